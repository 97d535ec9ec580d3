package lento.app.interchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.practice.Problem;

/// What a file holds, in counts.
///
/// @param formats that were found in it; several in a zip
/// @param symptoms ratings of neither pain nor mood
/// @param passedOver records that hold nothing for a diary
/// @param first the earliest day of an entry
/// @param last the latest day of an entry
/// @param refused records that were not kept, by how many
/// @param problems why, the first of them
/// @param assumed what had to be assumed, in sentences
public record Preview(
        Set<Format> formats,
        long nights,
        long naps,
        long pain,
        long mood,
        long symptoms,
        long practice,
        long questionnaires,
        long evenings,
        long passedOver,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long refused,
        List<Problem> problems,
        List<String> assumed) {

    /// So many problems are kept; the others are counted.
    public static final int MOST_PROBLEMS = 100;

    public Preview {
        formats = Set.copyOf(formats);
        problems = List.copyOf(problems);
        assumed = List.copyOf(assumed);
    }

    /// How many entries there are.
    public long entries() {
        return nights + naps + pain + mood + symptoms + practice + questionnaires + evenings;
    }
}
