package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Garmin, sleep of the web API, whose local less GMT milliseconds are the offset, and of an export of all data, which
/// has GMT only. Days without a record are there with nothing in them. A night is known by its start, which is the
/// API's own id.
final class Garmin {

    private static final String APP = "garmin";
    private static final double WHOLE = 100;
    private static final long MOST_SECONDS = 100 * 86_400;

    private Garmin() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(
                source,
                sink,
                Set.of("dailySleepDTO", "[]"),
                (_, item) -> night(item.item("dailySleepDTO").orElse(item), sink));
    }

    private static void night(Item item, Sink sink) throws Unreadable {
        var start = instant(item, "sleepStartTimestampGMT");
        var end = instant(item, "sleepEndTimestampGMT");
        if (start.isEmpty() && end.isEmpty()) {
            sink.passed();
            return;
        }
        if (start.isEmpty() || end.isEmpty()) {
            sink.malformed(item.line(), 1, "A night has a start and an end. One of them is missing.");
            return;
        }
        var startOffset = offset(item, "sleepStartTimestampLocal", start.get());
        var endOffset = offset(item, "sleepEndTimestampLocal", end.get());
        boolean told = startOffset.isPresent() && endOffset.isPresent();
        Zone zone = told ? new Zone.Untold() : sink.assumedZone();
        OffsetDateTime from = told
                ? start.get().atOffset(startOffset.get())
                : Clocks.at(start.get(), sink.assumedZone().id());
        OffsetDateTime to = told
                ? end.get().atOffset(endOffset.get())
                : Clocks.at(end.get(), sink.assumedZone().id());
        sink.entry(
                item.line(),
                Sleeps.entry(
                        Origin.id(APP, "sleep", Long.toString(start.get().toEpochMilli())),
                        lengths(item, SleepItems.between(from, to, zone)),
                        Sleeps.Kind.NIGHT,
                        quality(item),
                        item.text("calendarDate").flatMap(Clocks::date),
                        ""));
    }

    private static SleepItems lengths(Item item, SleepItems bare) {
        var items = bare;
        var asleep = asleep(item);
        if (asleep.isPresent()) {
            items = items.withAsleep(Duration.ofSeconds(asleep.getAsLong()));
        }
        var awake = seconds(item, "awakeSleepSeconds");
        if (awake.isPresent()) {
            items = items.withAwake(Duration.ofSeconds(awake.getAsLong()));
        }
        var count = item.whole("awakeCount");
        return count.isPresent() ? items.withAwakenings((int) Math.min(10_000, count.getAsLong())) : items;
    }

    /// The seconds asleep; exports leave out their sum.
    private static OptionalLong asleep(Item item) {
        var told = seconds(item, "sleepTimeSeconds");
        var deep = seconds(item, "deepSleepSeconds");
        var light = seconds(item, "lightSleepSeconds");
        if (told.isPresent() || deep.isEmpty() || light.isEmpty()) {
            return told;
        }
        return OptionalLong.of(deep.getAsLong()
                + light.getAsLong()
                + seconds(item, "remSleepSeconds").orElse(0));
    }

    /// A length that a night may have; anything else is not told.
    private static OptionalLong seconds(Item item, String name) {
        var seconds = item.whole(name);
        return seconds.isPresent() && Math.abs(seconds.getAsLong()) < MOST_SECONDS ? seconds : OptionalLong.empty();
    }

    private static Optional<Score> quality(Item item) {
        var score = item.item("sleepScores")
                .flatMap(scores -> scores.item("overall"))
                .or(() -> item.item("sleepScores"))
                .map(scores -> scores.has("value") ? scores.number("value") : scores.number("overallScore"));
        return score.filter(value -> value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= WHOLE)
                .map(value -> new Score.Scaled(value.getAsDouble(), 0, WHOLE));
    }

    /// A time in GMT: milliseconds in the API, ISO without an offset in exports.
    private static Optional<Instant> instant(Item item, String name) {
        var millis = item.whole(name);
        if (millis.isPresent()) {
            return Clocks.millis(millis.getAsLong());
        }
        return item.text(name).flatMap(Clocks::local).map(local -> local.toInstant(ZoneOffset.UTC));
    }

    private static Optional<ZoneOffset> offset(Item item, String name, Instant gmt) {
        return instant(item, name)
                .map(local -> Duration.between(gmt, local).toSeconds())
                .flatMap(seconds -> Clocks.read(() -> ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds))));
    }
}
