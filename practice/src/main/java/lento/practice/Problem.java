package lento.practice;

import org.jspecify.annotations.Nullable;

/// What is wrong, and the next step: one or two plain sentences.
///
/// @param at where, or null when it is not in a text
/// @param message what is wrong and what mends it, with the offending value shown
public record Problem(@Nullable Position at, String message) {

    /// A problem that stands in no text: a wish that can't be met.
    public static Problem of(String message) {
        return new Problem(null, message);
    }

    @Override
    public String toString() {
        return at == null ? message : at + ": " + message;
    }
}
