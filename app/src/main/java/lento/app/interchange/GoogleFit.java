package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.SleepItems;
import lento.app.diary.When;
import lento.app.diary.Zone;
import lento.practice.Outcome;

/// Google Fit: activity segments of the web API in nanoseconds, and sessions of Google Takeout, of which only the name
/// of the file tells the offset (`2021-03-01T22_30_00+01_00_SLEEP.json`). A copy named `(1)` holds the same session and
/// has the same start and length. Numbers of activities: developers.google.com/fit/rest/v1/reference/activity-types.
final class GoogleFit {

    private static final String APP = "google-fit";
    private static final long SLEEP = 72;
    private static final Set<Long> ASLEEP = Set.of(SLEEP, 109L, 110L, 111L);
    private static final long AWAKE = 112;
    private static final long MEDITATION = 45;
    private static final long NANOS = 1_000_000_000;
    private static final Pattern OFFSET =
            Pattern.compile("T\\d\\d_\\d\\d_\\d\\d(?:\\.\\d+)?(?:([+-]\\d\\d)_?(\\d\\d)|Z)_.*");

    private GoogleFit() {}

    /// Segments of the web API.
    static void read(Source source, Sink sink) throws IOException, Unreadable {
        var segments = new SleepSegments(sink.file());
        JsonRecords.read(source, sink, Set.of("point[]"), (_, item) -> point(item, segments, sink));
        if (!segments.isEmpty()) {
            var zone = sink.assumedZone();
            segments.stretches(time -> Clocks.at(time.toInstant(), zone.id()), zone, items -> sleep(items, 1, sink));
        }
    }

    /// One session of Takeout.
    static void readSession(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of(""), (_, item) -> session(source, item, sink));
    }

    private static void sleep(SleepItems items, int line, Sink sink) throws Unreadable {
        sink.entry(
                line,
                Sleeps.entry(
                        Sleeps.span(
                                APP,
                                items.lightsOut().or(items::inBed).orElseThrow(),
                                items.finalWaking().orElseThrow()),
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    private static void point(Item item, SleepSegments segments, Sink sink) throws Unreadable {
        var activity = item.items("value").stream()
                .map(value -> value.whole("intVal"))
                .findFirst()
                .orElse(OptionalLong.empty());
        if (activity.isEmpty()) {
            sink.passed();
            return;
        }
        long number = activity.getAsLong();
        if (!ASLEEP.contains(number) && number != AWAKE && number != MEDITATION) {
            sink.passed();
            return;
        }
        var from = nanos(item, "startTimeNanos");
        var to = nanos(item, "endTimeNanos");
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            sink.malformed(item.line(), 1, "A segment has a start and, after it, an end in nanoseconds since 1970.");
            return;
        }
        if (number == MEDITATION) {
            var zone = sink.assumedZone();
            meditation(Clocks.at(from.get(), zone.id()), Duration.between(from.get(), to.get()), zone, "", item, sink);
        } else {
            segments.add(
                    from.get().atOffset(ZoneOffset.UTC),
                    to.get().atOffset(ZoneOffset.UTC),
                    number == AWAKE ? SleepSegments.Kind.AWAKE : SleepSegments.Kind.ASLEEP,
                    item.line());
        }
    }

    private static void session(Source source, Item item, Sink sink) throws Unreadable {
        var activity = item.text("fitnessActivity").orElse("");
        if (!activity.startsWith("sleep") && !activity.equals("meditation")) {
            sink.passed();
            return;
        }
        var from = item.text("startTime").flatMap(Clocks::offset);
        var to = item.text("endTime").flatMap(Clocks::offset);
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(item.line(), 1, "A session has a startTime and an endTime such as 2021-03-01T21:30:00Z.");
            return;
        }
        var offset = offset(source.path());
        Zone zone = offset.isPresent() ? new Zone.Untold() : sink.assumedZone();
        var start = shown(from.get(), offset, sink);
        var end = shown(to.get(), offset, sink);
        if (activity.equals("meditation")) {
            meditation(
                    start, Duration.between(start, end), zone, item.text("name").orElse(""), item, sink);
            return;
        }
        var items = SleepItems.between(start, end, zone);
        var awake = item.items("segment").stream()
                .filter(segment -> segment.text("fitnessActivity").orElse("").equals("sleep.awake"))
                .map(segment -> length(segment))
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        if (!item.items("segment").isEmpty() && !end.isBefore(start)) {
            items = items.withAwake(awake)
                    .withAsleep(Duration.between(start, end).minus(awake));
        }
        sleep(items, item.line(), sink);
    }

    private static Optional<Duration> length(Item segment) {
        return segment.text("startTime")
                .flatMap(Clocks::offset)
                .flatMap(from -> segment.text("endTime").flatMap(Clocks::offset).map(to -> Duration.between(from, to)));
    }

    private static void meditation(OffsetDateTime start, Duration length, Zone zone, String name, Item item, Sink sink)
            throws Unreadable {
        if (length.isNegative() || length.compareTo(PracticeSpan.LONGEST) > 0) {
            sink.malformed(item.line(), 1, "A meditation ends before it begins, or lasts longer than a day.");
            return;
        }
        Outcome<DiaryEntry> entry = Outcome.done(new PracticeSpan(
                Origin.span(APP, "meditation", start.toInstant(), length),
                When.at(start, zone),
                Optional.of(length),
                name,
                ""));
        sink.entry(item.line(), entry);
    }

    private static OffsetDateTime shown(OffsetDateTime time, Optional<ZoneOffset> offset, Sink sink) {
        return offset.map(time::withOffsetSameInstant)
                .orElseGet(() -> Clocks.at(time.toInstant(), sink.assumedZone().id()));
    }

    private static Optional<ZoneOffset> offset(String path) {
        var matcher = OFFSET.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return matcher.group(1) == null
                ? Optional.of(ZoneOffset.UTC)
                : Clocks.zoneOffset(matcher.group(1) + ":" + matcher.group(2));
    }

    private static Optional<Instant> nanos(Item item, String name) {
        var nanos = item.whole(name);
        return nanos.isPresent() ? Clocks.seconds(nanos.getAsLong() / NANOS) : Optional.empty();
    }
}
