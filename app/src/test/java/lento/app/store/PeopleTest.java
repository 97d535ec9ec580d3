package lento.app.store;

import static lento.app.store.Ground.RANDOM;
import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_name_finds_its_person_with_other_capitals_too(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var anna = PersonId.random(RANDOM);
            done(store.people().add(anna, "Änna Berg"));

            assertThat(done(store.people().named(" änna BERG "))).contains(anna);
            assertThat(done(store.people().name(anna))).contains("Änna Berg");
            assertThat(done(store.people().named("Anna"))).isEmpty();
            assertThat(refusal(store.people().add(PersonId.random(RANDOM), "änna berg")))
                    .isEqualTo("Somebody here has this name already. Choose another.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void adding_twice_changes_nothing(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            store.documents().write(person, fresh("text"));

            assertThat(done(store.people().add(person))).isEqualTo(person);
            assertThat(day(store, person).documents()).hasSize(1);
            assertThat(done(store.people().all())).containsExactly(person);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_person_leaves_no_row_and_does_not_come_back(Ground.On on) throws Exception {
        var ground = on.in(folder);
        try (var store = ground.open()) {
            var other = person(store);
            store.documents().write(other, fresh("other"));
            var person = person(store);
            store.documents().write(person, fresh("text"));
            store.documents().write(person, fresh("more"));

            assertThat(done(store.people().erase(person))).isEqualTo(new People.Erased(2));
            for (String rows : new String[] {
                "document where person = ?",
                "person where id = ?",
                "keys.person_key where person = ?",
                "keys.erasing where person = ?",
                "keys.erased where person_hash = ?"
            }) {
                assertThat(ground.count(rows, person.toString())).as(rows).isZero();
            }
            assertThat(refusal(store.documents().write(person, fresh("again")))).startsWith("This person is not here");
            assertThat(refusal(store.people().add(person))).startsWith("This person was erased");
            assertThat(refusal(store.people().erase(person))).startsWith("There is no such person here.");
            assertThat(day(store, other).documents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erasing_that_was_cut_off_is_finished_at_the_next_start(Ground.On on) throws Exception {
        var ground = on.in(folder);
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
            store.documents().write(person, fresh("text"));
        }
        ground.change("delete from keys.person_key");
        ground.change("insert into keys.erasing (person) values (?)", person.toString());

        try (var store = ground.open()) {
            assertThat(done(store.people().has(person))).isFalse();
            assertThat(ground.count("document where person = ?", person.toString()))
                    .isZero();
            assertThat(ground.count("keys.erasing where person = ?", person.toString()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_was_under_way_while_its_person_was_erased_leaves_nothing(Ground.On on) throws Exception {
        var ground = on.in(folder);
        try (var store = ground.open()) {
            for (int i = 0; i < 20; i++) {
                var person = person(store);
                var writer = Thread.ofVirtual().start(() -> {
                    while (store.documents()
                            .write(person, fresh("text"))
                            .problemsFound()
                            .isEmpty()) {}
                });
                done(store.people().erase(person));
                writer.join();

                assertThat(ground.count("document where person = ?", person.toString()))
                        .isZero();
            }
        }
    }
}
