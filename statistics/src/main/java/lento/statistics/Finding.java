package lento.statistics;

import java.util.List;
import java.util.function.Function;

/// What came of a computation that can be refused: a value, or every flaw of the numbers.
///
/// A flaw names a row and a number of it, as whoever computes has no file; whoever read the rows from a file knows
/// their lines and columns.
public sealed interface Finding<T> {

    /// The value was found.
    record Found<T>(T value) implements Finding<T> {}

    /// There is no value. There is at least one flaw.
    record Refused<T>(List<Flaw> flaws) implements Finding<T> {
        public Refused {
            flaws = List.copyOf(flaws);
            if (flaws.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a flaw");
            }
        }
    }

    static <T> Finding<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Finding<T> refused(List<Flaw> flaws) {
        return new Refused<>(flaws);
    }

    static <T> Finding<T> refused(String message) {
        return new Refused<>(List.of(Flaw.of(message)));
    }

    /// The next step on the value, or the same refusal.
    default <R> Finding<R> then(Function<? super T, Finding<R>> step) {
        return switch (this) {
            case Found<T>(T value) -> step.apply(value);
            case Refused<T>(List<Flaw> flaws) -> new Refused<>(flaws);
        };
    }

    /// The flaws, empty when the value was found.
    default List<Flaw> flawsFound() {
        return switch (this) {
            case Found<T> _ -> List.of();
            case Refused<T>(List<Flaw> flaws) -> flaws;
        };
    }
}
