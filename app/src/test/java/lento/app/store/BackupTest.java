package lento.app.store;

import static lento.app.store.Ground.RANDOM;
import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static lento.app.store.Ground.revision;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.MasterKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {

    private static final int DIGEST = 32;

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("all.backup");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private Ground ground(Ground.On on) throws IOException {
        return on.in(folder("here"));
    }

    private String restoring(Ground ground, boolean replacing) throws IOException {
        try (var store = ground.open()) {
            return refusal(store.restore(file(), Optional.empty(), replacing));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_brings_back_people_names_and_every_version(Ground.On on) throws IOException {
        var ground = ground(on);
        var anna = PersonId.random(RANDOM);
        var record = RecordId.random(RANDOM);
        try (var store = ground.open()) {
            done(store.people().add(anna, "Anna"));
            store.documents().write(anna, revision(record, 0, "first"));
            store.documents().write(anna, revision(record, 1, "second"));
            var backup = done(store.backup(file()));

            assertThat(backup.people()).isEqualTo(1);
            assertThat(backup.documents()).isEqualTo(2);
            assertThat(backup.bytes()).isEqualTo(Files.size(file()));
            store.documents().write(anna, revision(record, 2, "third"));
        }

        assertThat(restoring(ground, true)).isEqualTo("done");
        try (var store = ground.open()) {
            assertThat(done(store.people().named("anna"))).contains(anna);
            assertThat(done(store.documents().history(anna, record)).documents())
                    .extracting(Ground::text)
                    .containsExactly("first", "second");
        }
        assertThat(ground.folder().resolve("restoring")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_its_owners_alone(Ground.On on) throws IOException {
        try (var store = ground(on).open()) {
            done(store.backup(file()));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_of_one_database_can_be_restored_into_the_other_with_a_key_of_its_own(Ground.On on)
            throws IOException {
        PersonId person;
        var here = ground(on);
        try (var store = here.open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
            done(store.backup(file()));
        }

        var other = (on == Ground.On.SQLITE ? Ground.On.POSTGRES : Ground.On.SQLITE).in(folder("there"));
        try (var store = other.open()) {
            assertThat(refusal(store.restore(file(), Optional.empty(), false)))
                    .contains("is sealed with another master key")
                    .endsWith("Name a file with your copy of that key: --key FILE.");
            assertThat(refusal(store.restore(file(), Optional.of(here.folder().resolve("master.key")), false)))
                    .isEqualTo("done");
        }
        try (var store = other.open()) {
            assertThat(day(store, person).documents()).extracting(Ground::text).containsExactly("text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_person_stays_erased_after_restoring_an_older_backup(Ground.On on) throws Exception {
        var ground = ground(on);
        PersonId person;
        PersonId other;
        try (var store = ground.open()) {
            person = person(store);
            other = person(store);
            store.documents().write(person, fresh("text"));
            store.documents().write(other, fresh("other"));
            done(store.backup(file()));
            done(store.people().erase(person));

            assertThat(done(store.restore(file(), Optional.empty(), true)).erased())
                    .isEqualTo(1);
        }
        try (var store = ground.open()) {
            assertThat(done(store.people().has(person))).isFalse();
            assertThat(ground.count("document where person = ?", person.toString()))
                    .isZero();
            assertThat(ground.count("keys.person_key where person = ?", person.toString()))
                    .isZero();
            assertThat(refusal(store.people().add(person))).startsWith("This person was erased");
            assertThat(day(store, other).documents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erasing_that_the_backup_knows_of_holds_in_an_empty_place_too(Ground.On on) throws Exception {
        var ground = ground(on);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            person(store);
            done(store.people().erase(person));
            done(store.backup(file()));
        }
        var empty = on.in(folder("there"));
        Files.copy(ground.folder().resolve("master.key"), empty.folder().resolve("master.key"));

        assertThat(restoring(empty, false)).isEqualTo("done");
        try (var store = empty.open()) {
            assertThat(refusal(store.people().add(person))).startsWith("This person was erased");
        }
    }

    @ParameterizedTest
    @EnumSource
    void records_are_replaced_only_if_that_was_said(Ground.On on) throws IOException {
        var ground = ground(on);
        try (var store = ground.open()) {
            store.documents().write(person(store), fresh("text"));
            done(store.backup(file()));
        }
        assertThat(restoring(ground, false))
                .startsWith("There are records here already (1 of 1 person). The backup takes their place if you add"
                        + " --replace.");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_of_another_installation_is_refused_where_people_are(Ground.On on) throws IOException {
        var key = Map.of(KeyPlace.VARIABLE, MasterKey.fresh(RANDOM).text());
        try (var store = ground(on).with(key).open()) {
            person(store);
            done(store.backup(file()));
        }
        var other = on.in(folder("there")).with(key);
        try (var store = other.open()) {
            person(store);
        }
        assertThat(restoring(other, true)).startsWith("This backup is of another installation than the one here.");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_cut_anywhere_is_refused_and_nothing_is_changed(Ground.On on) throws IOException {
        var ground = ground(on);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
            done(store.backup(file()));
        }
        byte[] whole = Files.readAllBytes(file());
        try (var store = ground.open()) {
            for (int length : new int[] {0, 5, 15, 40, whole.length / 2, whole.length - DIGEST, whole.length - 1}) {
                Files.write(file(), java.util.Arrays.copyOf(whole, length));

                assertThat(refusal(store.restore(file(), Optional.empty(), true)))
                        .as("%s bytes", length)
                        .isIn(
                                file() + " is no backup of Lento. Name a file that 'lento backup' wrote.",
                                file() + " is cut short or damaged: its digest is wrong. Take another backup.");
            }
            assertThat(day(store, person).documents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_with_any_bit_flipped_is_refused(Ground.On on) throws IOException {
        var ground = ground(on);
        try (var store = ground.open()) {
            store.documents().write(person(store), fresh("text"));
            done(store.backup(file()));
            byte[] whole = Files.readAllBytes(file());
            for (int at = 0; at < whole.length; at += 1 + whole.length / 97) {
                byte[] changed = whole.clone();
                changed[at] ^= 4;
                Files.write(file(), changed);

                assertThat(refusal(store.restore(file(), Optional.empty(), true)))
                        .as("byte %s", at)
                        .isNotEqualTo("done");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_that_was_changed_and_given_a_right_digest_is_refused(Ground.On on) throws Exception {
        var ground = ground(on);
        try (var store = ground.open()) {
            store.documents().write(person(store), fresh("text"));
            done(store.backup(file()));
            byte[] whole = Files.readAllBytes(file());
            // The last byte before the mark and count of the end is the end of the last record's tag.
            whole[whole.length - DIGEST - Long.BYTES - 2] ^= 1;
            Files.write(file(), signed(whole));

            assertThat(refusal(store.restore(file(), Optional.empty(), true))).contains("is cut short or damaged");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_of_a_newer_lento_is_refused(Ground.On on) throws Exception {
        var ground = ground(on);
        try (var store = ground.open()) {
            done(store.backup(file()));
            byte[] whole = Files.readAllBytes(file());
            ByteBuffer.wrap(whole).putInt("Lento backup\n".length(), 2);
            Files.write(file(), signed(whole));

            assertThat(refusal(store.restore(file(), Optional.empty(), true)))
                    .isEqualTo(file() + " was written by a newer Lento (version 2 of backups; this one reads up to 1)."
                            + " Update Lento, then do it again.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void damage_in_the_database_is_found_by_the_backup_and_the_earlier_one_stays(Ground.On on) throws Exception {
        var ground = ground(on);
        try (var store = ground.open()) {
            store.documents().write(person(store), fresh("text"));
            done(store.backup(file()));
            byte[] earlier = Files.readAllBytes(file());
            ground.change("update document set day = day + 1");

            assertThat(refusal(store.backup(file()))).startsWith("The backup could not be verified");
            assertThat(Files.readAllBytes(file())).isEqualTo(earlier);
            try (var files = Files.list(folder)) {
                assertThat(files.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("here", "all.backup");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_restore_that_was_cut_off_is_finished_at_the_next_start(Ground.On on) throws Exception {
        var ground = ground(on);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
            done(store.backup(file()));
        }
        // What is there when the process ends between the decision and the last step.
        Files.copy(file(), ground.folder().resolve("restoring"));
        ground.change("delete from document");
        ground.change("delete from keys.installation");

        try (var store = ground.open()) {
            assertThat(day(store, person).documents()).hasSize(1);
            assertThat(ground.folder().resolve("restoring")).doesNotExist();
        }
    }

    private static byte[] signed(byte[] file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(file, 0, file.length - DIGEST);
        System.arraycopy(digest.digest(), 0, file, file.length - DIGEST, DIGEST);
        return file;
    }
}
