package lento.app.store.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lento.app.store.key.Wrapped;
import org.jspecify.annotations.Nullable;

/// The statements that read and write rows.
public final class Rows {

    private static final int FETCHED = 200;
    private static final String DOCUMENT =
            "select person, record, version, base, kind, day, written, write_id, sealed" + " from document ";

    private Rows() {}

    /// Takes rows one by one.
    @FunctionalInterface
    public interface Taking {
        void take(Row row) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T row(ResultSet rows) throws SQLException;
    }

    /// The installation; empty before the first start.
    public static Optional<Row.Installation> installation(Connection on) throws SQLException {
        return list(on, "select id, master, wrapped from keys.installation", Rows::installation).stream()
                .findFirst();
    }

    /// A person's wrapped key.
    public static Optional<Wrapped> key(Connection on, String person) throws SQLException {
        return list(on, "select person, master, wrapped from keys.person_key where person = ?", Rows::key, person)
                .stream()
                .map(Row.Key::key)
                .findFirst();
    }

    /// Some wrapped keys that another than this master key wraps.
    public static List<Row.Key> keysNotOf(Connection on, String master, int most) throws SQLException {
        return list(
                on,
                "select person, master, wrapped from keys.person_key where master <> ? order by person limit ?",
                Rows::key,
                master,
                most);
    }

    /// The hashes of all who were erased.
    public static Set<String> erased(Connection on) throws SQLException {
        return new TreeSet<>(
                list(on, "select person_hash, at from keys.erased", rows -> rows.getString("person_hash")));
    }

    /// Whether someone was erased who has this hash.
    public static boolean erased(Connection on, String hash) throws SQLException {
        return !list(on, "select at from keys.erased where person_hash = ?", rows -> rows.getLong("at"), hash)
                .isEmpty();
    }

    /// Who was erased, with the time.
    public static Set<Row.Erased> erasedRows(Connection on) throws SQLException {
        return Set.copyOf(list(on, "select person_hash, at from keys.erased", Rows::erasedRow));
    }

    /// Those whose erasing has begun and is not finished.
    public static List<String> erasing(Connection on) throws SQLException {
        return list(on, "select person from keys.erasing", rows -> rows.getString("person"));
    }

    /// A person.
    public static Optional<Row.Person> person(Connection on, String id) throws SQLException {
        return list(on, "select id, name, name_hash, made from person where id = ?", Rows::person, id).stream()
                .findFirst();
    }

    /// The person whose name has this hash.
    public static Optional<Row.Person> named(Connection on, String hash) throws SQLException {
        return list(on, "select id, name, name_hash, made from person where name_hash = ?", Rows::person, hash).stream()
                .findFirst();
    }

    /// The ids of all people.
    public static List<String> people(Connection on) throws SQLException {
        return list(on, "select id from person order by id", rows -> rows.getString("id"));
    }

    /// What was kept under this id of a wish to write.
    public static Optional<Row.Document> write(Connection on, String person, String write) throws SQLException {
        return list(on, DOCUMENT + "where person = ? and write_id = ?", Rows::document, person, write).stream()
                .findFirst();
    }

    /// The latest version of a record; 0 if there is none.
    public static int version(Connection on, String person, String record) throws SQLException {
        return list(
                        on,
                        "select coalesce(max(version), 0) as latest from document where person = ? and record = ?",
                        rows -> rows.getInt("latest"),
                        person,
                        record)
                .getFirst();
    }

    /// All versions of a record, the first first.
    public static List<Row.Document> versions(Connection on, String person, String record) throws SQLException {
        return list(on, DOCUMENT + "where person = ? and record = ? order by version", Rows::document, person, record);
    }

    /// The latest version of each record of a kind on days of a range, by day.
    public static List<Row.Document> latest(Connection on, String person, String kind, long first, long last)
            throws SQLException {
        return list(
                on,
                DOCUMENT + "where person = ? and kind = ? and day between ? and ? and not exists (select 1 from"
                        + " document later where later.person = document.person and later.record = document.record and"
                        + " later.version > document.version) order by day, record",
                Rows::document,
                person,
                kind,
                first,
                last);
    }

    /// How many rows a table has.
    public static long count(Connection on, String table) throws SQLException {
        return list(on, "select count(*) as n from " + table, rows -> rows.getLong("n"))
                .getFirst();
    }

