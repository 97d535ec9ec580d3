package lento.app.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lento.practice.Outcome;
import lento.practice.Problem;

/// The early-evening entry of a day. Everything may be missing. Ratings are whole numbers from 0 (none) to 10 (worst
/// imaginable), the numeric rating scale.
///
/// @param pain now, on average and at its worst
/// @param where regions of the body map by their id
/// @param interference how much pain got in the way
/// @param moved whether one moved on purpose: walked, stretched, exercised
/// @param medication in the person's words; empty if none
/// @param note in the person's words; empty if none
public record Evening(
        Origin origin,
        LocalDate day,
        PainToday pain,
        Set<String> where,
        OptionalInt interference,
        OptionalInt tension,
        OptionalInt stress,
        Optional<Boolean> moved,
        String medication,
        String note)
        implements DiaryEntry {

    /// The highest rating.
    public static final int MOST = 10;

    /// Pain of one day.
    public record PainToday(OptionalInt now, OptionalInt average, OptionalInt worst) {

        /// Nothing was rated.
        public static PainToday unrated() {
            return new PainToday(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        }
    }

    /// @throws IllegalArgumentException if a rating is off its scale or the worst is not the worst; `of` says which
    public Evening {
        where = Set.copyOf(where);
        if (!problems(pain, interference, tension, stress).isEmpty()) {
            throw new IllegalArgumentException("a rating of an evening is impossible");
        }
    }

    /// The entry, or everything that is impossible in it.
    public static Outcome<Evening> of(
            Origin origin,
            LocalDate day,
            PainToday pain,
            Set<String> where,
            OptionalInt interference,
            OptionalInt tension,
            OptionalInt stress,
            Optional<Boolean> moved,
            String medication,
            String note) {
        var problems = problems(pain, interference, tension, stress);
        return problems.isEmpty()
                ? Outcome.done(
                        new Evening(origin, day, pain, where, interference, tension, stress, moved, medication, note))
                : Outcome.refused(problems);
    }

    private static List<Problem> problems(
            PainToday pain, OptionalInt interference, OptionalInt tension, OptionalInt stress) {
        var problems = new ArrayList<Problem>();
        rated("Pain now", "worst imaginable", pain.now, problems);
        rated("Average pain", "worst imaginable", pain.average, problems);
        rated("The worst pain", "worst imaginable", pain.worst, problems);
        rated("What pain got in the way of", "everything", interference, problems);
        rated("Tension", "worst imaginable", tension, problems);
        rated("Stress", "worst imaginable", stress, problems);
        under("pain now", pain.now, pain.worst, problems);
        under("average pain", pain.average, pain.worst, problems);
        return problems;
    }

    private static void rated(String name, String most, OptionalInt rating, List<Problem> problems) {
        if (rating.isPresent() && (rating.getAsInt() < 0 || rating.getAsInt() > MOST)) {
            problems.add(Problem.of(
                    name + " is rated from 0 (none) to 10 (" + most + "). You entered " + rating.getAsInt() + "."));
        }
    }

    private static void under(String name, OptionalInt rating, OptionalInt worst, List<Problem> problems) {
        if (rating.isPresent() && worst.isPresent() && rating.getAsInt() > worst.getAsInt()) {
            problems.add(Problem.of("The worst pain (" + worst.getAsInt() + ") is less than " + name + " ("
                    + rating.getAsInt() + "). Correct one of them."));
        }
    }
}
