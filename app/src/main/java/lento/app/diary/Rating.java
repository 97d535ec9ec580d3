package lento.app.diary;

import java.time.LocalDate;
import java.util.Set;

/// One rating of one thing, as another app recorded it.
///
/// @param part of the day as the source names it, such as `am`; empty if it names none
/// @param of what was rated, in the source's words
/// @param where regions of the body map by their id; empty where unknown
/// @param score raw, on the source's own scale
/// @param note in the person's words; empty if none
public record Rating(
        Origin origin, When when, String part, Kind kind, String of, Set<String> where, Score score, String note)
        implements DiaryEntry {

    /// What kind of thing was rated.
    public enum Kind {
        PAIN,
        MOOD,
        SYMPTOM
    }

    public Rating {
        where = Set.copyOf(where);
    }

    @Override
    public LocalDate day() {
        return when.day();
    }
}
