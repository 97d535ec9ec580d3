package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.app.diary.SleepItems;
import lento.app.table.Rows;
import lento.app.table.Table;

/// Fitbit, CSV: the section `Sleep` of an export. Dates begin with the year, or have day and month in the order of the
/// account, which the file does not tell. Thousands have commas, and what is unknown is `N/A`.
final class FitbitCsv {

    private static final String APP = "fitbit";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})\\s+(.+)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\s+(.+)");

    private FitbitCsv() {}

    /// Finds out in what order dates are written. A day over 12 tells, and so does a night that would last for weeks.
    static Order order(Source source, String file) throws IOException, Unreadable {
        var seen = new Evidence();
        rows(source, file, (_, row) -> seen.see(row.get("Start Time"), row.get("End Time")));
        return seen.order();
    }

    /// What the dates of a file say of their order.
    sealed interface Order {

        /// They say it, or it does not matter.
        record Plain(DateOrder order) implements Order {}

        /// Every date could be either.
        record Ambiguous(String example) implements Order {}
    }

    private static final class Evidence {

        private long dayFirst;
        private long monthFirst;
        private String example = "";

        void see(@org.jspecify.annotations.Nullable String start, @org.jspecify.annotations.Nullable String end) {
            if (start == null || end == null || !YEAR_LAST.matcher(start).matches()) {
                return;
            }
            boolean day = possible(start, end, DateOrder.DAY_FIRST);
            boolean month = possible(start, end, DateOrder.MONTH_FIRST);
            if (day && !month) {
                dayFirst++;
            } else if (month && !day) {
                monthFirst++;
            } else if (day) {
                example = example.isEmpty() ? start : example;
            }
        }

        Order order() {
            if (dayFirst == monthFirst && !example.isEmpty()) {
                return new Order.Ambiguous(example);
            }
            return new Order.Plain(monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        }

        private static boolean possible(String start, String end, DateOrder order) {
            var from = time(start, order);
            var to = time(end, order);
            return from.isPresent()
                    && to.isPresent()
                    && !to.get().isBefore(from.get())
                    && Duration.between(from.get(), to.get()).compareTo(Duration.ofHours(26)) <= 0;
        }
    }

    static void read(Source source, Sink sink, DateOrder order) throws IOException, Unreadable {
        rows(source, sink.file(), (line, row) -> sleep(line, row, order, sink));
    }

    /// Is told every row of the section.
    @FunctionalInterface
    private interface Each {
        void row(int line, Map<String, String> row) throws Unreadable;
    }

    private static void rows(Source source, String file, Each each) throws IOException, Unreadable {
        try (var in = source.text()) {
            var rows = new Rows(file, in, ',');
            List<String> names = List.of();
            for (var line = CsvTable.line(rows); line.isPresent(); line = CsvTable.line(rows)) {
                var fields = line.get().fields().stream()
                        .map(Table.Field::text)
                        .map(String::strip)
                        .toList();
                if (fields.getFirst().equals("Start Time")) {
                    names = fields;
                } else if (fields.size() == 1) {
                    // The title of another section.
                    names = List.of();
                } else if (!names.isEmpty()) {
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
                        row.put(names.get(i), fields.get(i));
                    }
                    each.row(line.get().number(), row);
                }
            }
        }
    }

    private static void sleep(int line, Map<String, String> row, DateOrder order, Sink sink) throws Unreadable {
        var from = time(row.getOrDefault("Start Time", ""), order);
        var to = time(row.getOrDefault("End Time", ""), order);
        if (from.isEmpty() || to.isEmpty()) {
            sink.malformed(
                    line,
                    1,
                    "A start and an end such as 2021-03-31 11:12PM are needed. There are '"
                            + row.getOrDefault("Start Time", "") + "' and '" + row.getOrDefault("End Time", "")
                            + "'.");
            return;
        }
        var zone = sink.assumedZone();
        var asleep = minutes("Minutes Asleep", line, row, sink);
        var awake = minutes("Minutes Awake", line, row, sink);
        var bed = minutes("Time in Bed", line, row, sink);
        if (asleep.bad || awake.bad || bed.bad) {
            return;
        }
        var start = Clocks.at(from.get(), zone.id());
        var items = SleepItems.between(start, Clocks.end(start, to.get(), zone.id(), bed.length), zone);
        if (asleep.length.isPresent()) {
            items = items.withAsleep(asleep.length.get());
        }
        if (awake.length.isPresent()) {
            items = items.withAwake(awake.length.get());
        }
        var awakenings = Amounts.grouped(row.getOrDefault("Number of Awakenings", ""));
        if (awakenings.isPresent()) {
            items = items.withAwakenings((int) Math.min(10_000, awakenings.getAsLong()));
        }
        sink.entry(
                line,
                Sleeps.entry(
                        Sleeps.span(APP, start, items.finalWaking().orElseThrow()),
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    /// A length that may be unknown, or no number.
    private record Minutes(Optional<Duration> length, boolean bad) {}

    private static Minutes minutes(String name, int line, Map<String, String> row, Sink sink) {
        var text = row.getOrDefault(name, "");
        if (text.isEmpty() || text.equals("N/A")) {
            return new Minutes(Optional.empty(), false);
        }
        var minutes = Amounts.grouped(text);
        if (minutes.isEmpty()) {
            sink.malformed(line, 1, name + " is a whole number such as 430 or 1,430. There is '" + text + "'.");
            return new Minutes(Optional.empty(), true);
        }
        return new Minutes(Optional.of(Amounts.minutes((double) minutes.getAsLong())), false);
    }

    private static Optional<LocalDateTime> time(String text, DateOrder order) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return time(first.group(1), first.group(2), first.group(3), first.group(4));
        }
        var last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        return switch (order) {
            case DAY_FIRST -> time(last.group(3), last.group(2), last.group(1), last.group(4));
            case MONTH_FIRST -> time(last.group(3), last.group(1), last.group(2), last.group(4));
        };
    }

    private static Optional<LocalDateTime> time(String year, String month, String day, String clock) {
        return Clocks.read(() -> LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                .flatMap(date -> Clocks.time(clock).map(date::atTime));
    }
}
