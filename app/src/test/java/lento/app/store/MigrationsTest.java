package lento.app.store;

import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.revision;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lento.app.store.key.KeyPlace;
import lento.app.store.sql.Database;
import lento.app.store.sql.Earlier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Databases of every earlier version are opened. A new step needs a database of its version: the first run writes one
/// to `target/earlier`, to be put among the resources of the tests.
class MigrationsTest {

    private static final Path EARLIER = Path.of("src", "test", "resources", "lento", "app", "store", "earlier");
    private static final Map<String, String> KEY = Map.of(KeyPlace.VARIABLE, "lento1:" + "0123456789abcdef".repeat(4));
    private static final PersonId ANNA =
            PersonId.of("01234567-89ab-4cde-8f01-23456789abcd").orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_database_of_every_version_opens_with_all_that_is_in_it(Ground.On on) throws Exception {
        var versions = Earlier.versions();
        assertThat(versions).isNotEmpty();
        for (String version : versions) {
            var file = EARLIER.resolve(version + ".rows");
            if (Files.notExists(file)) {
                write(version);
            }
            assertThat(file).as("put target/earlier/%s.rows there", version).exists();
            var ground = on.in(Files.createDirectories(folder.resolve(version))).with(KEY);
            var database = done(Database.of(ground.address(), ground.folder()));
            done(Earlier.tables(database, version));
            Earlier.fill(database, Files.readAllLines(file));

            try (var store = ground.open()) {
                assertThat(done(store.people().named("Anna"))).contains(ANNA);
                var reading = day(store, ANNA);
                assertThat(reading.damaged()).isEmpty();
                assertThat(reading.documents()).extracting(Ground::text).containsExactlyInAnyOrder("second", "other");
                assertThat(done(store.documents()
                                        .history(ANNA, store.documents().named(ANNA, "changed")))
                                .documents())
                        .hasSize(2);
                assertThat(done(store.documents().write(ANNA, fresh("new")))).isEqualTo(new Written.Kept(1));
            }
        }
    }

    /// A database as the present version makes it.
    private void write(String version) throws Exception {
        var ground = Ground.On.SQLITE
                .in(Files.createDirectories(folder.resolve("new")))
                .with(KEY);
        try (var store = ground.open()) {
            done(store.people().add(ANNA, "Anna"));
            var changed = store.documents().named(ANNA, "changed");
            done(store.documents().write(ANNA, revision(changed, 0, "first")));
            done(store.documents().write(ANNA, revision(changed, 1, "second")));
            done(store.documents().write(ANNA, fresh("other")));
            var gone = Ground.person(store);
            done(store.people().erase(gone));
        }
        Earlier.write(
                done(Database.of(ground.address(), ground.folder())), Path.of("target", "earlier", version + ".rows"));
        assertThat(List.of(version))
                .isEqualTo(Earlier.versions()
                        .subList(
                                Earlier.versions().size() - 1,
                                Earlier.versions().size()));
    }
}
