package lento.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a practice may last. Lengths in samples at 48 kHz.
///
/// @param choice the choice whose values have ranges of their own, or null if there is one range
/// @param ranges one a value, in the order in which they are tried; a single one with an empty value if `choice` is
///     null
/// @param usual the length that is offered first
public record Lengths(@Nullable String choice, List<Range> ranges, long usual) {

    /// The permitted lengths of one value.
    public record Range(String value, long least, long most) {
        /// Whether this length is permitted.
        public boolean admits(long length) {
            return least <= length && length <= most;
        }
    }

    public Lengths {
        ranges = List.copyOf(ranges);
    }

    /// The shortest permitted length of all.
    public long least() {
        return ranges.stream().mapToLong(Range::least).min().orElseThrow();
    }

    /// The longest permitted length of all.
    public long most() {
        return ranges.stream().mapToLong(Range::most).max().orElseThrow();
    }
}
