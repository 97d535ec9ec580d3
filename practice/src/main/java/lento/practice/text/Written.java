package lento.practice.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.practice.Span;
import lento.practice.Time;

/// How lengths, ranges and placeholders are written, and how much of anything a text may hold.
final class Written {

    /// The longest text, in characters.
    static final int LONGEST_TEXT = 400_000;

    /// The longest line, spoken or not, in characters.
    static final int LONGEST_LINE = 1_000;

    /// The longest length that any text may ask for, in samples.
    static final long LONGEST = 8 * 60 * Time.MINUTE;

    /// The longest hold, and the longest phase of a breath, in samples.
    static final long LONGEST_HOLD = Time.MINUTE;

    static final String NAME = "[a-z][a-z0-9-]*";
    private static final int MOST_SHOWN = 80;
    private static final String FIGURE = "\\d{1,6}(?:\\.\\d{1,3})?";
    private static final Pattern LENGTH = Pattern.compile("(" + FIGURE + ")\\s*(s|min)");
    private static final Pattern RANGE = Pattern.compile("(" + FIGURE + ")\\s*\\.\\.\\s*(" + FIGURE + ")\\s*(s|min)");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,5})(?:\\s*\\.\\.\\s*(\\d{1,5}))?");
    private static final Pattern BY_CHOICE = Pattern.compile("\\{(" + NAME + ")}");

    private Written() {}

    /// From least to most, both included, in samples.
    record Range(long least, long most) {}

    /// From least to most, both included.
    record Counts(int least, int most) {}

    /// `5 s`, `1.5 min`.
    static Optional<Long> length(String text) {
        var matcher = LENGTH.matcher(text.strip());
        return matcher.matches() ? Optional.of(samples(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// `3..7 s`, `9..40 min`.
    static Optional<Range> range(String text) {
        var matcher = RANGE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Range(samples(matcher.group(1), matcher.group(3)), samples(matcher.group(2), matcher.group(3))));
    }

    /// `[4..12]` in the unit of the length before it.
    static Optional<Range> bracketed(String text, String unit) {
        var inner = text.strip();
        if (!inner.startsWith("[") || !inner.endsWith("]")) {
            return Optional.empty();
        }
        return range(inner.substring(1, inner.length() - 1) + " " + unit);
    }

    /// `6..20` or `6`.
    static Optional<Counts> counts(String text) {
        var matcher = COUNTS.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int least = Integer.parseInt(matcher.group(1));
        return Optional.of(new Counts(least, matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2))));
    }

    /// `5 s` or `{hold}`.
    static Optional<Span> span(String text) {
        var matcher = BY_CHOICE.matcher(text.strip());
        if (matcher.matches()) {
            return Optional.of(new Span.ByChoice(matcher.group(1)));
        }
        return length(text).map(Span.Fixed::new);
    }

    /// A text as problems show it: its beginning, if it is long.
    static String shown(String text) {
        var stripped = text.strip();
        return stripped.length() <= MOST_SHOWN ? stripped : stripped.substring(0, MOST_SHOWN) + "...";
    }

    /// A text without the byte order mark that some editors put at its beginning.
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static long samples(String figure, String unit) {
        var seconds = new BigDecimal(figure).multiply(BigDecimal.valueOf(unit.equals("min") ? 60 : 1));
        return seconds.multiply(BigDecimal.valueOf(Time.SAMPLE_RATE)).longValue();
    }
}
