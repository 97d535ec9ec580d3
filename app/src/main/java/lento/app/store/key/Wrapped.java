package lento.app.store.key;

/// A key under a master key, as a database may keep it.
///
/// @param master the id of the master key
public record Wrapped(String master, byte[] bytes) {}
