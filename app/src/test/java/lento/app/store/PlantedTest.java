package lento.app.store;

import static lento.app.store.Ground.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text that stands nowhere else is planted in entries and a name, and looked for in everything that is on the disk.
class PlantedTest {

    private static final String PLANTED = "quittenbaum-7391-heliotrop";
    private static final int ENTRIES = 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_kept_on_sqlite_stands_readable_in_no_file() throws Exception {
        var ground = ground(Optional.empty());
        plant(ground);

        assertThat(holding(PLANTED)).isEmpty();
        // The search finds what the database may know.
        assertThat(holding("evening")).anyMatch(name -> name.startsWith("records.db"));
        assertThat(files()).contains("records.db", "records.db-wal", "keys.db", "all.backup", "errors");
    }

    @Test
    void what_is_kept_on_postgres_stands_readable_in_no_file() throws Exception {
        try (var server = new OwnServer(folder)) {
            var ground = ground(Optional.of(server.address()));
            plant(ground);
            try (var connection = ground.raw();
                    var statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }

            assertThat(holding(PLANTED)).isEmpty();
            assertThat(holding("evening")).isNotEmpty();
            assertThat(files()).contains("pg_control", "all.backup");
        }
    }

    private Ground ground(Optional<String> address) throws IOException {
        return new Ground(
                Files.createDirectories(folder.resolve("data")), address, Map.of(), java.time.Duration.ofSeconds(5));
    }

    /// Writes entries in a process that is killed, so that nothing is tidied up; then a name, a backup, a refusal.
    private void plant(Ground ground) throws Exception {
        var person = PersonId.random(Ground.RANDOM);
        try (var store = ground.open()) {
            done(store.people().add(person, PLANTED));
        }
        try (var child = Child.of(
                folder,
                List.of(),
                Writer.class,
                ground.folder().toString(),
                ground.address().orElse("-"),
                person.toString(),
                "2",
                "0",
                PLANTED)) {
            child.said(ENTRIES);
        }
        // The log of the killed process is looked at before anyone opens it again.
        assertThat(holding(PLANTED)).isEmpty();
        try (var store = ground.open()) {
            done(store.backup(folder.resolve("all.backup")));
            assertThat(store.people()
                            .add(PersonId.random(Ground.RANDOM), PLANTED)
                            .problemsFound()
                            .toString())
                    .doesNotContain(PLANTED);
            assertThat(files()).isNotEmpty();
            if (ground.address().isEmpty()) {
                store.documents().write(person, Ground.fresh(PLANTED));
                assertThat(holding(PLANTED)).isEmpty();
                assertThat(files()).contains("records.db-wal");
                Files.copy(folder.resolve("data/records.db-wal"), folder.resolve("copied"));
            }
        }
        if (ground.address().isEmpty()) {
            // It goes when the last connection closes; what stood in it is still looked at.
            Files.move(folder.resolve("copied"), folder.resolve("data/records.db-wal"));
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /// The names of files that hold a text, in any of the forms in which programs write text.
    private List<String> holding(String text) throws IOException {
        var forms = List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_16LE),
                        java.util.HexFormat.of()
                                .formatHex(text.getBytes(StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.US_ASCII),
                        java.util.Base64.getEncoder()
                                .withoutPadding()
                                .encode(text.substring(0, text.length() / 3 * 3).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        var content = content(file);
                        return forms.stream().anyMatch(content::contains);
                    })
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException _) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
