package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;

/// A practice with every choice resolved: what is heard before the repeated passage, its first and its later rounds,
/// and what comes after.
///
/// @param fills the alternatives of each fill; their elements are words, glue and marks
record Score(
        List<Element> before,
        List<Element> first,
        List<Element> later,
        List<Element> after,
        List<Fill> fills,
        int leastRounds,
        int mostRounds) {

    /// Alternatives, the most telling first.
    record Fill(int level, List<List<Element>> alternatives) {}

    /// How many elements a session of the most rounds has, before anything is dropped.
    long size() {
        return before.size() + first.size() + (long) later.size() * Math.max(0, mostRounds - 1) + after.size();
    }

    /// The parts of a session of so many rounds, in order.
    List<List<Element>> parts(int rounds) {
        var parts = new ArrayList<List<Element>>();
        parts.add(before);
        if (rounds > 0) {
            parts.add(first);
        }
        for (int i = 1; i < rounds; i++) {
            parts.add(later);
        }
        parts.add(after);
        return parts;
    }
}
