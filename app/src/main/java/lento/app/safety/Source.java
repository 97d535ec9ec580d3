package lento.app.safety;

/// Where a question or rule comes from.
///
/// @param title with its authors or its publisher
/// @param year of publication, empty if it is not known
/// @param address where it can be read, empty if nowhere
/// @param read what of it was read
/// @param says what follows from it, in Lento's own words
public record Source(String id, String title, String year, String address, String read, Text says) {}
