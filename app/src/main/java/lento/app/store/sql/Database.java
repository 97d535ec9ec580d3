package lento.app.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lento.practice.Outcome;

/// One of the two databases. Both take the same statements: the tables of the records are named plainly, those of the
/// keys after `keys.`.
public sealed interface Database permits Sqlite, Postgres {

    /// The environment variable that names a PostgreSQL.
    String VARIABLE = "LENTO_DATABASE";

    /// The PostgreSQL at this address, or SQLite in this folder.
    static Outcome<Database> of(Optional<String> address, Path folder) {
        return address.isEmpty() || address.get().isBlank()
                ? Outcome.done(new Sqlite(folder))
                : Postgres.of(address.get().strip());
    }

    /// Where the tables of one subject are, for bringing them up to date.
    ///
    /// @param schema their schema; empty for a file of their own
    /// @param name of the folder with the steps
    record Part(String name, DataSource source, Optional<String> schema) {}

    /// The records and the keys.
    List<Part> parts();

    /// Connections that see both.
    DataSource source();

    /// How many connections are of use.
    int connections();

    /// Whether only one may write at a time.
    boolean oneWriter();

    /// Begins a transaction that writes.
    void begin(Connection connection) throws SQLException;

    /// Ends it, with everything on the disk.
    void commit(Connection connection) throws SQLException;

    /// Ends it as if it had not been.
    void rollback(Connection connection) throws SQLException;

    /// Begins to read everything as it is now, on a connection of its own.
    void beginReading(Connection connection) throws SQLException;

    /// Removes what deleted rows left behind in files. False if somebody still reads them; then do it again later.
    boolean sweep(Connection connection) throws SQLException;
}
