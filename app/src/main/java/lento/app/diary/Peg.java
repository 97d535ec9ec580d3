package lento.app.diary;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lento.practice.Outcome;
import lento.practice.Problem;

/// The PEG scale (Krebs et al. 2009, J Gen Intern Med 24(6):733-738): three ratings of the past week from 0 to 10.
///
/// @param pain on average; 0 no pain, 10 as bad as one can imagine
/// @param enjoyment how pain interfered with enjoyment of life; 0 not at all, 10 completely
/// @param activity how pain interfered with general activity; 0 not at all, 10 completely
public record Peg(int pain, int enjoyment, int activity) implements Questionnaire {

    /// The highest answer.
    public static final int MOST = 10;

    /// @throws IllegalArgumentException if an answer is not from 0 to 10
    public Peg {
        if (IntStream.of(pain, enjoyment, activity).anyMatch(Peg::off)) {
            throw new IllegalArgumentException("an answer of PEG lies off its scale");
        }
    }

    /// The answers in the order of the questionnaire, or what is wrong with each.
    public static Outcome<Peg> of(int pain, int enjoyment, int activity) {
        var problems = List.of(pain, enjoyment, activity).stream()
                .filter(Peg::off)
                .map(item -> Problem.of("Each question of PEG is answered from 0 to 10. You entered " + item + "."))
                .toList();
        return problems.isEmpty() ? Outcome.done(new Peg(pain, enjoyment, activity)) : Outcome.refused(problems);
    }

    private static boolean off(int item) {
        return item < 0 || item > MOST;
    }

    /// The mean of the three answers, 0 to 10.
    public double mean() {
        return (pain + enjoyment + activity) / 3.0;
    }

    @Override
    public Instrument instrument() {
        return Instrument.PEG;
    }

    @Override
    public OptionalDouble total() {
        return OptionalDouble.of(mean());
    }
}
