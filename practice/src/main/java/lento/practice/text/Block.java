package lento.practice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lento.practice.Condition;
import lento.practice.Passage;
import lento.practice.Position;
import org.jspecify.annotations.Nullable;

/// A block that has been opened and not yet closed.
abstract sealed class Block {

    final Position at;
    final String directive;
    List<Passage> body = new ArrayList<>();

    Block(Position at, String directive) {
        this.at = at;
        this.directive = directive;
    }

    /// The directive that closes it.
    String closer() {
        return "@end";
    }

    /// Where its closer belongs.
    String mend() {
        return "Add '" + closer() + "' after "
                + switch (directive) {
                    case "@each", "@rounds" -> "the last line that repeats.";
                    case "@tense" -> "the last line inside the hold.";
                    case "@when" -> "the last line of its last branch.";
                    default -> "its last line.";
                };
    }

    abstract Passage closed();

    /// A block with one body.
    static final class Simple extends Block {
        private final Function<List<Passage>, Passage> close;

        Simple(Position at, String directive, Function<List<Passage>, Passage> close) {
            super(at, directive);
            this.close = close;
        }

        @Override
        String closer() {
            return directive.equals("@tense") ? "@release" : "@end";
        }

        @Override
        Passage closed() {
            return close.apply(List.copyOf(body));
        }
    }

    /// A `@when` with the branches so far.
    static final class Branching extends Block {
        private final List<Passage.Branch> branches = new ArrayList<>();
        private @Nullable Condition condition;
        private Position branchAt;

        Branching(Position at, Condition condition) {
            super(at, "@when");
            this.condition = condition;
            this.branchAt = at;
        }

        /// Whether the last branch, `@otherwise`, has begun.
        boolean last() {
            return condition == null;
        }

        /// Ends the branch at hand and begins the next; null for `@otherwise`.
        void next(Position from, @Nullable Condition next) {
            if (condition != null) {
                branches.add(new Passage.Branch(branchAt, condition, List.copyOf(body)));
            }
            condition = next;
            branchAt = from;
            body = new ArrayList<>();
        }

        @Override
        Passage closed() {
            if (condition == null) {
                return new Passage.When(at, List.copyOf(branches), List.copyOf(body));
            }
            next(at, null);
            return new Passage.When(at, List.copyOf(branches), List.of());
        }
    }
}
