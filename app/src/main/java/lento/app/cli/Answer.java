package lento.app.cli;

import java.util.List;
import java.util.function.Consumer;
import lento.practice.Outcome;
import lento.practice.Problem;
import tools.jackson.core.JsonGenerator;

/// What a command answers.
sealed interface Answer {

    /// Done: exit 0.
    ///
    /// @param json writes the one JSON value
    /// @param words the same for a person; may be empty
    record Done(Consumer<JsonGenerator> json, String words) implements Answer {}

    /// Problems were looked for and found: exit 1, and the JSON is the result, not an error.
    record Found(Consumer<JsonGenerator> json, String words) implements Answer {}

    /// Refused: exit 1.
    record Refused(List<Problem> problems) implements Answer {}

    /// Typed wrongly: exit 2.
    record Usage(String message) implements Answer {}

    /// The machine can't: a disk, a permission, a missing program. Exit 3.
    record Machine(String message) implements Answer {}

    /// The answer that an outcome leads to.
    static <T> Answer of(Outcome<T> outcome, Step<T> step) throws java.io.IOException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> step.answer(value);
            case Outcome.Refused<T>(List<Problem> problems) -> new Refused(problems);
        };
    }

    /// What follows a value.
    @FunctionalInterface
    interface Step<T> {
        Answer answer(T value) throws java.io.IOException;
    }
}
