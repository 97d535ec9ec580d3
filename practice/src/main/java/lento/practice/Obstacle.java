package lento.practice;

import java.util.List;

/// What stands between a wish and a session, as data: whoever shows it says it in words and a language of their own.
public sealed interface Obstacle {

    /// The wished length can't be met.
    ///
    /// @param bound why
    /// @param ways what would do instead; none if no length sets with these choices
    record Length(Bound bound, List<Way> ways) implements Obstacle {
        public Length {
            ways = List.copyOf(ways);
        }
    }

    /// A choice has no such value.
    record NoValue(String choice, String value) implements Obstacle {}

    /// A number or a length was wanted.
    record NoNumber(String choice, String value) implements Obstacle {}

    /// A length is out of its range.
    ///
    /// @param least in samples
    /// @param most in samples
    record OutOfRange(String choice, String value, long least, long most) implements Obstacle {}

    /// Why a length can't be met. All lengths are in samples.
    sealed interface Bound {

        /// The practice lasts from one to the other.
        record Permitted(long least, long most) implements Bound {}

        /// With these choices it can't be shorter.
        record Shortest(long length) implements Bound {}

        /// With these choices it can't be longer.
        record Longest(long length) implements Bound {}

        /// With these choices it can't last just as long.
        record NotExactly(long length) implements Bound {}
    }

    /// What would do instead.
    sealed interface Way {

        /// Every whole unit from one length to the other sets.
        ///
        /// @param unit a second or a minute, in samples
        record Lengths(long from, long to, long unit) implements Way {}

        /// Each of these values of a choice sets.
        record Values(String choice, List<String> values) implements Way {
            public Values {
                values = List.copyOf(values);
            }
        }

        /// Something can be left out.
        ///
        /// @param more whether something is left out already
        /// @param file the name of the file of its members: `muscle groups`
        record LeaveOut(boolean more, String file) implements Way {}
    }
}
