package lento.app.interchange;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lento.app.diary.Origin;
import lento.app.diary.Rating;
import lento.app.diary.Score;
import lento.app.diary.When;
import lento.app.diary.Zone;

/// Bearable, CSV: symptoms with a severity from 0 to 4, whose word stands in brackets after the name, by part of day
/// (`pre`, `am`, `mid`, `pm`); and moods, whose scale the file does not tell. It has neither ids nor times, so an entry
/// is known by its day, its part of day and what was rated.
final class Bearable {

    private static final String APP = "bearable";
    private static final double MOST_SEVERE = 4;

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}+)\\.? (\\d{4})");
    private static final Pattern SEVERITY = Pattern.compile("\\s*\\([^()]*\\)$");

    /// Words that make a symptom a pain.
    private static final Pattern PAIN = Pattern.compile("pain|ache|sore|schmerz|weh", Pattern.CASE_INSENSITIVE);

    /// The names that Bearable itself gives to places, with their region of the body map.
    private static final Map<String, String> REGIONS = Map.of(
            "back (lower)", "lower-back",
            "back (mid)", "back",
            "back (upper)", "upper-back",
            "back", "back",
            "neck", "neck",
            "headache", "head",
            "jaw", "jaw",
            "pelvic", "pelvis",
            "abdominal", "abdomen");

    private Bearable() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            var lastNote = "";
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var note = row.get().text("notes");
                // One note of a part of day stands on every row of it.
                rating(row.get(), note.equals(lastNote) ? "" : note, sink);
                lastNote = note;
            }
        }
    }

    private static void rating(CsvTable.Row row, String note, Sink sink) throws Unreadable {
        var category = row.text("category").toLowerCase(Locale.ROOT);
        boolean symptom = category.equals("symptom");
        if (!symptom && !category.equals("mood")) {
            sink.passed();
            return;
        }
        var day = date(row.text("date"));
        if (day.isEmpty()) {
            row.malformed("date", "A date such as 5th Jan 2022 is needed. There is '" + row.text("date") + "'.");
            return;
        }
        var amount = Amounts.decimal(row.text("rating/amount"));
        if (amount.isEmpty() || (symptom && (amount.getAsDouble() < 0 || amount.getAsDouble() > MOST_SEVERE))) {
            row.malformed(
                    "rating/amount",
                    symptom
                            ? "A severity from 0 to 4 is needed. There is '" + row.text("rating/amount") + "'."
                            : "A number is needed. There is '" + row.text("rating/amount") + "'.");
            return;
        }
        var part = row.text("time of day");
        var name = symptom ? SEVERITY.matcher(row.text("detail")).replaceFirst("") : row.text("category");
        var clock = Clocks.time(part);
        Optional<OffsetDateTime> at = clock.isPresent()
                ? Optional.of(Clocks.at(
                        day.get().atTime(clock.get()), sink.assumedZone().id()))
                : Optional.empty();
        Zone zone = at.isPresent() ? sink.assumedZone() : new Zone.Untold();
        sink.entry(
                row.number(),
                new Rating(
                        new Origin(APP, category, new Origin.Slot(day.get(), part, name)),
                        new When(day.get(), at, zone),
                        part,
                        kind(symptom, name),
                        name,
                        where(name),
                        symptom
                                ? new Score.Scaled(amount.getAsDouble(), 0, MOST_SEVERE)
                                : new Score.Unscaled(amount.getAsDouble()),
                        note));
    }

    private static Rating.Kind kind(boolean symptom, String name) {
        if (!symptom) {
            return Rating.Kind.MOOD;
        }
        return PAIN.matcher(name).find() ? Rating.Kind.PAIN : Rating.Kind.SYMPTOM;
    }

    private static Set<String> where(String name) {
        var place = name.toLowerCase(Locale.ROOT).replaceFirst(" (pain|ache)$", "");
        var region = REGIONS.get(place);
        return region == null ? Set.of() : Set.of(region);
    }

    private static Optional<LocalDate> date(String text) {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Clocks.date(text);
        }
        return Months.named(matcher.group(2))
                .flatMap(month -> Clocks.read(() ->
                        LocalDate.of(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(1)))));
    }
}
