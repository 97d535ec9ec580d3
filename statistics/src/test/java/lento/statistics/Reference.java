package lento.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Numbers that other programs found, as files beside the tests. Their sources stand in `SOURCES.md` there.
public final class Reference {

    private Reference() {}

    /// The rows of a file, by the names in its first line.
    public static List<Map<String, String>> rows(String file) {
        try (var in = Objects.requireNonNull(Reference.class.getResourceAsStream(file), file)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var names = fields(lines.getFirst());
            var rows = new ArrayList<Map<String, String>>();
            for (String line : lines.subList(1, lines.size())) {
                var fields = fields(line);
                var row = new TreeMap<String, String>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), fields.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A field, which must be there.
    public static String text(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    /// A field as a number; NaN where R wrote NA.
    public static double number(Map<String, String> row, String name) {
        var text = text(row, name);
        return text.equals("NA") || text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /// The difference of two numbers relative to the larger of 1 and the second.
    public static double off(double found, double expected) {
        return Math.abs(found - expected) / Math.max(1, Math.abs(expected));
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
