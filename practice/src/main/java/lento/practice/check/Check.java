package lento.practice.check;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Vocabulary;

/// Finds every problem of a practice that has been read: names that nothing has, choices that nothing uses, branches
/// that nothing reaches, lines too long for their hold, lengths that no choice can meet.
public final class Check {

    private Check() {}

    /// All problems, in the order of their places; empty if every whole minute of the permitted lengths can be set
    /// for every combination of choices with nothing left out.
    ///
    /// @param lengths the lines' lengths with the voice that will speak
    public static List<Problem> problems(Practice practice, Vocabulary vocabulary, SpokenLengths lengths) {
        var problems = new ArrayList<>(Names.problems(practice, vocabulary));
        if (problems.isEmpty()) {
            problems.addAll(Combinations.problems(practice, vocabulary, lengths));
        }
        return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    /// Every line that any combination of choices may speak, in the order in which they are first met.
    public static List<String> lines(Practice practice, Vocabulary vocabulary) {
        return Combinations.lines(practice, vocabulary);
    }
}
