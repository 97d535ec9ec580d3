package lento.app.store;

import java.util.List;

/// What was read. One damaged record does not hide the others.
///
/// @param documents what could be opened, in the order that was asked for
/// @param damaged what could not: changed outside Lento, or put where it does not belong
public record Reading(List<Document> documents, List<Damaged> damaged) {

    /// A version that does not open.
    public record Damaged(RecordId record, int version) {}

    public Reading {
        documents = List.copyOf(documents);
        damaged = List.copyOf(damaged);
    }
}
