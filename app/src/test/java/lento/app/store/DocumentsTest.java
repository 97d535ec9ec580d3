package lento.app.store;

import static lento.app.store.Ground.DAY;
import static lento.app.store.Ground.EVENING;
import static lento.app.store.Ground.RANDOM;
import static lento.app.store.Ground.day;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.fresh;
import static lento.app.store.Ground.person;
import static lento.app.store.Ground.refusal;
import static lento.app.store.Ground.revision;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_by_kind_and_day(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            var documents = store.documents();
            var tomorrow = fresh("later");
            documents.write(person, fresh("today"));
            documents.write(
                    person,
                    new Revision(tomorrow.write(), tomorrow.record(), 0, EVENING, DAY.plusDays(1), tomorrow.content()));
            documents.write(
                    person,
                    new Revision(
                            WriteId.random(RANDOM), RecordId.random(RANDOM), 0, new Kind("sleep"), DAY, new byte[] {1
                            }));

            assertThat(day(store, person).documents()).extracting(Ground::text).containsExactly("today");
            assertThat(done(documents.latest(person, EVENING, DAY, DAY.plusDays(7)))
                            .documents())
                    .extracting(Ground::text)
                    .containsExactly("today", "later");
            assertThat(done(documents.latest(person(store), EVENING, DAY, DAY)).documents())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_adds_a_version_and_keeps_the_earlier_one(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            var first = fresh("first");
            store.documents().write(person, first);

            assertThat(done(store.documents().write(person, revision(first.record(), 1, "second"))))
                    .isEqualTo(new Written.Kept(2));
            assertThat(day(store, person).documents()).extracting(Ground::text).containsExactly("second");
            assertThat(done(store.documents().history(person, first.record())).documents())
                    .extracting(Ground::text)
                    .containsExactly("first", "second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_that_moved_to_another_day_is_not_found_on_the_first(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            var first = fresh("first");
            store.documents().write(person, first);
            store.documents()
                    .write(
                            person,
                            new Revision(
                                    WriteId.random(RANDOM),
                                    first.record(),
                                    1,
                                    EVENING,
                                    DAY.minusDays(1),
                                    first.content()));

            assertThat(day(store, person).documents()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sent_twice_is_kept_once(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            var revision = fresh("once");

            assertThat(done(store.documents().write(person, revision))).isEqualTo(new Written.Kept(1));
            assertThat(done(store.documents().write(person, revision)))
                    .isEqualTo(new Written.Known(new Written.Kept(1)));
            assertThat(done(store.documents().history(person, revision.record()))
                            .documents())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_who_change_the_same_version_are_both_kept_and_the_second_is_told(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var person = person(store);
            var first = fresh("first");
            store.documents().write(person, first);
            store.documents().write(person, revision(first.record(), 1, "phone"));
            var other = revision(first.record(), 1, "computer");

            assertThat(done(store.documents().write(person, other))).isEqualTo(new Written.Conflicting(3, 1));
            assertThat(done(store.documents().write(person, other)))
                    .isEqualTo(new Written.Known(new Written.Conflicting(3, 1)));
            var history = done(store.documents().history(person, first.record()));
            assertThat(history.documents()).extracting(Ground::text).containsExactly("first", "phone", "computer");
            assertThat(history.documents().getLast().conflicting()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_who_write_the_same_record_at_once_all_get_a_version_of_their_own(Ground.On on) throws Exception {
        try (var store = on.in(folder).open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var person = person(store);
            var record = RecordId.random(RANDOM);
            var writes = new ArrayList<Callable<Written>>();
            for (int i = 0; i < 20; i++) {
                var revision = revision(record, 0, "text " + i);
                writes.add(() -> done(store.documents().write(person, revision)));
            }

            var versions = new ArrayList<Integer>();
            for (var written : threads.invokeAll(writes)) {
                versions.add(written.get().version());
            }
            assertThat(versions)
                    .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, 20)
                            .boxed()
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_and_too_much_are_refused_in_a_sentence(Ground.On on) {
        try (var store = on.in(folder).open()) {
            var large = revision(RecordId.random(RANDOM), 0, "x".repeat(Revision.MOST + 1));

            assertThat(refusal(store.documents().write(PersonId.random(RANDOM), fresh("text"))))
                    .isEqualTo("This person is not here, or not any more. Nothing was kept.");
            assertThat(refusal(store.documents().write(person(store), large)))
                    .startsWith("A record may have 1024 KiB.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_named_record_has_the_same_id_again_and_another_for_another_person(Ground.On on) {
        var ground = on.in(folder);
        PersonId person;
        RecordId record;
        try (var store = ground.open()) {
            person = person(store);
            record = store.documents().named(person, "safety");
        }
        try (var store = ground.open()) {
            assertThat(store.documents().named(person, "safety")).isEqualTo(record);
            assertThat(store.documents().named(PersonId.random(RANDOM), "safety"))
                    .isNotEqualTo(record);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_ciphertext_opens_nowhere_but_in_its_own_place(Ground.On on) throws Exception {
        var ground = on.in(folder);
        for (String elsewhere : List.of(
                "person = (select id from person where id <> document.person limit 1)",
                "record = '01234567-89ab-4cde-8f01-23456789abcd'",
                "version = 3",
                "base = 7",
                "kind = 'sleep'",
                "day = day + 1",
                "written = written + 1",
                "write_id = '01234567-89ab-4cde-8f01-23456789abcd'")) {
            try (var store = ground.open()) {
                var owner = person(store);
                person(store);
                var record = fresh("text");
                store.documents().write(owner, record);

                assertThat(ground.change("update document set " + elsewhere + " where person = ?", owner.toString()))
                        .isEqualTo(1);
                assertThat(damage(store, ground)).as(elsewhere).isEqualTo(1);
                ground.change("delete from document");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_earlier_version_in_the_place_of_a_later_one_is_refused(Ground.On on) throws Exception {
        var ground = on.in(folder);
        try (var store = ground.open()) {
            var person = person(store);
            var first = fresh("first");
            store.documents().write(person, first);
            store.documents().write(person, revision(first.record(), 1, "second"));
            ground.change("update document set sealed = (select d.sealed from document d where d.version = 1)"
                    + " where version = 2");

            assertThat(day(store, person))
                    .isEqualTo(new Reading(List.of(), List.of(new Reading.Damaged(first.record(), 2))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_flipped_bit_is_refused_and_hides_no_other_record(Ground.On on) throws Exception {
        var ground = on.in(folder);
        try (var store = ground.open()) {
            var person = person(store);
            var damaged = fresh("damaged");
            store.documents().write(person, damaged);
            store.documents().write(person, fresh("whole"));
            byte[] sealed;
            try (var connection = ground.raw();
                    var statement = connection.prepareStatement("select sealed from document where record = ?")) {
                statement.setString(1, damaged.record().toString());
                try (var rows = statement.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    sealed = rows.getBytes(1);
                }
            }
            sealed[sealed.length / 2] ^= 1;
            ground.change(
                    "update document set sealed = ? where record = ?",
                    sealed,
                    damaged.record().toString());

            var reading = day(store, person);
            assertThat(reading.documents()).extracting(Ground::text).containsExactly("whole");
            assertThat(reading.damaged()).containsExactly(new Reading.Damaged(damaged.record(), 1));
        }
    }

    /// How many versions of anyone's records do not open.
    private static int damage(Store store, Ground ground) throws Exception {
        int damaged = 0;
        try (var connection = ground.raw();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select person, record from document")) {
            while (rows.next()) {
                var person = PersonId.of(rows.getString(1)).orElseThrow();
                var record = RecordId.of(rows.getString(2)).orElseThrow();
                damaged += done(store.documents().history(person, record))
                        .damaged()
                        .size();
            }
        }
        return damaged;
    }
}
