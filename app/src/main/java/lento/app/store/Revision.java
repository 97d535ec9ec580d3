package lento.app.store;

import java.time.LocalDate;

/// A change of a record, or a new record: what is to be kept.
///
/// @param write names this wish, so that the same sent twice is kept once
/// @param base the version that it changes; 0 for a new record
/// @param day the day that the record is about
/// @param content at most a megabyte
public record Revision(WriteId write, RecordId record, int base, Kind kind, LocalDate day, byte[] content) {

    /// Bytes of the largest content.
    public static final int MOST = 1 << 20;
}
