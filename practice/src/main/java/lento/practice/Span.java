package lento.practice;

/// A length of time as a practice writes it: a figure, or the name of a choice.
public sealed interface Span {

    /// This many samples.
    record Fixed(long samples) implements Span {}

    /// What the listener chose: `{hold}`.
    record ByChoice(String name) implements Span {}
}
