package lento.app.store;

import static lento.app.store.Ground.RANDOM;
import static lento.app.store.Ground.day;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasterKeyTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("master.key");
    }

    @ParameterizedTest
    @EnumSource
    void the_first_start_makes_a_key_that_is_its_owners_alone(Ground.On on) throws IOException {
        on.in(folder).open().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_key_is_refused_and_none_is_made_in_its_place(Ground.On on) throws IOException {
        var ground = on.in(folder);
        ground.open().close();
        Files.delete(file());

        assertThat(refusal(ground.tried()))
                .isEqualTo("The master key is missing: there is no " + file() + ". Put your copy of it there, or into"
                        + " the environment variable LENTO_MASTER_KEY; without it nothing that is kept can be read.");
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void another_key_is_refused_with_the_one_that_is_wanted(Ground.On on) throws IOException {
        var ground = on.in(folder);
        ground.open().close();
        var wanted = Files.readString(file());
        var other = MasterKey.fresh(RANDOM);
        Files.writeString(file(), other.text());

        assertThat(refusal(ground.tried()))
                .startsWith("The master key does not open what is kept: it is " + other.id() + ", and ")
                .contains("Put your copy of that key into the file master.key")
                .doesNotContain(other.text())
                .doesNotContain(wanted.strip());
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_key_is_refused(Ground.On on) throws IOException {
        var ground = on.in(folder);
        ground.open().close();
        Files.writeString(file(), Files.readString(file()).substring(0, 40));

        assertThat(refusal(ground.tried())).startsWith("The master key in " + file() + " is damaged");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_others_may_read_is_refused(Ground.On on) throws IOException {
        var ground = on.in(folder);
        ground.open().close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(refusal(ground.tried()))
                .isEqualTo("Others may read the master key " + file() + " (rw-r-----). Take that right away with: chmod"
                        + " 600 " + file() + ". If somebody may have read it, then also: lento keys rotate.");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_in_the_environment_needs_no_file(Ground.On on) {
        var key = MasterKey.fresh(RANDOM).text();
        var ground = on.in(folder).with(Map.of(KeyPlace.VARIABLE, key));
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
        }

        try (var store = ground.open()) {
            assertThat(day(store, person).documents()).hasSize(1);
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void records_whose_keys_are_gone_are_refused_and_left_alone() throws Exception {
        var ground = Ground.On.SQLITE.in(folder);
        try (var store = ground.open()) {
            store.documents().write(person(store), fresh("text"));
        }
        Files.delete(folder.resolve("keys.db"));

        assertThat(refusal(ground.tried())).startsWith("The records are here, but their keys are not.");
        assertThat(ground.count("document where day > 0 and kind = ?", "evening"))
                .isEqualTo(1);
    }
}
