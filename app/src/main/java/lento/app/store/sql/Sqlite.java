package lento.app.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lento.app.store.disk.OwnFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// SQLite (sqlite.org) in two files: `records.db`, and `keys.db` attached to it. A commit is on the disk when it
/// returns: write-ahead log with `synchronous=FULL`. Deleted content is overwritten with zeros.
///
/// @param folder an existing one
public record Sqlite(Path folder) implements Database {

    private static final int BUSY_MILLISECONDS = 2_000;

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("records", single(records()), Optional.empty()),
                new Part("keys", single(keys()), Optional.empty()));
    }

    private Path records() {
        return folder.resolve("records.db");
    }

    private Path keys() {
        return folder.resolve("keys.db");
    }

    @Override
    public DataSource source() {
        var source = new Attaching(config(), keys());
        source.setUrl(url(records()));
        return source;
    }

    private static DataSource single(Path file) {
        var source = new Owned(config(), file);
        source.setUrl(url(file));
        return source;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    @Override
    public int connections() {
        return 4;
    }

    @Override
    public boolean oneWriter() {
        return true;
    }

    // By statements, as the driver would begin again after each end, and go astray where that fails.

    @Override
    public void begin(Connection connection) throws SQLException {
        run(connection, "begin immediate");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        run(connection, "commit");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        run(connection, "rollback");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        run(connection, "begin deferred");
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public boolean sweep(Connection connection) throws SQLException {
        boolean swept = true;
        for (String schema : List.of("main", "keys")) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("pragma " + schema + ".wal_checkpoint(truncate)")) {
                swept &= rows.next() && rows.getInt(1) == 0;
            }
        }
        return swept;
    }

    /// A file that is its owner's alone from its first byte on. SQLite gives its log the same rights.
    private static class Owned extends SQLiteDataSource {

        private final Path file;

        Owned(SQLiteConfig config, Path file) {
            super(config);
            this.file = file;
        }

        @Override
        public org.sqlite.SQLiteConnection getConnection(String name, String password) throws SQLException {
            try {
                OwnFile.make(file);
            } catch (IOException e) {
                throw new SQLException(e);
            }
            return super.getConnection(name, password);
        }
    }

    /// Attaches the keys to every connection.
    private static final class Attaching extends SQLiteDataSource {

        private final Path keys;

        Attaching(SQLiteConfig config, Path keys) {
            super(config);
            this.keys = keys;
        }

        @Override
        public org.sqlite.SQLiteConnection getConnection(String name, String password) throws SQLException {
            if (Files.notExists(keys)) {
                throw new SQLException(new IOException("the keys are missing"));
            }
            var connection = super.getConnection(name, password);
            try (var attach = connection.prepareStatement("attach database ? as keys")) {
                attach.setString(1, keys.toAbsolutePath().toString());
                attach.execute();
                try (var statement = connection.createStatement()) {
                    statement.execute("pragma keys.synchronous=full");
                    statement.execute("pragma keys.secure_delete=on");
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
