package lento.app.session;

import java.util.List;
import java.util.stream.Collectors;
import lento.app.web.Words;
import lento.practice.Obstacle;
import lento.practice.Problem;
import lento.practice.Time;

/// What was refused, in the words of a page.
///
/// @param words in the language of the page
record Refusals(Words words) {

    /// A sentence or two for each problem.
    List<String> sentences(List<Problem> problems) {
        return problems.stream().map(this::sentence).distinct().toList();
    }

    private String sentence(Problem problem) {
        return switch (problem.obstacle()) {
            // What no form of ours can ask for.
            case null -> words.text("refused.other");
            case Obstacle.NoValue(String choice, String value) -> words.text("refused.value", value, label(choice));
            case Obstacle.NoNumber(String choice, String value) -> words.text("refused.number", label(choice), value);
            case Obstacle.OutOfRange(String choice, String value, long least, long most) ->
                words.text("refused.range", label(choice), range(least, most), value);
            case Obstacle.Length(Obstacle.Bound bound, List<Obstacle.Way> ways) -> reason(bound) + " " + mend(ways);
        };
    }

    private String reason(Obstacle.Bound bound) {
        return switch (bound) {
            case Obstacle.Bound.Permitted(long least, long most) -> words.text("refused.permitted", range(least, most));
            case Obstacle.Bound.Shortest(long length) -> words.text("refused.shortest", Time.words(length));
            case Obstacle.Bound.Longest(long length) -> words.text("refused.longest", Time.wordsAtMost(length));
            case Obstacle.Bound.NotExactly(long length) -> words.text("refused.not-exactly", Time.words(length));
        };
    }

    private String mend(List<Obstacle.Way> ways) {
        return ways.isEmpty()
                ? words.text("refused.no-way")
                : words.text(
                        "refused.ways", ways.stream().map(this::way).collect(Collectors.joining(words.text("or"))));
    }

    private String way(Obstacle.Way way) {
        return switch (way) {
            case Obstacle.Way.Lengths(long from, long to, long _) -> range(from, to);
            case Obstacle.Way.Values(String choice, List<String> values) ->
                words.text(
                        "refused.way.values",
                        label(choice),
                        values.stream()
                                .map(value -> words.lookup("value." + value))
                                .collect(Collectors.joining(", ")));
            case Obstacle.Way.LeaveOut(boolean more, String _) ->
                words.text(more ? "refused.way.leave-more" : "refused.way.leave-out");
        };
    }

    private String range(long from, long to) {
        return from == to ? Time.words(from) : words.text("refused.from-to", Time.words(from), Time.words(to));
    }

    private String label(String choice) {
        return words.lookup(choice.equals(Studio.MINUTES) ? choice : "choice." + choice);
    }
}
