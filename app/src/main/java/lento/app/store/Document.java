package lento.app.store;

import java.time.Instant;
import java.time.LocalDate;

/// One version of a record, opened.
///
/// @param version 1 for the first, and one more with every change
/// @param base the version that it changes, as its writer knew it; 0 for a new record. Less than the version before
///     where two changed the record without knowing of each other
/// @param day the day that the record is about
/// @param written when it was kept
/// @param content the record itself
public record Document(
        RecordId record, int version, int base, Kind kind, LocalDate day, Instant written, byte[] content) {

    /// Whether it was written without knowledge of the version before it.
    public boolean conflicting() {
        return base != version - 1;
    }
}
