package lento.app.interchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.When;

/// Loop Habit Tracker, `Checkmarks.csv`: a column a habit with a comma at the end of each line, or a file a habit in a
/// folder of its name. `YES_MANUAL` is done; `YES_AUTO` was computed and is none. A habit has no id but its name.
final class Loop {

    private static final String APP = "loop";
    private static final String DONE = "YES_MANUAL";

    /// Older versions write 2 for done by hand.
    private static final String OLD_DONE = "2";

    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(?:\\d{3} )?([^/]+)/Checkmarks\\.csv");

    private Loop() {}

    /// Whether a file of a zip is about one habit.
    static boolean single(String path) {
        return FOLDER.matcher(path).matches();
    }

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            var names = table.names();
            boolean single = names.size() > 1 && names.get(1).equals("Value");
            var habit = FOLDER.matcher(source.path());
            var name = habit.matches() ? habit.group(1) : "";
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var day = Clocks.date(row.get().at(0));
                if (day.isEmpty()) {
                    row.get()
                            .malformed(
                                    "Date",
                                    "A date such as 2021-01-31 is needed. There is '"
                                            + row.get().at(0) + "'.");
                } else if (single) {
                    done(row.get(), 1, name, row.get().text("Notes"), day.get(), sink);
                } else {
                    for (int i = 1; i < names.size(); i++) {
                        if (!names.get(i).isEmpty()) {
                            done(row.get(), i, names.get(i), "", day.get(), sink);
                        }
                    }
                }
            }
        }
    }

    private static void done(CsvTable.Row row, int column, String habit, String note, LocalDate day, Sink sink)
            throws Unreadable {
        var value = row.at(column);
        if (!value.equals(DONE) && !value.equals(OLD_DONE)) {
            sink.passed();
            return;
        }
        sink.entry(
                row.number(),
                new PracticeSpan(
                        new Origin(APP, "habit", new Origin.Slot(day, "", habit)),
                        When.on(day),
                        Optional.empty(),
                        habit,
                        note));
    }
}
