package lento.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lento.app.store.sql.Database;
import lento.practice.Outcome;
import org.jspecify.annotations.Nullable;

/// An empty folder, and with PostgreSQL an empty database, for one test.
record Ground(Path folder, Optional<String> address, Map<String, String> environment, Duration patience) {

    static final SecureRandom RANDOM = new SecureRandom();
    static final Kind EVENING = new Kind("evening");
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final Instant NOW = Instant.parse("2026-06-01T20:00:00Z");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// The databases that every test runs on.
    enum On {
        SQLITE,
        POSTGRES;

        Ground in(Path folder) {
            return new Ground(
                    folder, this == SQLITE ? Optional.empty() : Optional.of(fresh()), Map.of(), Duration.ofSeconds(5));
        }
    }

    private static final class Shared {
        private static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String fresh() {
        var name = "lento" + DATABASES.incrementAndGet();
        try (var connection = Shared.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres:postgres@localhost:" + Shared.SERVER.getPort() + "/" + name;
    }

    Ground with(Map<String, String> other) {
        return new Ground(folder, address, other, patience);
    }

    Ground in(Path other) {
        return new Ground(other, address, environment, patience);
    }

    Ground patient(Duration other) {
        return new Ground(folder, address, environment, other);
    }

    Store.Settings settings() {
        return new Store.Settings(folder, address, environment, patience, Clock.fixed(NOW, ZoneOffset.UTC), RANDOM);
    }

    Outcome<Store> tried() {
        try {
            return Store.open(settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Store open() {
        return done(tried());
    }

    /// The database itself, as someone sees it who has no key.
    Connection raw() throws SQLException {
        return done(Database.of(address, folder)).source().getConnection();
    }

    /// Changes the database behind the back of Lento.
    int change(String statement, @Nullable Object... values) throws SQLException {
        try (var connection = raw();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }

    /// How many rows there are.
    ///
    /// @param rows a table with a condition on one value
    long count(String rows, String value) throws SQLException {
        try (var connection = raw();
                var prepared = connection.prepareStatement("select count(*) from " + rows)) {
            prepared.setString(1, value);
            try (var found = prepared.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    static String refusal(Outcome<?> outcome) {
        return outcome.problemsFound().isEmpty()
                ? "done"
                : outcome.problemsFound().getFirst().message();
    }

    static PersonId person(Store store) {
        return done(store.people().add(PersonId.random(RANDOM)));
    }

    static Revision fresh(String text) {
        return revision(RecordId.random(RANDOM), 0, text);
    }

    static Revision revision(RecordId record, int base, String text) {
        return new Revision(WriteId.random(RANDOM), record, base, EVENING, DAY, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading day(Store store, PersonId person) {
        return done(store.documents().latest(person, EVENING, DAY, DAY));
    }

    static String text(Document document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }
}
