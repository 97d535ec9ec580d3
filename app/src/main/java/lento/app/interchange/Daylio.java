package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lento.app.diary.Origin;
import lento.app.diary.Rating;
import lento.app.diary.Score;
import lento.app.diary.When;

/// Daylio, CSV with 7 or 8 columns: moods by their names, which people change as they like. What a name is worth is
/// for the person to say. Older exports have the year and a month's name in place of a full date.
final class Daylio {

    private static final String APP = "daylio";
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.? (\\p{L}+)\\.?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})");

    private Daylio() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        var repeats = new Repeats();
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                mood(row.get(), repeats, sink);
            }
        }
    }

    private static void mood(CsvTable.Row row, Repeats repeats, Sink sink) throws Unreadable {
        var day = Clocks.date(row.text("full_date")).or(() -> date(row.text("year"), row.text("date")));
        var clock = Clocks.time(row.text("time"));
        var mood = row.text("mood");
        if (day.isEmpty() || clock.isEmpty()) {
            row.malformed(
                    day.isEmpty() ? "date" : "time",
                    "A date and a time such as 22:00 or 10:00 pm are needed. There are '"
                            + (row.text("full_date") + " " + row.text("year") + " " + row.text("date")).strip()
                            + "' and '" + row.text("time") + "'.");
            return;
        }
        if (mood.isEmpty()) {
            row.malformed("mood", "The mood is missing.");
            return;
        }
        var zone = sink.assumedZone();
        var at = Clocks.at(day.get().atTime(clock.get()), zone.id());
        var activities = Arrays.stream(row.text("activities").split("\\|"))
                .map(String::strip)
                .filter(activity -> !activity.isEmpty())
                .collect(Collectors.joining(", "));
        var note = Stream.of(row.text("note_title"), row.text("note"), activities)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        sink.entry(
                row.number(),
                new Rating(
                        repeats.next(Origin.span(APP, "mood", at.toInstant(), Duration.ZERO)),
                        When.at(at, zone),
                        "",
                        Rating.Kind.MOOD,
                        "mood",
                        Set.of(),
                        new Score.Word(mood),
                        note));
    }

    private static Optional<LocalDate> date(String year, String text) {
        var dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return date(year, dayFirst.group(2), dayFirst.group(1));
        }
        var monthFirst = MONTH_DAY.matcher(text);
        return monthFirst.matches() ? date(year, monthFirst.group(1), monthFirst.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return Months.named(month)
                .flatMap(
                        known -> Clocks.read(() -> LocalDate.of(Integer.parseInt(year), known, Integer.parseInt(day))));
    }
}