    /// Gives every row of everything: installation, keys, who was erased, people, documents.
    public static void all(Connection on, Taking taking) throws SQLException, IOException {
        // The records are looked at first, so that no key can be missing that was made before them.
        count(on, "person");
        each(on, "select id, master, wrapped from keys.installation", Rows::installation, taking);
        each(on, "select person, master, wrapped from keys.person_key order by person", Rows::key, taking);
        each(on, "select person_hash, at from keys.erased order by person_hash", Rows::erasedRow, taking);
        each(on, "select id, name, name_hash, made from person order by id", Rows::person, taking);
        each(on, DOCUMENT + "order by person, record, version", Rows::document, taking);
    }

    /// Changes rows, and tells how many.
    public static int change(Connection on, String statement, @Nullable Object... values) throws SQLException {
        try (var prepared = on.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /// Adds a row.
    public static void add(Connection on, Row row) throws SQLException {
        switch (row) {
            case Row.Installation(String id, Wrapped lookup) ->
                change(
                        on,
                        "insert into keys.installation (one, id, master, wrapped) values (1, ?, ?, ?) on conflict do"
                                + " nothing",
                        id,
                        lookup.master(),
                        lookup.bytes());
            case Row.Key(String person, Wrapped key) ->
                change(
                        on,
                        "insert into keys.person_key (person, master, wrapped) values (?, ?, ?) on conflict do nothing",
                        person,
                        key.master(),
                        key.bytes());
            case Row.Erased(String hash, long at) ->
                change(on, "insert into keys.erased (person_hash, at) values (?, ?) on conflict do nothing", hash, at);
            case Row.Person person ->
                change(
                        on,
                        "insert into person (id, name, name_hash, made) values (?, ?, ?, ?)",
                        person.id(),
                        person.name().orElse(null),
                        person.hash().orElse(null),
                        person.made());
            case Row.Document document ->
                change(
                        on,
                        "insert into document (person, record, version, base, kind, day, written, write_id, sealed)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        document.person(),
                        document.record(),
                        document.version(),
                        document.base(),
                        document.kind(),
                        document.day(),
                        document.written(),
                        document.write(),
                        document.sealed());
        }
    }

    /// Removes every row of everything.
    public static void clear(Connection on) throws SQLException {
        for (String table :
                List.of("document", "person", "keys.person_key", "keys.erased", "keys.erasing", "keys.installation")) {
            change(on, "delete from " + table);
        }
    }

    private static Row.Installation installation(ResultSet rows) throws SQLException {
        return new Row.Installation(rows.getString("id"), wrapped(rows));
    }

    private static Row.Key key(ResultSet rows) throws SQLException {
        return new Row.Key(rows.getString("person"), wrapped(rows));
    }

    private static Wrapped wrapped(ResultSet rows) throws SQLException {
        return new Wrapped(rows.getString("master"), rows.getBytes("wrapped"));
    }

    private static Row.Erased erasedRow(ResultSet rows) throws SQLException {
        return new Row.Erased(rows.getString("person_hash"), rows.getLong("at"));
    }

    private static Row.Person person(ResultSet rows) throws SQLException {
        return new Row.Person(
                rows.getString("id"),
                Optional.ofNullable(rows.getBytes("name")),
                Optional.ofNullable(rows.getString("name_hash")),
                rows.getLong("made"));
    }

    private static Row.Document document(ResultSet rows) throws SQLException {
        return new Row.Document(
                rows.getString("person"),
                rows.getString("record"),
                rows.getInt("version"),
                rows.getInt("base"),
                rows.getString("kind"),
                rows.getLong("day"),
                rows.getLong("written"),
                rows.getString("write_id"),
                rows.getBytes("sealed"));
    }

    private static <T> List<T> list(Connection on, String query, Reading<T> reading, Object... values)
            throws SQLException {
        try (var prepared = on.prepareStatement(query)) {
            fill(prepared, values);
            try (var rows = prepared.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) {
                    list.add(reading.row(rows));
                }
                return list;
            }
        }
    }

    private static void each(Connection on, String query, Reading<? extends Row> reading, Taking taking)
            throws SQLException, IOException {
        try (var prepared = on.prepareStatement(query)) {
            prepared.setFetchSize(FETCHED);
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    taking.take(reading.row(rows));
                }
            }
        }
    }

    private static void fill(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> prepared.setNull(i + 1, java.sql.Types.NULL);
                case String text -> prepared.setString(i + 1, text);
                case byte[] bytes -> prepared.setBytes(i + 1, bytes);
                case Integer number -> prepared.setInt(i + 1, number);
                case Long number -> prepared.setLong(i + 1, number);
                case Object other -> throw new IllegalArgumentException("a column can't hold " + other.getClass());
            }
        }
    }
}
