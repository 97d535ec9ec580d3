package lento.app.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Position;
import lento.practice.Problem;

/// Comma-separated text (RFC 4180) with a line of names, every field with its place.
///
/// @param file as it was named
/// @param names of the columns, in order
/// @param rows as many fields each as there are names
public record Table(String file, List<Field> names, List<Row> rows) {

    /// As R and people write what is missing.
    private static final List<String> MISSING = List.of("", "NA");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    public Table {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /// A field without the space around it.
    ///
    /// @param line from 1
    /// @param column of the character with which it begins, from 1
    public record Field(String text, int line, int column) {
        public boolean missing() {
            return MISSING.contains(text);
        }
    }

    /// One line of fields.
    public record Row(List<Field> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /// Reads a text. The first line that is not blank names the columns; blank lines are passed over.
    public static Outcome<Table> read(String file, String text) {
        var problems = new ArrayList<Problem>();
        var lines = new Fields(file, text.startsWith("\uFEFF") ? text.substring(1) : text, problems).all();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (lines.isEmpty()) {
            return Outcome.refused(List.of(new Problem(
                    new Position(file, 1, 1),
                    "The file is empty. The first line names the columns, separated by commas.")));
        }
        var names = lines.getFirst();
        var seen = new HashMap<String, Field>();
        for (Field name : names) {
            if (name.text().isEmpty()) {
                problems.add(at(file, name, "A column has no name. Name it or take out a comma."));
            } else if (seen.put(name.text(), name) != null) {
                problems.add(at(file, name, "The column '" + name.text() + "' stands twice. Keep one."));
            }
        }
        var rows = new ArrayList<Row>();
        for (List<Field> fields : lines.subList(1, lines.size())) {
            if (fields.size() != names.size()) {
                problems.add(at(
                        file,
                        fields.get(Math.min(fields.size(), names.size() + 1) - 1),
                        "This line has " + fields.size() + (fields.size() == 1 ? " field" : " fields")
                                + " and there are " + names.size()
                                + " columns. A field with a comma in it stands in quotes."));
            } else {
                rows.add(new Row(fields));
            }
        }
        return problems.isEmpty() ? Outcome.done(new Table(file, names, rows)) : Outcome.refused(problems);
    }

    /// Where a column stands.
    public Optional<Integer> column(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).text().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The field of a row in a column, where there is such a column.
    public Optional<Field> field(Row row, String name) {
        return column(name).map(row.fields()::get);
    }

    /// A problem for each column that no one knows.
    public List<Problem> unknown(List<String> known) {
        var problems = new ArrayList<Problem>();
        for (Field name : names) {
            if (!known.contains(name.text())) {
                problems.add(problem(
                        name, "The column '" + name.text() + "' is not known. " + Nearest.hint(name.text(), known)));
            }
        }
        return problems;
    }

    /// A number, or empty where it is missing. What is no number becomes a problem.
    public OptionalDouble number(Field field, List<Problem> problems) {
        if (field.missing()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(field.text()).matches()) {
            problems.add(problem(field, "A number such as 3.5 is needed. You entered '" + field.text() + "'."));
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(field.text());
        if (Double.isInfinite(value)) {
            problems.add(problem(field, "A smaller number is needed. You entered '" + field.text() + "'."));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /// A problem of one field.
    public Problem problem(Field field, String message) {
        return at(file, field, message);
    }

    private static Problem at(String file, Field field, String message) {
        return new Problem(new Position(file, field.line(), field.column()), message);
    }

    /// Names of columns by their place, for those who look many up.
    public Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i).text(), i);
        }
        return places;
    }
}
