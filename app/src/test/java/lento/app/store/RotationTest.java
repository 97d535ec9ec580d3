package lento.app.store;

import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.MasterKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationTest {

    private static final int AT_ONCE = 2;
    private static final int PEOPLE = 3;

    @TempDir
    private Path folder = Path.of("");

    /// A process that changes the master key and ends at one step, as a loss of power would end it.
    static final class Rotator {

        private Rotator() {}

        public static void main(String[] arguments) throws Exception {
            var ground = new Ground(
                    Path.of(arguments[0]),
                    Optional.of(arguments[1]).filter(address -> !address.equals("-")),
                    Map.of(),
                    Duration.ofSeconds(5));
            var last = Rotation.Step.valueOf(arguments[2]);
            try (var store = ground.open()) {
                done(store.rotate(AT_ONCE, step -> {
                    if (step == last) {
                        Runtime.getRuntime().halt(9);
                    }
                }));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rotation_that_is_killed_at_any_step_loses_nothing_and_goes_on(Ground.On on) throws Exception {
        for (Rotation.Step step : Rotation.Step.values()) {
            var ground = on.in(Files.createDirectories(folder.resolve(step.name())));
            var people = new ArrayList<PersonId>();
            try (var store = ground.open()) {
                for (int i = 0; i < PEOPLE; i++) {
                    people.add(person(store));
                    store.documents().write(people.getLast(), fresh("text"));
                }
            }
            var file = ground.folder().resolve("master.key");
            var old = Files.readString(file).strip();

            try (var child = Child.of(
                    folder,
                    List.of(),
                    Rotator.class,
                    ground.folder().toString(),
                    ground.address().orElse("-"),
                    step.name())) {
                assertThat(child.ended()).as(Files.readString(child.errors())).isEqualTo(9);
            }

            try (var store = ground.open()) {
                assertThat(people)
                        .allSatisfy(person ->
                                assertThat(day(store, person).documents()).hasSize(1));
                if (step != Rotation.Step.OLD_KEY_GONE) {
                    done(store.rotate());
                }
            }
            assertThat(Files.readString(file)).doesNotContain(old).hasLineCount(1);
            try (var store = ground.open()) {
                assertThat(people)
                        .allSatisfy(person ->
                                assertThat(day(store, person).documents()).hasSize(1));
            }
            assertThat(ground.count("keys.person_key where master <> ?", MasterKeyIds.of(file)))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_old_key_opens_nothing_afterwards(Ground.On on) throws Exception {
        var ground = on.in(folder);
        var file = folder.resolve("master.key");
        try (var store = ground.open()) {
            person(store);
            Files.copy(file, folder.resolve("old"));
            done(store.rotate());
        }
        Files.writeString(file, Files.readString(folder.resolve("old")));

        assertThat(refusal(ground.tried())).startsWith("The master key does not open what is kept");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_in_the_environment_is_rotated_once_the_new_one_stands_before_it(Ground.On on) throws Exception {
        var old = MasterKey.fresh(Ground.RANDOM).text();
        var next = MasterKey.fresh(Ground.RANDOM).text();
        var ground = on.in(folder);
        PersonId person;
        try (var store = ground.with(Map.of(KeyPlace.VARIABLE, old)).open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
            assertThat(refusal(store.rotate())).startsWith("The master key stands in LENTO_MASTER_KEY. Put a new one");
        }
        try (var store =
                ground.with(Map.of(KeyPlace.VARIABLE, next + " " + old)).open()) {
            assertThat(done(store.rotate()).people()).isEqualTo(1);
        }
        try (var store = ground.with(Map.of(KeyPlace.VARIABLE, next)).open()) {
            assertThat(day(store, person).documents()).hasSize(1);
        }
    }

    private static final class MasterKeyIds {
        private static String of(Path file) throws Exception {
            return done(KeyPlace.read(file)).first().id();
        }
    }
}
