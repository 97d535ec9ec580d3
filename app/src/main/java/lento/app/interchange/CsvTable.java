package lento.app.interchange;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.table.Rows;
import lento.app.table.Table;

/// A table that is read line by line, with its line of names. Lines may be longer than that line, as several apps end
/// lines with a comma more; a shorter line is malformed.
final class CsvTable implements AutoCloseable {

    private final Sink sink;
    private final Reader in;
    private final Rows rows;
    private final Map<String, Integer> places = new HashMap<>();
    private List<Table.Field> names = List.of();

    /// A line by the names of its columns.
    final class Row {

        private final int number;
        private final List<Table.Field> fields;

        private Row(int number, List<Table.Field> fields) {
            this.number = number;
            this.fields = fields;
        }

        /// Its number, from 1.
        int number() {
            return number;
        }

        /// The field in a column without the space around it; empty if there is no such column.
        String text(String column) {
            var place = places.get(column);
            return place == null ? "" : at(place);
        }

        /// The field in a column by its place from 0, without the space around it.
        String at(int place) {
            return place < fields.size() ? fields.get(place).text().strip() : "";
        }

        int size() {
            return fields.size();
        }

        /// A field is not in its format.
        void malformed(String column, String message) {
            var place = places.get(column);
            sink.malformed(number, place == null ? 1 : fields.get(place).column(), message);
        }
    }

    private CsvTable(Source source, Sink sink, char separator) throws IOException {
        this.sink = sink;
        this.in = source.text();
        this.rows = new Rows(sink.file(), in, separator);
    }

    /// Opens a table.
    ///
    /// @param skipped lines before the line of names
    static CsvTable open(Source source, Sink sink, char separator, int skipped) throws IOException, Unreadable {
        var table = new CsvTable(source, sink, separator);
        for (int i = 0; i < skipped; i++) {
            table.line();
        }
        table.names = table.line().map(Rows.Line.Fields::fields).orElse(List.of());
        for (int i = 0; i < table.names.size(); i++) {
            table.places.putIfAbsent(table.names.get(i).text().strip(), i);
        }
        return table;
    }

    /// The names of the columns, in order.
    List<String> names() {
        return names.stream().map(name -> name.text().strip()).toList();
    }

    /// The next line; what is too short is told as malformed and passed over.
    Optional<Row> next() throws IOException, Unreadable {
        while (true) {
            var line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var fields = line.get().fields();
            // A last column without a name is the trailing comma of the line of names.
            int least = names.isEmpty() || !names.getLast().text().isBlank() ? names.size() : names.size() - 1;
            if (fields.size() >= least) {
                return Optional.of(new Row(line.get().number(), fields));
            }
            sink.malformed(
                    line.get().number(),
                    1,
                    "This line has " + fields.size() + (fields.size() == 1 ? " field" : " fields") + " and there are "
                            + least + " columns. The file may be cut off here.");
        }
    }

    private Optional<Rows.Line.Fields> line() throws IOException, Unreadable {
        return line(rows);
    }

    /// The next line of fields, or empty at the end.
    static Optional<Rows.Line.Fields> line(Rows rows) throws IOException, Unreadable {
        return switch (rows.next()) {
            case Rows.Line.Fields fields -> Optional.of(fields);
            case Rows.Line.End _ -> Optional.empty();
            case Rows.Line.Broken broken -> throw new Unreadable(broken.problem());
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
