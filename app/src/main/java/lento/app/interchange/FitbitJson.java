package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.diary.SleepItems;

/// Fitbit, sleep logs of the web API (`isMainSleep`) and of Google Takeout (`mainSleep`), classic and with stages.
/// Times are local without a zone; `dateOfSleep` is the date of waking. Minutes until asleep are 0 unless a person
/// entered them (dev.fitbit.com, Get Sleep Log), so 0 tells nothing.
final class FitbitJson {

    private static final String APP = "fitbit";
    private static final double WHOLE = 1000;

    private FitbitJson() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("sleep[]", "[]"), (_, item) -> sleep(item, sink));
    }

    private static void sleep(Item item, Sink sink) throws Unreadable {
        var from = item.text("startTime").flatMap(Clocks::local);
        var to = item.text("endTime").flatMap(Clocks::local);
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(
                    item.line(), 1, "A sleep log has a startTime and an endTime such as 2016-12-13T01:16:00.000.");
            return;
        }
        var zone = sink.assumedZone();
        var millis = item.number("duration");
        Optional<Duration> told =
                millis.isPresent() ? Optional.of(Amounts.seconds(millis.getAsDouble() / WHOLE)) : Optional.empty();
        var start = Clocks.at(from.get(), zone.id());
        var items = SleepItems.between(start, Clocks.end(start, to.get(), zone.id(), told), zone);
        var asleep = item.number("minutesAsleep");
        if (asleep.isPresent()) {
            items = items.withAsleep(Amounts.minutes(asleep.getAsDouble()));
        }
        var awake = item.number("minutesAwake");
        if (awake.isPresent()) {
            items = items.withAwake(Amounts.minutes(awake.getAsDouble()));
        }
        var onset = item.number("minutesToFallAsleep");
        if (onset.isPresent() && onset.getAsDouble() > 0) {
            items = items.withOnsetLatency(Amounts.minutes(onset.getAsDouble()));
        }
        var summary = item.item("levels").flatMap(levels -> levels.item("summary"));
        // Classic logs call it awake, those with stages wake.
        var waking = summary.flatMap(all -> all.item("wake").or(() -> all.item("awake")))
                .map(one -> one.whole("count"));
        if (waking.isPresent() && waking.get().isPresent()) {
            items = items.withAwakenings((int) Math.min(10_000, waking.get().getAsLong()));
        }
        var origin = item.text("logId")
                .map(id -> Origin.id(APP, "sleep", id))
                .orElse(Sleeps.span(APP, start, items.finalWaking().orElseThrow()));
        var main = item.truth("isMainSleep").or(() -> item.truth("mainSleep"));
        sink.entry(
                item.line(),
                Sleeps.entry(
                        origin,
                        items,
                        main.map(Sleeps.Kind::main).orElse(Sleeps.Kind.UNTOLD),
                        Optional.empty(),
                        item.text("dateOfSleep").flatMap(Clocks::date),
                        ""));
    }
}
