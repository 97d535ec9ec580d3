package lento.app.interchange;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;

/// Sleep Cycle, CSV with semicolons: local times without a zone, a quality such as `66%`. Its time in bed is `0:00` on
/// real nights, so start and end count.
final class SleepCycle {

    private static final String APP = "sleep-cycle";
    private static final double WHOLE = 100;

    private SleepCycle() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ';', 0)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                night(row.get(), sink);
            }
        }
    }

    private static void night(CsvTable.Row row, Sink sink) throws Unreadable {
        var from = time(row.text("Start"));
        var to = time(row.text("End"));
        if (from.isEmpty() || to.isEmpty()) {
            row.malformed(
                    from.isEmpty() ? "Start" : "End",
                    "A time such as 2021-01-31 23:10:00 is needed. There is '"
                            + row.text(from.isEmpty() ? "Start" : "End") + "'.");
            return;
        }
        var zone = sink.assumedZone();
        var start = Clocks.at(from.get(), zone.id());
        var end = Clocks.end(start, to.get(), zone.id(), Optional.empty());
        var percent = Amounts.decimal(row.text("Sleep quality").replace("%", "").strip());
        Optional<Score> quality = percent.isPresent() && percent.getAsDouble() >= 0 && percent.getAsDouble() <= WHOLE
                ? Optional.of(new Score.Scaled(percent.getAsDouble(), 0, WHOLE))
                : Optional.empty();
        sink.entry(
                row.number(),
                Sleeps.entry(
                        Sleeps.span(APP, start, end),
                        SleepItems.between(start, end, zone),
                        Sleeps.Kind.UNTOLD,
                        quality,
                        Optional.empty(),
                        row.text("Sleep Notes").replace(":", ", ")));
    }

    private static Optional<LocalDateTime> time(String text) {
        return Clocks.local(text.replaceFirst(" ", "T"));
    }
}
