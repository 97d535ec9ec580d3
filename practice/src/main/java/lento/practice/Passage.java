package lento.practice;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the text of a practice, with its place in the file. Lengths are in samples at 48 kHz.
public sealed interface Passage {

    /// Where it begins.
    Position at();

    /// `## Title`: a chapter begins.
    record Section(Position at, String title) implements Passage {}

    /// A paragraph: one spoken line.
    record Line(Position at, List<Piece> pieces) implements Passage {}

    /// `~ 6 s [4..12]`: a rest that shrinks to `least` and stretches to `most`.
    record Rest(Position at, long natural, long least, long most) implements Passage {}

    /// `@breathe in 5 s, out 5 s, 6..20 times`: paced breaths; the pace is rigid, the count is elastic.
    record Breathe(Position at, Span in, Span hold, Span out, Span pause, int least, int most) implements Passage {}

    /// `@tense 5 s` ... `@release`: a timed contraction; the lines inside are spoken during it.
    record Tense(Position at, Span hold, List<Passage> inside) implements Passage {}

    /// `@focus lower-back` or `@focus {group}`: attention moves. `variable` tells that `target` is a loop's.
    record Focus(Position at, String target, boolean variable) implements Passage {}

    /// `@bell`: a bell is struck.
    record Bell(Position at) implements Passage {}

    /// `@sound rain`: the soundscape that suits.
    record Sound(Position at, String name) implements Passage {}

    /// `@scene meadow`: the picture that suits.
    record Scene(Position at, String name) implements Passage {}

    /// `@open` or `@open, bell every 5 min`: an open-ended rest; `bellEvery` is 0 for none.
    record Open(Position at, long bellEvery) implements Passage {}

    /// `@each group in groups, in order`: once for each member of a list.
    ///
    /// @param list the name of a list, or of a choice whose values are names of lists
    /// @param order the name of a choice whose values are orders, or null for the only order
    record Each(
            Position at,
            String variable,
            String list,
            @Nullable String order,
            List<Passage> body) implements Passage {}

    /// `@rounds`: the whole passage again, as often as fits.
    record Rounds(Position at, List<Passage> body) implements Passage {}

    /// `@when ...`: the first branch whose condition holds, else `otherwise`.
    record When(Position at, List<Branch> branches, List<Passage> otherwise) implements Passage {}

    /// One branch of a [When].
    record Branch(Position at, Condition condition, List<Passage> body) {}

    /// `@optional 2`: may be dropped to fit, the highest level first.
    record Optional(Position at, int level, List<Passage> body) implements Passage {}

    /// `@fill`: alternatives for long sessions, each a line and the rests after it, each used once at most.
    record Fill(Position at, List<List<Passage>> alternatives) implements Passage {}

    /// The passages that stand directly inside this one, in every branch.
    default List<Passage> inside() {
        return switch (this) {
            case Section _, Line _, Rest _, Breathe _, Focus _, Bell _, Sound _, Scene _, Open _ -> List.of();
            case Tense tense -> tense.inside();
            case Each each -> each.body();
            case Rounds rounds -> rounds.body();
            case Optional optional -> optional.body();
            case Fill fill -> fill.alternatives().stream().flatMap(List::stream).toList();
            case When when ->
                Stream.concat(
                                when.branches().stream().flatMap(branch -> branch.body().stream()),
                                when.otherwise().stream())
                        .toList();
        };
    }
}
