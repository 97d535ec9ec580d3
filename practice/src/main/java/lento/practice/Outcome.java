package lento.practice;

import java.util.List;
import java.util.function.Function;

/// What came of a step that can be refused: a value, or every reason why there is none.
public sealed interface Outcome<T> {

    /// The step was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// The step was refused. There is at least one problem.
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a problem");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    static <T> Outcome<T> refused(String message) {
        return new Refused<>(List.of(Problem.of(message)));
    }

    static <T> Outcome<T> refused(String message, Obstacle obstacle) {
        return new Refused<>(List.of(Problem.of(message, obstacle)));
    }

    /// The next step on the value, or the same refusal.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        return switch (this) {
            case Done<T>(T value) -> step.apply(value);
            case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
        };
    }

    /// The problems, empty when the step was done.
    default List<Problem> problemsFound() {
        return switch (this) {
            case Done<T> _ -> List.of();
            case Refused<T>(List<Problem> problems) -> problems;
        };
    }
}
