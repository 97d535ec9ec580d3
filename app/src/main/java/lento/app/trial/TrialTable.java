package lento.app.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lento.app.table.Table;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import lento.statistics.trial.Scale;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;

/// A personal trial as a table: a line a day, with `day`, `arm` (0 is as usual), `weekday` (0 is Monday) and `y`,
/// empty for not recorded.
public final class TrialTable {

    private static final List<String> COLUMNS = List.of("day", "arm", "weekday", "y");
    private static final double LARGEST = 1e6;

    private TrialTable() {}

    /// Reads a trial, or tells every problem with its place.
    ///
    /// @param planned the days that the trial was planned for; to the last day of the table if not given
    public static Outcome<Series> read(String file, String text, OptionalInt planned, Scale scale) {
        return Table.read(file, text).then(table -> series(table, planned, scale));
    }

    private static Outcome<Series> series(Table table, OptionalInt planned, Scale scale) {
        var problems = new ArrayList<>(table.unknown(COLUMNS));
        for (String name : COLUMNS) {
            if (table.column(name).isEmpty()) {
                problems.add(table.problem(
                        table.names().getFirst(),
                        "The column '" + name + "' is missing. A trial has day, arm, weekday, y."));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var days = new ArrayList<TrialDay>();
        for (Table.Row row : table.rows()) {
            int day = whole(table, row, "day", problems);
            int arm = whole(table, row, "arm", problems);
            int weekday = whole(table, row, "weekday", problems);
            OptionalDouble y = table.number(table.field(row, "y").orElseThrow(), problems);
            days.add(new TrialDay(day, arm, weekday, y));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        int arms = 1 + Math.max(1, days.stream().mapToInt(TrialDay::arm).max().orElse(1));
        int last = days.stream().mapToInt(TrialDay::day).max().orElse(1);
        if (arms > Series.MOST_ARMS) {
            arms = Series.MOST_ARMS;
        }
        return switch (Series.of(days, arms, planned.orElse(Math.max(1, last)), scale)) {
            case Finding.Found<Series>(Series series) -> Outcome.done(series);
            case Finding.Refused<Series>(List<Flaw> flaws) ->
                Outcome.refused(flaws.stream().map(flaw -> problem(table, flaw)).toList());
        };
    }

    private static int whole(Table table, Table.Row row, String name, List<Problem> problems) {
        var field = table.field(row, name).orElseThrow();
        int before = problems.size();
        var value = table.number(field, problems);
        if (value.isEmpty()) {
            if (problems.size() == before) {
                problems.add(table.problem(field, "The " + name + " is missing. Only y may be empty."));
            }
            return 0;
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number) || Math.abs(number) > LARGEST) {
            problems.add(
                    table.problem(field, "The " + name + " is a whole number. You entered '" + field.text() + "'."));
            return 0;
        }
        return (int) number;
    }

    private static Problem problem(Table table, Flaw flaw) {
        if (flaw.row() == Flaw.NO_ROW) {
            return table.problem(table.names().getFirst(), flaw.message());
        }
        var row = table.rows().get(flaw.row());
        return table.problem(table.field(row, flaw.field()).orElse(row.fields().getFirst()), flaw.message());
    }
}
