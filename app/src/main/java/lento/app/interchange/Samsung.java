package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lento.app.diary.Origin;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Samsung Health, CSV of sleep or of its stages: a line about the file first, times in UTC with an offset beside them
/// (`UTC+0100`), and a comma at the end of each line. Stage 40001 is awake, 40002 light, 40003 deep, 40004 REM.
final class Samsung {

    private static final String APP = "samsung";
    private static final String SLEEP = "com.samsung.health.sleep.";
    private static final String STAGE = "com.samsung.health.sleep_stage.";
    private static final String AWAKE = "40001";
    private static final int MOST_NIGHTS = 100_000;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private Samsung() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 1)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var times = times(row.get(), SLEEP, sink);
                if (times.isPresent()) {
                    night(row.get(), times.get(), sink);
                }
            }
        }
    }

    private static void night(CsvTable.Row row, Times times, Sink sink) throws Unreadable {
        var items = SleepItems.between(times.from, times.to, times.zone);
        var minutes = positive(row.text("sleep_duration"));
        var bed = Duration.between(times.from, times.to);
        // Newer versions write the length of the record here, and older ones the time asleep.
        if (minutes.isPresent() && !Amounts.minutes(minutes.getAsDouble()).equals(bed)) {
            items = items.withAsleep(Amounts.minutes(minutes.getAsDouble()));
        }
        var id = field(row, SLEEP, "datauuid");
        var origin = id.isEmpty() ? Sleeps.span(APP, times.from, times.to) : Origin.id(APP, "sleep", id);
        sink.entry(
                row.number(),
                Sleeps.entry(
                        origin,
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        Optional.empty(),
                        field(row, SLEEP, "comment")));
    }

    /// Stages of one record of sleep, added up.
    private static final class Staged {

        private final int line;
        private final Zone zone;
        private OffsetDateTime from;
        private OffsetDateTime to;
        private Duration asleep = Duration.ZERO;
        private Duration awake = Duration.ZERO;

        Staged(int line, Times times) {
            this.line = line;
            this.zone = times.zone;
            this.from = times.from;
            this.to = times.to;
        }

        void add(Times times, boolean waking) {
            from = times.from.isBefore(from) ? times.from : from;
            to = times.to.isAfter(to) ? times.to : to;
            var length = Duration.between(times.from, times.to);
            if (waking) {
                awake = awake.plus(length);
            } else {
                asleep = asleep.plus(length);
            }
        }
    }

    /// Reads stages without the records of sleep to which they belong: one stretch for each id of such a record.
    static void readStages(Source source, Sink sink) throws IOException, Unreadable {
        var nights = new HashMap<String, Staged>();
        try (var table = CsvTable.open(source, sink, ',', 1)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var times = times(row.get(), STAGE, sink);
                if (times.isEmpty()) {
                    continue;
                }
                var id = field(row.get(), STAGE, "sleep_id");
                if (nights.size() >= MOST_NIGHTS && !nights.containsKey(id)) {
                    throw Unreadable.at(
                            sink.file(), row.get().number(), 1, "The file has more than " + MOST_NIGHTS + " nights.");
                }
                int number = row.get().number();
                nights.computeIfAbsent(id, _ -> new Staged(number, times.get()))
                        .add(times.get(), field(row.get(), STAGE, "stage").equals(AWAKE));
            }
        }
        var inOrder = nights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing((Staged night) -> night.from.toInstant())))
                .toList();
        for (var night : inOrder) {
            var staged = night.getValue();
            sink.entry(
                    staged.line,
                    Sleeps.entry(
                            night.getKey().isEmpty()
                                    ? Sleeps.span(APP, staged.from, staged.to)
                                    : Origin.id(APP, "sleep", night.getKey()),
                            SleepItems.between(staged.from, staged.to, staged.zone)
                                    .withAsleep(staged.asleep)
                                    .withAwake(staged.awake),
                            Sleeps.Kind.UNTOLD,
                            Optional.empty(),
                            Optional.empty(),
                            ""));
        }
    }

    /// Start and end of a row.
    private record Times(OffsetDateTime from, OffsetDateTime to, Zone zone) {}

    private static Optional<Times> times(CsvTable.Row row, String prefix, Sink sink) {
        var from = instant(field(row, prefix, "start_time"));
        var to = instant(field(row, prefix, "end_time"));
        var offset = field(row, prefix, "time_offset");
        var known = offset.isEmpty() ? Optional.<ZoneOffset>empty() : Clocks.zoneOffset(offset);
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(
                    row.number(),
                    1,
                    "Times such as 2021-01-31 22:10:00.000 are needed. There are '" + field(row, prefix, "start_time")
                            + "' and '" + field(row, prefix, "end_time") + "'.");
            return Optional.empty();
        }
        if (known.isEmpty()) {
            var zone = sink.assumedZone();
            return Optional.of(new Times(Clocks.at(from.get(), zone.id()), Clocks.at(to.get(), zone.id()), zone));
        }
        return Optional.of(
                new Times(from.get().atOffset(known.get()), to.get().atOffset(known.get()), new Zone.Untold()));
    }

    private static Optional<Instant> instant(String text) {
        return Clocks.read(() -> LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
    }

    /// A column with or without the long prefix, which differs between versions.
    private static String field(CsvTable.Row row, String prefix, String name) {
        var text = row.text(prefix + name);
        return text.isEmpty() ? row.text(name) : text;
    }

    private static OptionalDouble positive(String text) {
        var value = Amounts.decimal(text);
        return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
    }
}
