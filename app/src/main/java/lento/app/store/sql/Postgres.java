package lento.app.store.sql;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lento.practice.Outcome;
import org.postgresql.ds.PGSimpleDataSource;

/// PostgreSQL, or what speaks its protocol: the records in the schema `records`, the keys in `keys`. A commit is on
/// the disk of the server when it returns.
public final class Postgres implements Database {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 60;

    private final String address;
    private final String user;
    private final String password;

    private Postgres(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /// The PostgreSQL at `postgresql://USER:PASSWORD@HOST:PORT/DATABASE?OPTIONS`. What is wrong is said without
    /// showing it, as a password may stand in it.
    static Outcome<Database> of(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            if (scheme == null
                    || !List.of("postgresql", "postgres").contains(scheme)
                    || uri.getHost() == null
                    || uri.getRawPath() == null
                    || uri.getRawPath().length() < 2) {
                return malformed();
            }
            var names = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Outcome.done(new Postgres(
                    "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                            + uri.getRawPath() + options,
                    names.length > 0 ? decoded(names[0]) : "",
                    names.length > 1 ? decoded(names[1]) : ""));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return malformed();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Outcome<Database> malformed() {
        return Outcome.refused("The address of the database is not understood. Write it as"
                + " postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with --database or in " + VARIABLE + ".");
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("records", source(), Optional.of("records")), new Part("keys", source(), Optional.of("keys")));
    }

    @Override
    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(address);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        source.setCurrentSchema("records");
        source.setApplicationName("lento");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        // Whatever the server's own settings: an answer means that it is on the disk, and nobody waits for ever.
        source.setOptions("-c synchronous_commit=on -c lock_timeout=3s");
        // The details of an error hold the values of the row.
        source.setLogServerErrorDetail(false);
        return source;
    }

    @Override
    public int connections() {
        return 20;
    }

    @Override
    public boolean oneWriter() {
        return false;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    @Override
    public boolean sweep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum keys.person_key");
            statement.execute("vacuum keys.erasing");
            statement.execute("vacuum records.document");
            statement.execute("vacuum records.person");
        }
        return true;
    }
}
