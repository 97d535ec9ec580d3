package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lento.app.store.Kind;
import lento.app.store.PersonId;
import lento.app.store.RecordId;
import lento.app.store.Revision;
import lento.app.store.Store;
import lento.app.store.WriteId;
import lento.app.web.DataFolder;
import lento.practice.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PersonId ANNA = PersonId.random(RANDOM);

    @TempDir
    private Path folder = Path.of("");

    private String data() {
        return folder.resolve("data").toString();
    }

    private String file() {
        return folder.resolve("all.backup").toString();
    }

    private Store store() throws IOException {
        done(DataFolder.open(Path.of(data())));
        return done(Store.open(Store.Settings.of(Path.of(data()), Optional.empty(), Map.of(), Clock.systemUTC())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private void keep() throws IOException {
        try (var store = store()) {
            done(store.people().add(ANNA, "Anna"));
            done(store.documents()
                    .write(
                            ANNA,
                            new Revision(
                                    WriteId.random(RANDOM),
                                    RecordId.random(RANDOM),
                                    0,
                                    new Kind("evening"),
                                    LocalDate.of(2026, 6, 1),
                                    "text".getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void a_backup_is_written_and_told_in_words_and_json() throws IOException {
        keep();

        var words = Typed.run("backup", file(), "--data", data());
        assertThat(words.status()).as(words.errors()).isZero();
        assertThat(words.printed()).contains("people: 1; versions of records: 1; verified.");
        var json = Typed.run("backup", file(), "--data", data(), "--json").json();
        assertThat(json.get("people").asInt()).isEqualTo(1);
        assertThat(json.get("bytes").asLong()).isEqualTo(Files.size(Path.of(file())));
        assertThat(json.get("sha256").asString()).hasSize(64);
    }

    @Test
    void a_person_who_was_erased_by_name_stays_erased_after_a_restore() throws IOException {
        keep();
        Typed.run("backup", file(), "--data", data());

        assertThat(Typed.run("erase", "anna", "--data", data()).printed())
                .isEqualTo("Erased for good. Versions of records: 1.\n");
        var restored = Typed.run("restore", file(), "--data", data(), "--json");
        assertThat(restored.status()).as(restored.errors()).isZero();
        assertThat(restored.json().get("erased").asInt()).isEqualTo(1);
        assertThat(Typed.run("erase", ANNA.toString(), "--data", data()).errors())
                .startsWith("There is no such person here.");
    }

    @Test
    void an_error_does_not_show_a_name() throws IOException {
        keep();

        var erased = Typed.run("erase", "Berta Berg", "--data", data());
        assertThat(erased.status()).isEqualTo(1);
        assertThat(erased.errors()).isEqualTo("Nobody here has this id or name. Nothing was erased.\n");
    }

    @Test
    void a_new_master_key_opens_what_is_there_and_the_old_one_opens_old_backups() throws IOException {
        keep();
        Typed.run("backup", file(), "--data", data());
        var old = Files.copy(Path.of(data(), "master.key"), folder.resolve("old.key"));

        var rotated = Typed.run("keys", "rotate", "--data", data(), "--json");
        assertThat(rotated.json().get("wrapped").asInt()).isEqualTo(1);
        assertThat(Typed.run("restore", file(), "--data", data(), "--replace").errors())
                .contains("is sealed with another master key");
        var restored = Typed.run("restore", file(), "--data", data(), "--replace", "--key", old.toString());
        assertThat(restored.status()).as(restored.errors()).isZero();
        try (var store = store()) {
            assertThat(done(store.people().named("Anna"))).contains(ANNA);
        }
    }

    @Test
    void where_nothing_is_kept_nothing_is_made() {
        var backup = Typed.run("backup", file(), "--data", data());

        assertThat(backup.status()).isEqualTo(1);
        assertThat(backup.errors()).startsWith("Nothing is kept in ");
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void a_backup_that_can_not_be_written_is_the_machines_fault() throws IOException {
        keep();

        var backup = Typed.run("backup", folder.resolve("nowhere/all.backup").toString(), "--data", data());
        assertThat(backup.status()).isEqualTo(3);
        assertThat(backup.errors()).contains("there is no such folder").contains("No backup was made");
    }

    @Test
    void a_folder_that_a_server_uses_is_not_restored_into() throws IOException {
        keep();
        Typed.run("backup", file(), "--data", data());
        try (var claim = done(done(DataFolder.open(Path.of(data()))).claim())) {
            assertThat(claim.channel().isOpen()).isTrue();
            assertThat(Typed.run("restore", file(), "--data", data(), "--replace")
                            .errors())
                    .startsWith("Another Lento uses the data folder");
        }
    }

    @Test
    void an_address_of_a_database_is_not_shown_when_it_is_wrong() {
        var backup = Typed.run("backup", file(), "--data", data(), "--database", "postgresql:/anna:secret@here");

        assertThat(backup.status()).isEqualTo(1);
        assertThat(backup.errors())
                .startsWith("The address of the database is not understood.")
                .doesNotContain("secret");
    }
}
