package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.When;
import lento.app.diary.Zone;

/// Oura, web API: sleep of version 1, whose `summary_date` is the day before waking, sleep of version 2, and sessions
/// of version 2 (breathing, meditation, rest), which are practice.
final class Oura {

    private static final String APP = "oura";
    private static final double WHOLE = 100;

    private Oura() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("sleep[]", "data[]"), (_, item) -> {
            if (item.has("start_datetime")) {
                session(item, sink);
            } else if (item.has("bedtime_start")) {
                sleep(item, sink);
            } else {
                sink.passed();
            }
        });
    }

    private static void sleep(Item item, Sink sink) throws Unreadable {
        var from = item.text("bedtime_start").flatMap(Clocks::offset);
        var to = item.text("bedtime_end").flatMap(Clocks::offset);
        if (from.isEmpty() || to.isEmpty()) {
            timeless(item, sink, "bedtime_start and bedtime_end");
            return;
        }
        var type = item.text("type").orElse("");
        if (type.equals("deleted") || type.equals("rest")) {
            sink.passed();
            return;
        }
        var items = SleepItems.between(from.get(), to.get(), new Zone.Untold());
        items = lengths(item, items);
        var origin =
                item.text("id").map(id -> Origin.id(APP, "sleep", id)).orElse(Sleeps.span(APP, from.get(), to.get()));
        var kind = type.equals("long_sleep") ? Sleeps.Kind.NIGHT : Sleeps.Kind.UNTOLD;
        var score = item.number("score");
        Optional<Score> quality = score.isPresent() && score.getAsDouble() >= 0 && score.getAsDouble() <= WHOLE
                ? Optional.of(new Score.Scaled(score.getAsDouble(), 0, WHOLE))
                : Optional.empty();
        sink.entry(
                item.line(),
                Sleeps.entry(
                        origin,
                        items,
                        kind,
                        quality,
                        item.text("summary_date").or(() -> item.text("day")).flatMap(Clocks::date),
                        ""));
    }

    /// The lengths, by the names of version 1 or 2, all in seconds.
    private static SleepItems lengths(Item item, SleepItems bare) {
        var items = bare;
        var asleep = item.has("total") ? item.number("total") : item.number("total_sleep_duration");
        if (asleep.isPresent()) {
            items = items.withAsleep(Amounts.seconds(asleep.getAsDouble()));
        }
        var awake = item.has("awake") ? item.number("awake") : item.number("awake_time");
        if (awake.isPresent()) {
            items = items.withAwake(Amounts.seconds(awake.getAsDouble()));
        }
        var onset = item.has("onset_latency") ? item.number("onset_latency") : item.number("latency");
        return onset.isPresent() ? items.withOnsetLatency(Amounts.seconds(onset.getAsDouble())) : items;
    }

    private static void session(Item item, Sink sink) throws Unreadable {
        var from = item.text("start_datetime").flatMap(Clocks::offset);
        var to = item.text("end_datetime").flatMap(Clocks::offset);
        if (from.isEmpty() || to.isEmpty()) {
            timeless(item, sink, "start_datetime and end_datetime");
            return;
        }
        var length = Duration.between(from.get(), to.get());
        if (length.isNegative() || length.compareTo(PracticeSpan.LONGEST) > 0) {
            sink.malformed(item.line(), 1, "A session ends before it begins, or lasts longer than a day.");
            return;
        }
        sink.entry(item.line(), practice(item, from.get(), length));
    }

    private static PracticeSpan practice(Item item, OffsetDateTime from, Duration length) {
        return new PracticeSpan(
                item.text("id")
                        .map(id -> Origin.id(APP, "session", id))
                        .orElse(Origin.span(APP, "session", from.toInstant(), length)),
                When.at(from, new Zone.Untold()),
                Optional.of(length),
                item.text("type").orElse(""),
                "");
    }

    private static void timeless(Item item, Sink sink, String names) {
        sink.malformed(item.line(), 1, "A record has " + names + " such as 2021-11-12T12:32:09-08:00. It is left out.");
    }
}
