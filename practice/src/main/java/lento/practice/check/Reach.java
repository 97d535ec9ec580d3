package lento.practice.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import lento.practice.Choice;
import lento.practice.Condition;
import lento.practice.Practice;

/// Which values of the choices, and which rounds, can lead to one place of a text.
///
/// @param values by choice with options; an empty set means that nothing leads here
/// @param first whether the first round can
/// @param later whether a later round can
record Reach(Map<String, Set<String>> values, boolean first, boolean later) {

    Reach {
        values = Map.copyOf(values);
    }

    /// All values, outside of rounds.
    static Reach of(Practice practice) {
        var values = new HashMap<String, Set<String>>();
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Options(String name, var offered)) {
                values.put(name, new LinkedHashSet<>(offered));
            }
        }
        return new Reach(values, true, false);
    }

    boolean isEmpty() {
        return (!first && !later) || values.values().stream().anyMatch(Set::isEmpty);
    }

    /// Inside rounds, of which there may be a second one.
    Reach inRounds(boolean moreThanOne) {
        return new Reach(values, true, moreThanOne);
    }

    /// What of this fulfils a condition (or, negated, does not). A condition on members narrows nothing.
    Reach where(Condition condition, boolean fulfilled) {
        return switch (condition) {
            case Condition.Is(String name, var wanted, boolean negated) -> {
                var left = new LinkedHashSet<>(values.getOrDefault(name, Set.of()));
                left.removeIf(value -> (wanted.contains(value) != negated) != fulfilled);
                var narrowed = new HashMap<>(values);
                narrowed.put(name, left);
                yield new Reach(narrowed, first, later);
            }
            case Condition.Round(boolean wantsFirst) -> {
                boolean leavesFirst = wantsFirst == fulfilled;
                yield new Reach(values, first && leavesFirst, later && !leavesFirst);
            }
            case Condition.In _ -> this;
        };
    }
}
