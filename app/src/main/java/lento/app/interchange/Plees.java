package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lento.app.diary.Origin;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;

/// Plees Tracker, CSV: `sid,start,stop,rating`, later also `comment,wakes`; milliseconds since 1970 and no zone. A
/// rating of 0 is none. Numbers of records begin anew with a new phone, so the start is part of what one is known by.
final class Plees {

    private static final String APP = "plees";
    private static final double MOST_STARS = 5;

    private Plees() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                sleep(row.get(), sink);
            }
        }
    }

    private static void sleep(CsvTable.Row row, Sink sink) throws Unreadable {
        var start = Clocks.millis(row.text("start"));
        var stop = Clocks.millis(row.text("stop"));
        if (start.isEmpty() || stop.isEmpty()) {
            row.malformed(
                    start.isEmpty() ? "start" : "stop",
                    "A time in milliseconds since 1970 is needed. There is '"
                            + row.text(start.isEmpty() ? "start" : "stop") + "'.");
            return;
        }
        var zone = sink.assumedZone();
        var items = SleepItems.between(Clocks.at(start.get(), zone.id()), Clocks.at(stop.get(), zone.id()), zone);
        if (!stop.get().isBefore(start.get())) {
            items = items.withAsleep(Duration.between(start.get(), stop.get()));
        }
        var wakes = Amounts.grouped(row.text("wakes"));
        if (wakes.isPresent()) {
            items = items.withAwakenings((int) Math.min(10_000, wakes.getAsLong()));
        }
        double stars = Amounts.decimal(row.text("rating")).orElse(0);
        Optional<Score> quality = stars >= 1 && stars <= MOST_STARS
                ? Optional.of(new Score.Scaled(stars, 1, MOST_STARS))
                : Optional.empty();
        sink.entry(
                row.number(),
                Sleeps.entry(
                        Origin.id(APP, "sleep", row.text("sid") + "@" + row.text("start")),
                        items,
                        Sleeps.Kind.UNTOLD,
                        quality,
                        Optional.empty(),
                        row.text("comment")));
    }
}
