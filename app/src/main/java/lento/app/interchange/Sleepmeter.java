package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;
import lento.practice.Problem;

/// Sleepmeter, CSV: sections with the person's own words, then one with `wake,sleep,bedtime` and times awake (`holes`,
/// minutes from falling asleep). Notes stand last and have quotes and new lines as they were typed, so this is no CSV:
/// a record begins with a line that begins with three quoted times, and all up to the next is its note. Several records
/// may have the same times.
final class Sleepmeter {

    private static final String APP = "sleepmeter";
    private static final double BEST = 10;
    private static final int BEFORE_NOTE = 10;

    private static final String NAMES = "wake,sleep,bedtime,";
    private static final DateTimeFormatter TIME = Clocks.pattern("uuuu-MM-dd HH:mmxx");
    private static final Pattern RECORD =
            Pattern.compile("\"\\d{4}-[^\"]{12,20}\",\"[^\"]{16,24}\",\"[^\"]{16,24}\",.*");
    private static final Pattern HOLE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    private final Sink sink;
    private final Repeats repeats = new Repeats();

    private Sleepmeter(Sink sink) {
        this.sink = sink;
    }

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        var sleepmeter = new Sleepmeter(sink);
        try (var in = source.text()) {
            var lines = new Lines(sink.file(), in);
            boolean began = false;
            int number = 0;
            var record = new StringBuilder();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!began) {
                    began = line.get().startsWith(NAMES);
                } else if (RECORD.matcher(line.get()).matches()) {
                    sleepmeter.tell(number, record);
                    number = lines.number();
                    record.append(line.get());
                } else if (!record.isEmpty()) {
                    sleepmeter.goOn(number, record, line.get());
                } else if (!line.get().isBlank()) {
                    sink.malformed(
                            lines.number(), 1, "A record begins with three times in quotes. This line is left out.");
                }
            }
            sleepmeter.tell(number, record);
        }
    }

    private void goOn(int number, StringBuilder record, String line) throws Unreadable {
        record.append('\n').append(line);
        if (record.length() > 1 << 20) {
            throw Unreadable.at(sink.file(), number, 1, "A note is longer than a million characters.");
        }
    }

    private void tell(int number, StringBuilder record) throws Unreadable {
        if (record.isEmpty()) {
            return;
        }
        var fields = record.toString().split(",", BEFORE_NOTE + 1);
        record.setLength(0);
        if (fields.length <= BEFORE_NOTE) {
            sink.malformed(
                    number,
                    1,
                    "A record has " + (BEFORE_NOTE + 1) + " fields. This one has " + fields.length
                            + "; the file may be cut off here.");
            return;
        }
        var wake = time(fields[0]);
        var sleep = time(fields[1]);
        var bedtime = time(fields[2]);
        if (wake.isEmpty() || sleep.isEmpty() || bedtime.isEmpty()) {
            sink.malformed(
                    number,
                    1,
                    "Times such as \"2020-11-23 07:00+0000\" are needed. There are " + fields[0] + ", " + fields[1]
                            + " and " + fields[2] + ".");
            return;
        }
        if (sleep.get().isBefore(bedtime.get()) || wake.get().isBefore(sleep.get())) {
            sink.impossible(
                    number,
                    List.of(Problem.of("Bedtime (" + bedtime.get() + "), falling asleep ("
                            + sleep.get() + ") and waking (" + wake.get() + ") are not in this order. Correct one of"
                            + " them.")));
            return;
        }
        var between = Duration.between(sleep.get(), wake.get());
        var awake = holes(fields[3], between);
        var items = SleepItems.between(bedtime.get(), wake.get(), new Zone.Untold())
                .withOnsetLatency(Duration.between(bedtime.get(), sleep.get()))
                .withAwakenings(awake.times)
                .withAwake(awake.length)
                .withAsleep(between.minus(awake.length));
        var origin = repeats.next(Sleeps.span(APP, bedtime.get(), wake.get()));
        sink.entry(
                number,
                Sleeps.entry(
                        origin,
                        items,
                        Sleeps.Kind.main(!fields[4].equals("NAP")),
                        quality(fields[9]),
                        Optional.empty(),
                        note(fields[BEFORE_NOTE])));
    }

    /// How often and how long one was awake.
    private record Awake(int times, Duration length) {}

    /// The holes within the sleep; minutes that two of them share count once.
    private static Awake holes(String text, Duration between) {
        var awake = Duration.ZERO;
        int times = 0;
        long until = 0;
        for (String hole : text.split("\\|")) {
            var matcher = HOLE.matcher(hole);
            if (matcher.matches()) {
                long from = Math.max(until, Long.parseLong(matcher.group(1)));
                long to = Math.min(between.toMinutes(), Long.parseLong(matcher.group(2)));
                if (to > from) {
                    awake = awake.plusMinutes(to - from);
                    until = to;
                    times++;
                }
            }
        }
        return new Awake(times, awake);
    }

    private static Optional<Score> quality(String text) {
        var value = Amounts.decimal(text);
        return value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= BEST
                ? Optional.of(new Score.Scaled(value.getAsDouble(), 0, BEST))
                : Optional.empty();
    }

    /// A note without the quotes around it.
    private static String note(String field) {
        var note = field.strip();
        if (note.startsWith("\"")) {
            note = note.substring(1);
        }
        if (note.endsWith("\"")) {
            note = note.substring(0, note.length() - 1);
        }
        return note;
    }

    private static Optional<OffsetDateTime> time(String quoted) {
        return Clocks.read(() -> OffsetDateTime.parse(quoted.replace("\"", ""), TIME));
    }
}
