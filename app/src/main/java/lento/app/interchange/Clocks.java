package lento.app.interchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Times as apps write them.
final class Clocks {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s*([AaPp]\\.?[Mm]\\.?)?");

    private Clocks() {}

    /// A strict pattern.
    static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /// The value, or empty where there is no such time.
    static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        return read(() -> LocalDate.parse(text));
    }

    static Optional<OffsetDateTime> offset(String text) {
        return read(() -> OffsetDateTime.parse(text));
    }

    static Optional<LocalDateTime> local(String text) {
        return read(() -> LocalDateTime.parse(text));
    }

    /// A time of day with 12 or 24 hours: `11:05 pm`, `23:05`.
    static Optional<LocalTime> time(String text) {
        var matcher =
                TIME.matcher(text.replace('\u202F', ' ').replace('\u00A0', ' ').strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return read(() -> {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = Integer.parseInt(matcher.group(2));
            int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            var half = matcher.group(4);
            if (half != null) {
                if (hour < 1 || hour > 12) {
                    throw new DateTimeException("no hour of twelve");
                }
                hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
            }
            return LocalTime.of(hour, minute, second);
        });
    }

    /// A local time in a zone. One that clocks skip is as much later; of one that comes twice, the first.
    static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toOffsetDateTime();
    }

    /// The end of a stretch as a local time in a zone. Of a time that comes twice, the one that fits the length that is
    /// told; else the first that does not lie before the start.
    static OffsetDateTime end(OffsetDateTime start, LocalDateTime local, ZoneId zone, Optional<Duration> told) {
        var valid = zone.getRules().getValidOffsets(local);
        if (valid.size() < 2) {
            return at(local, zone);
        }
        var ends = valid.stream().map(offset -> OffsetDateTime.of(local, offset));
        if (told.isPresent()) {
            return ends.min(Comparator.comparing(end ->
                            Duration.between(start, end).minus(told.get()).abs()))
                    .orElseThrow();
        }
        return ends.filter(end -> !end.isBefore(start)).findFirst().orElse(at(local, zone));
    }

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /// An offset as `+0100`, `UTC+0100`, `+01:00` or `Z`.
    static Optional<ZoneOffset> zoneOffset(String text) {
        var bare = text.startsWith("UTC") || text.startsWith("GMT") ? text.substring(3) : text;
        return bare.isEmpty() ? Optional.of(ZoneOffset.UTC) : read(() -> ZoneOffset.of(bare));
    }

    /// The named zone, where there is one of that name.
    static Optional<ZoneId> zone(String name) {
        return read(() -> ZoneId.of(name));
    }

    /// An instant as a count of milliseconds since 1970, within the years that a diary can hold.
    static Optional<Instant> millis(String text) {
        return read(() -> Long.parseLong(text)).flatMap(Clocks::millis);
    }

    static Optional<Instant> millis(long millis) {
        return read(() -> Instant.ofEpochMilli(millis)).filter(Clocks::sane);
    }

    static Optional<Instant> seconds(long seconds) {
        return read(() -> Instant.ofEpochSecond(seconds)).filter(Clocks::sane);
    }

    private static boolean sane(Instant instant) {
        return instant.isAfter(Instant.parse("1850-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }
}
