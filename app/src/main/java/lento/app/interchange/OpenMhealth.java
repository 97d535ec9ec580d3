package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Open mHealth and IEEE 1752.1: sleep episodes, whose time frame runs from falling asleep to the final waking, total
/// sleep time and sleep duration; with or without the header of a data point. A time frame is an interval, of which two
/// of start, end and duration are told. Averages over days are no night.
final class OpenMhealth {

    private static final String APP = "open-mhealth";

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("ms", 0.001),
            Map.entry("sec", 1.0),
            Map.entry("min", 60.0),
            Map.entry("h", 3_600.0),
            Map.entry("d", 86_400.0),
            Map.entry("wk", 604_800.0));

    private static final String FRAME = "effective_time_frame";

    private OpenMhealth() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("", "[]"), (_, item) -> {
            var id = item.item("header").flatMap(header -> header.text("id").or(() -> header.text("uuid")));
            body(item.item("body").orElse(item), id, sink);
        });
    }

    private static void body(Item body, Optional<String> id, Sink sink) throws Unreadable {
        if (body.empty()) {
            sink.malformed(body.line(), 1, "The document is empty. A record of sleep has an effective_time_frame.");
        } else if (body.has("time_interval") || body.has("date_time")) {
            frameAlone(body, sink);
        } else if (body.has("descriptive_statistic")) {
            sink.passed();
        } else {
            sleep(body, id, sink);
        }
    }

    private static void frameAlone(Item body, Sink sink) {
        if (body.has("time_interval") && body.has("date_time")) {
            sink.malformed(body.line(), 1, "A time frame is a time_interval or a date_time. This one has both.");
        } else if (body.has("time_interval")
                && body.item("time_interval").flatMap(OpenMhealth::interval).isEmpty()) {
            noInterval(body, sink);
        } else {
            sink.passed();
        }
    }

    private static void sleep(Item body, Optional<String> id, Sink sink) throws Unreadable {
        var frame = body.item(FRAME);
        var interval = frame.flatMap(told -> told.item("time_interval")).flatMap(OpenMhealth::interval);
        if (interval.isEmpty()) {
            noInterval(body, sink);
            return;
        }
        boolean duration = body.has("sleep_duration") || body.has("total_sleep_time");
        boolean episode = body.has("latency_to_sleep_onset")
                || body.has("latency_to_arising")
                || body.has("is_main_sleep")
                || body.has("number_of_awakenings")
                || body.has("wake_after_sleep_onset")
                || body.has("sleep_maintenance_efficiency_percentage");
        if (!duration && !episode) {
            sink.malformed(
                    body.line(), 1, "A record of sleep has a sleep_duration or a total_sleep_time. There is none.");
            return;
        }
        var span = interval.get();
        var asleep = length(body, "total_sleep_time").or(() -> length(body, "sleep_duration"));
        if (duration && asleep.isEmpty()) {
            sink.malformed(body.line(), 1, "A length has a value and a unit of ms, sec, min, h, d or wk.");
            return;
        }
        var items = episode ? episode(body, span) : SleepItems.between(span.from, span.to, new Zone.Untold());
        if (asleep.isPresent()) {
            items = items.withAsleep(asleep.get());
        }
        var origin = id.map(known -> Origin.id(APP, "sleep", known)).orElse(Sleeps.span(APP, span.from, span.to));
        sink.entry(
                body.line(),
                Sleeps.entry(
                        origin,
                        items,
                        body.truth("is_main_sleep").map(Sleeps.Kind::main).orElse(Sleeps.Kind.UNTOLD),
                        Optional.empty(),
                        Optional.empty(),
                        body.text("user_notes").orElse("")));
    }

    /// An episode: lights out lies so long before the time frame as falling asleep took, and rising after it.
    private static SleepItems episode(Item body, Span span) {
        var onset = length(body, "latency_to_sleep_onset");
        var items = SleepItems.between(span.from.minus(onset.orElse(Duration.ZERO)), span.to, new Zone.Untold());
        if (onset.isPresent()) {
            items = items.withOnsetLatency(onset.get());
        }
        var arising = length(body, "latency_to_arising");
        if (arising.isPresent()) {
            items = items.withRise(span.to.plus(arising.get()));
        }
        var awake = length(body, "wake_after_sleep_onset");
        if (awake.isPresent()) {
            items = items.withAwake(awake.get());
        }
        var awakenings = body.whole("number_of_awakenings");
        return awakenings.isPresent() ? items.withAwakenings((int) Math.min(10_000, awakenings.getAsLong())) : items;
    }

    private static void noInterval(Item body, Sink sink) {
        sink.malformed(
                body.line(),
                1,
                "A record of sleep has an effective_time_frame with a time_interval, of which two of start_date_time,"
                        + " end_date_time and duration are told. It is left out.");
    }

    private record Span(OffsetDateTime from, OffsetDateTime to) {}

    private static Optional<Span> interval(Item interval) {
        var from = interval.text("start_date_time").flatMap(Clocks::offset);
        var to = interval.text("end_date_time").flatMap(Clocks::offset);
        var length = length(interval, "duration");
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(new Span(from.get(), to.get()));
        }
        if (from.isPresent() && length.isPresent()) {
            return Optional.of(new Span(from.get(), from.get().plus(length.get())));
        }
        return to.isPresent() && length.isPresent()
                ? Optional.of(new Span(to.get().minus(length.get()), to.get()))
                : Optional.empty();
    }

    private static Optional<Duration> length(Item item, String name) {
        return item.item(name).flatMap(length -> {
            var value = length.number("value");
            var unit = length.text("unit").map(SECONDS::get);
            return value.isPresent() && unit.isPresent()
                    ? Optional.of(Amounts.seconds(value.getAsDouble() * unit.get()))
                    : Optional.empty();
        });
    }
}
