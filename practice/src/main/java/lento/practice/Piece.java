package lento.practice;

import org.jspecify.annotations.Nullable;

/// A part of a spoken line.
public sealed interface Piece {

    /// Words as they stand.
    record Text(String words) implements Piece {}

    /// A placeholder: a choice (`{posture}`), a member's name (`{group}`) or a member's sentence (`{group.invite}`).
    record Slot(String name, @Nullable String field) implements Piece {
        @Override
        public String toString() {
            return field == null ? "{" + name + "}" : "{" + name + "." + field + "}";
        }
    }
}
