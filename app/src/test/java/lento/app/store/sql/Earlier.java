package lento.app.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lento.practice.Outcome;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/// Databases as earlier versions of Lento left them. A line is a row: the table, then `column=value` with a `t` before
/// text, an `n` before a number and an `x` before bytes.
public final class Earlier {

    private static final List<String> TABLES =
            List.of("keys.installation", "keys.person_key", "keys.erased", "keys.erasing", "person", "document");

    private Earlier() {}

    /// Every version that the steps name.
    public static List<String> versions() {
        var versions = new TreeSet<MigrationVersion>();
        for (Database.Part part : new Sqlite(Path.of("target")).parts()) {
            Arrays.stream(Migrations.flyway(part, MigrationVersion.LATEST)
                            .info()
                            .all())
                    .map(step -> step.getVersion())
                    .forEach(versions::add);
        }
        return versions.stream().map(MigrationVersion::getVersion).toList();
    }

    /// Makes the tables of a version.
    public static Outcome<Database> tables(Database database, String version) {
        return Migrations.upTo(database, MigrationVersion.fromVersion(version));
    }

    /// Fills tables with rows.
    public static void fill(Database database, List<String> rows) throws SQLException {
        try (var connection = database.source().getConnection()) {
            for (String row : rows) {
                var fields = row.split("\t");
                var names = Arrays.stream(fields)
                        .skip(1)
                        .map(field -> field.substring(0, field.indexOf('=')))
                        .toList();
                var values = new ArrayList<@Nullable Object>();
                Arrays.stream(fields)
                        .skip(1)
                        .forEach(field -> values.add(value(field.substring(field.indexOf('=') + 1))));
                Rows.change(
                        connection,
                        "insert into " + fields[0] + " (" + String.join(", ", names) + ") values ("
                                + names.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")",
                        values.toArray());
            }
        }
    }

    private static Object value(String text) {
        var rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> Long.valueOf(rest);
            case 'x' -> HexFormat.of().parseHex(rest);
            default -> rest;
        };
    }

    /// Writes all rows of a database to a file.
    public static void write(Database database, Path file) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        var line = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            var value = rows.getObject(i);
                            if (value != null) {
                                line.append('\t')
                                        .append(rows.getMetaData().getColumnName(i))
                                        .append('=')
                                        .append(
                                                switch (value) {
                                                    case byte[] bytes ->
                                                        "x" + HexFormat.of().formatHex(bytes);
                                                    case Number number -> "n" + number;
                                                    default -> "t" + value;
                                                });
                            }
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }
}
