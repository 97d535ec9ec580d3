package lento.app.interchange;

import java.io.IOException;
import java.util.Optional;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Withings, `sleep.csv`: columns by their place, since their names are in the language of the account: from, to,
/// seconds of light, deep and REM sleep and awake, awakenings, seconds until asleep. A row may come again and again,
/// revised; what has the same start and length is the same.
final class WithingsCsv {

    private static final String APP = "withings";
    private static final int LIGHT = 2;
    private static final int DEEP = 3;
    private static final int REM = 4;
    private static final int AWAKE = 5;
    private static final int AWAKENINGS = 6;
    private static final int ONSET = 7;

    private WithingsCsv() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                night(row.get(), sink);
            }
        }
    }

    private static void night(CsvTable.Row row, Sink sink) throws Unreadable {
        var from = Clocks.offset(row.at(0));
        var to = Clocks.offset(row.at(1));
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(
                    row.number(),
                    1,
                    "Times such as 2021-01-31T23:10:00+01:00 are needed. There are '" + row.at(0) + "' and '"
                            + row.at(1) + "'.");
            return;
        }
        var items = SleepItems.between(from.get(), to.get(), new Zone.Untold());
        var light = Amounts.decimal(row.at(LIGHT));
        var deep = Amounts.decimal(row.at(DEEP));
        if (light.isPresent() && deep.isPresent()) {
            double rem = Amounts.decimal(row.at(REM)).orElse(0);
            items = items.withAsleep(Amounts.seconds(light.getAsDouble() + deep.getAsDouble() + rem));
        }
        var awake = Amounts.decimal(row.at(AWAKE));
        if (awake.isPresent()) {
            items = items.withAwake(Amounts.seconds(awake.getAsDouble()));
        }
        var awakenings = Amounts.grouped(row.at(AWAKENINGS));
        if (awakenings.isPresent()) {
            items = items.withAwakenings((int) Math.min(10_000, awakenings.getAsLong()));
        }
        var onset = Amounts.decimal(row.at(ONSET));
        if (onset.isPresent()) {
            items = items.withOnsetLatency(Amounts.seconds(onset.getAsDouble()));
        }
        sink.entry(
                row.number(),
                Sleeps.entry(
                        Sleeps.span(APP, from.get(), to.get()),
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }
}
