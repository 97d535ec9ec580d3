package lento.practice;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What is wrong, and the next step: one or two plain sentences.
///
/// @param at where, or null when it is not in a text
/// @param message what is wrong and what mends it, with the offending value shown
/// @param obstacle the same as data, where a listener can meet it; else null
public record Problem(
        @Nullable Position at, String message, @Nullable Obstacle obstacle) {

    /// The order of places in one file; what stands in no text comes first.
    public static final Comparator<Problem> BY_PLACE = Comparator.<Problem>comparingInt(
                    problem -> problem.at == null ? 0 : problem.at.line())
            .thenComparingInt(problem -> problem.at == null ? 0 : problem.at.column());

    /// A problem that no listener can meet.
    public Problem(@Nullable Position at, String message) {
        this(at, message, null);
    }

    /// A problem that stands in no text: a wish that can't be met.
    public static Problem of(String message) {
        return new Problem(null, message);
    }

    /// The same, with what stands in the way.
    public static Problem of(String message, Obstacle obstacle) {
        return new Problem(null, message, obstacle);
    }

    @Override
    public String toString() {
        return at == null ? message : at + ": " + message;
    }
}
