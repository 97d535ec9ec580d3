package lento.app.interchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Withings, sleep summaries of the web API: seconds since 1970 and a named zone. A night may come again, revised, with
/// the same id.
final class WithingsJson {

    private static final String APP = "withings";

    private WithingsJson() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("body.series[]", "series[]"), (_, item) -> night(item, sink));
    }

    private static void night(Item item, Sink sink) throws Unreadable {
        var start = item.whole("startdate");
        var end = item.whole("enddate");
        var from = start.isPresent() ? Clocks.seconds(start.getAsLong()) : Optional.<Instant>empty();
        var to = end.isPresent() ? Clocks.seconds(end.getAsLong()) : Optional.<Instant>empty();
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(item.line(), 1, "A night has a startdate and an enddate in seconds since 1970.");
            return;
        }
        var told = item.text("timezone").flatMap(Clocks::zone);
        Zone zone = told.<Zone>map(Zone.Told::new).orElseGet(sink::assumedZone);
        var place = told.orElseGet(() -> sink.assumedZone().id());
        var items = SleepItems.between(Clocks.at(from.get(), place), Clocks.at(to.get(), place), zone);
        var data = item.item("data").orElse(item);
        var light = data.number("lightsleepduration");
        var deep = data.number("deepsleepduration");
        if (light.isPresent() && deep.isPresent()) {
            items = items.withAsleep(Amounts.seconds(light.getAsDouble()
                    + deep.getAsDouble()
                    + data.number("remsleepduration").orElse(0)));
        }
        var awake = data.number("wakeupduration");
        if (awake.isPresent()) {
            items = items.withAwake(Amounts.seconds(awake.getAsDouble()));
        }
        var count = data.whole("wakeupcount");
        if (count.isPresent()) {
            items = items.withAwakenings((int) Math.min(10_000, count.getAsLong()));
        }
        var onset = data.number("durationtosleep");
        if (onset.isPresent()) {
            items = items.withOnsetLatency(Amounts.seconds(onset.getAsDouble()));
        }
        var origin = item.text("id")
                .map(id -> Origin.id(APP, "sleep", id))
                .orElse(Sleeps.span(
                        APP,
                        items.lightsOut().orElseThrow(),
                        items.finalWaking().orElseThrow()));
        sink.entry(
                item.line(),
                Sleeps.entry(
                        origin,
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        item.text("date").flatMap(Clocks::date),
                        ""));
    }
}
