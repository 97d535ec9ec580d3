package lento.app.safety;

import lento.app.content.Text;

/// Where a question or rule comes from.
///
/// @param title with its authors or its publisher; in another language than its own it tells what it is about
/// @param year of publication, empty if it is not known
/// @param address where it can be read, empty if nowhere
/// @param read what of it was read
/// @param says what follows from it, in Lento's own words
public record Source(String id, Text title, String year, String address, Text read, Text says) {}
