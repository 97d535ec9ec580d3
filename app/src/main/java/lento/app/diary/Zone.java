package lento.app.diary;

import java.time.ZoneId;

/// How the time zone of an entry is known. An offset in a time is no zone: it says nothing about other days.
public sealed interface Zone {

    /// The source names it.
    record Told(ZoneId id) implements Zone {}

    /// The source does not tell it; someone said it for the whole file.
    record Assumed(ZoneId id) implements Zone {}

    /// Nobody tells it. Times have the offset of their source.
    record Untold() implements Zone {}
}
