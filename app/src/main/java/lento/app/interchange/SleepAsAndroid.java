package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.diary.Origin;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;
import lento.app.table.Rows;
import lento.app.table.Table;

/// Sleep as Android, `sleep-export.csv`: a line of names before every record, since each has columns of its own. `Id`
/// is the start in milliseconds since 1970 and `Hours` the length, so the end is right where `From` and `To`, which
/// have no zone, are an hour off. Lines of noise follow some records.
final class SleepAsAndroid {

    private static final String APP = "sleep-as-android";
    private static final double MOST_STARS = 5;

    private SleepAsAndroid() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var in = source.text()) {
            var rows = new Rows(sink.file(), in, ',');
            Map<String, Integer> places = Map.of();
            for (var line = CsvTable.line(rows); line.isPresent(); line = CsvTable.line(rows)) {
                var fields = line.get().fields();
                var first = fields.getFirst().text();
                if (first.equals("Id")) {
                    places = places(fields);
                } else if (!first.isEmpty()) {
                    record(line.get().number(), fields, places, sink);
                }
            }
        }
    }

    private static Map<String, Integer> places(List<Table.Field> names) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).text(), i);
        }
        return places;
    }

    private static void record(int number, List<Table.Field> fields, Map<String, Integer> places, Sink sink)
            throws Unreadable {
        var id = text(fields, places, "Id");
        var start = Clocks.millis(id);
        var hours = Amounts.decimal(text(fields, places, "Hours"));
        if (start.isEmpty() || hours.isEmpty()) {
            sink.malformed(
                    number,
                    1,
                    "A record has an Id in milliseconds and Hours such as 7.5. There are '" + id + "' and '"
                            + text(fields, places, "Hours") + "'.");
            return;
        }
        var told = Clocks.zone(text(fields, places, "Tz"));
        Zone zone = told.<Zone>map(Zone.Told::new).orElseGet(sink::assumedZone);
        ZoneId place = told.orElseGet(() -> sink.assumedZone().id());
        double adjust = Amounts.decimal(text(fields, places, "LenAdjust")).orElse(0);
        var length = Amounts.minutes(hours.getAsDouble() * 60);
        var asleep = length.plus(Amounts.minutes(adjust));
        // Someone who adds time says that the record was cut short.
        var whole = asleep.compareTo(length) > 0 ? asleep : length;
        var from = Clocks.at(start.get(), place);
        var to = Clocks.at(start.get().plus(whole), place);
        var items = SleepItems.between(from, to, zone).withAsleep(asleep);
        double stars = Amounts.decimal(text(fields, places, "Rating")).orElse(0);
        Optional<Score> quality = stars > 0 && stars <= MOST_STARS
                ? Optional.of(new Score.Scaled(stars, 0, MOST_STARS))
                : Optional.empty();
        sink.entry(
                number,
                Sleeps.entry(
                        Origin.id(APP, "sleep", id),
                        items,
                        whole.compareTo(Duration.ofMinutes(2)) < 0 ? Sleeps.Kind.NAP : Sleeps.Kind.UNTOLD,
                        quality,
                        Optional.empty(),
                        comment(text(fields, places, "Comment"))));
    }

    private static String text(List<Table.Field> fields, Map<String, Integer> places, String name) {
        var place = places.get(name);
        return place == null || place >= fields.size()
                ? ""
                : fields.get(place).text().strip();
    }

    /// A comment, in which a new line is written as a backslash and an n.
    private static String comment(String written) {
        return written.replace("\\n", "\n").strip();
    }
}
