package lento.app.table;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Position;
import lento.practice.Problem;

/// Splits text into lines of fields.
final class Fields {

    private final String file;
    private final String text;
    private final List<Problem> problems;
    private int at;
    private int line = 1;
    private int lineBegan;

    Fields(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /// All lines that are not blank.
    List<List<Table.Field>> all() {
        var lines = new ArrayList<List<Table.Field>>();
        while (at < text.length()) {
            var fields = line();
            if (fields.size() > 1 || !fields.getFirst().text().isEmpty()) {
                lines.add(fields);
            }
        }
        return lines;
    }

    private List<Table.Field> line() {
        var fields = new ArrayList<Table.Field>();
        while (true) {
            fields.add(field());
            if (at >= text.length()) {
                return fields;
            }
            char c = text.charAt(at++);
            if (c == ',') {
                continue;
            }
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            lineBegan = at;
            return fields;
        }
    }

    private Table.Field field() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        int column = at - lineBegan + 1;
        int beganLine = line;
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(beganLine, column);
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Table.Field(text.substring(from, at).strip(), beganLine, column);
    }

    private Table.Field quoted(int beganLine, int column) {
        var words = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                problems.add(new Problem(new Position(file, beganLine, column), "A quote is not closed. Add a \"."));
                break;
            }
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    words.append('"');
                    at++;
                    continue;
                }
                break;
            }
            if (c == '\n') {
                line++;
                lineBegan = at;
            }
            words.append(c);
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (!text.substring(from, at).isBlank()) {
            problems.add(new Problem(
                    new Position(file, line, from - lineBegan + 1),
                    "After a closing quote comes a comma or the end of the line. Write a quote within quotes twice."));
        }
        return new Table.Field(words.toString().strip(), beganLine, column);
    }
}
