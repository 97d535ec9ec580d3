package lento.app.diary;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.Set;
import lento.practice.Outcome;
import lento.practice.Problem;

/// The Roland-Morris Disability Questionnaire with 24 statements (Roland and Morris 1983, Spine 8(2):141-144).
///
/// @param applies the numbers of the statements that apply today, from 1 to 24
public record RolandMorris(Set<Integer> applies) implements Questionnaire {

    /// How many statements it has.
    public static final int ITEMS = 24;

    /// @throws IllegalArgumentException if there is no statement with such a number
    public RolandMorris {
        applies = Set.copyOf(applies);
        if (applies.stream().anyMatch(RolandMorris::off)) {
            throw new IllegalArgumentException("there is no such statement in RMDQ");
        }
    }

    /// The answers, or what is wrong with each.
    public static Outcome<RolandMorris> of(Set<Integer> applies) {
        var problems = applies.stream()
                .filter(RolandMorris::off)
                .sorted(Comparator.naturalOrder())
                .map(item -> Problem.of("RMDQ has the statements 1 to 24. You entered " + item + "."))
                .toList();
        return problems.isEmpty() ? Outcome.done(new RolandMorris(applies)) : Outcome.refused(problems);
    }

    private static boolean off(int item) {
        return item < 1 || item > ITEMS;
    }

    /// How many statements apply, 0 to 24.
    public int count() {
        return applies.size();
    }

    @Override
    public Instrument instrument() {
        return Instrument.RMDQ;
    }

    @Override
    public OptionalDouble total() {
        return OptionalDouble.of(count());
    }
}
