package lento.app.store;

import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import lento.app.store.sql.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadLuckTest {

    private static final Duration SHORT = Duration.ofMillis(600);

    @TempDir
    private Path folder = Path.of("");

    /// The same connections, on each of which a statement runs before it is used.
    private static DataSource each(DataSource source, AtomicReference<String> statement) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    try {
                        var result = method.invoke(source, arguments);
                        if (result instanceof Connection connection
                                && !statement.get().isEmpty()) {
                            run(connection, statement.get());
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Test
    void a_full_disk_is_a_sentence_and_keeps_what_is_there() throws Exception {
        var ground = Ground.On.SQLITE.in(folder);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("before"));
        }
        var statement = new AtomicReference<>("pragma max_page_count = 20");
        try (var store = done(Store.open(ground.settings(), database -> each(database.source(), statement)))) {
            var large = fresh("x".repeat(200_000));

            assertThat(refusal(store.documents().write(person, large)))
                    .isEqualTo("The disk of the database is full. Make room, then do it again.");
            assertThat(day(store, person).documents()).extracting(Ground::text).containsExactly("before");
        }
        try (var store = ground.open()) {
            assertThat(done(store.documents().write(person, fresh("x".repeat(200_000)))))
                    .isEqualTo(new Written.Kept(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_may_only_be_read_is_a_sentence_and_can_be_read(Ground.On on) throws Exception {
        var ground = on.in(folder);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("before"));
        }
        var statement = new AtomicReference<>(
                on == Ground.On.SQLITE ? "pragma query_only = on" : "set default_transaction_read_only = on");
        try (var store = done(Store.open(ground.settings(), database -> each(database.source(), statement)))) {
            assertThat(refusal(store.documents().write(person, fresh("text"))))
                    .startsWith("The database may not be written");
            assertThat(day(store, person).documents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_locked_database_is_waited_for_and_then_a_sentence(Ground.On on) throws Exception {
        var ground = on.in(folder).patient(SHORT);
        try (var store = ground.open();
                var other = ground.raw()) {
            var person = person(store);
            other.setAutoCommit(false);
            run(
                    other,
                    on == Ground.On.SQLITE
                            ? "update person set made = made"
                            : "lock table document in access exclusive mode");

            assertThat(refusal(store.documents().write(person, fresh("text"))))
                    .isEqualTo("Another program keeps the database busy. End it, or wait a little, then do it again.");
            other.rollback();
            // The driver of SQLite would begin again at once.
            other.setAutoCommit(true);
            assertThat(done(store.documents().write(person, fresh("text")))).isEqualTo(new Written.Kept(1));
        }
    }

    @Test
    void a_server_that_is_gone_for_a_while_is_waited_for() throws Exception {
        try (var server = new OwnServer(folder)) {
            var ground = new Ground(
                    Files.createDirectories(folder.resolve("data")),
                    Optional.of(server.address()),
                    Map.of(),
                    Duration.ofSeconds(30));
            try (var store = ground.open()) {
                var person = person(store);
                store.documents().write(person, fresh("before"));
                server.stop();
                var waiting =
                        CompletableFuture.supplyAsync(() -> store.documents().write(person, fresh("meanwhile")));
                assertThat(waiting).isNotDone();
                server.restart();

                assertThat(done(waiting.get())).isEqualTo(new Written.Kept(1));
                assertThat(day(store, person).documents())
                        .extracting(Ground::text)
                        .containsExactlyInAnyOrder("before", "meanwhile");
            }
        }
    }

    @Test
    void a_server_that_stays_away_is_a_sentence() throws Exception {
        try (var server = new OwnServer(folder)) {
            var ground = new Ground(
                    Files.createDirectories(folder.resolve("data")), Optional.of(server.address()), Map.of(), SHORT);
            try (var store = ground.open()) {
                var person = person(store);
                server.stop();

                assertThat(refusal(store.documents().write(person, fresh("text"))))
                        .isEqualTo("The database does not answer. Start it, or wait a little, then do it again.");
                assertThat(refusal(ground.tried())).startsWith("The database does not answer.");
                server.restart();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_of_a_newer_lento_is_refused(Ground.On on) throws Exception {
        var ground = on.in(folder);
        ground.open().close();
        ground.change("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (900, '900', 'later', 'SQL', 'V900__later.sql', 1,"
                + " 'me', 1, " + (on == Ground.On.SQLITE ? "1" : "true") + ")");

        assertThat(refusal(ground.tried())).startsWith("The database was written by a newer Lento. Update Lento");
    }

    @Test
    void a_file_that_is_no_database_is_a_sentence() throws Exception {
        Files.writeString(
                folder.resolve("records.db"), "no database at all, but long enough to be read as one".repeat(40));

        assertThat(refusal(Ground.On.SQLITE.in(folder).tried()))
                .isEqualTo("The database is damaged. Restore the last backup: lento restore FILE.");
    }

    @Test
    void a_folder_in_the_place_of_the_database_is_a_sentence() throws Exception {
        Files.createDirectories(folder.resolve("records.db"));

        assertThat(refusal(Ground.On.SQLITE.in(folder).tried())).startsWith("The file of the database can't be read");
    }

    @Test
    void no_sentence_of_a_database_s_error_holds_what_was_to_be_kept() {
        var full = new SQLException("could not extend file: text of an entry", "53100");

        assertThat(Trouble.of(full)).isEqualTo(Trouble.FULL);
        assertThat(Trouble.of(new SQLException("duplicate key: text of an entry", "23505")))
                .isEqualTo(Trouble.RACE);
        for (Trouble trouble : Trouble.values()) {
            assertThat(trouble.sentence()).doesNotContain("text of an entry");
        }
    }
}
