package lento.app.safety.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.safety.Phq4;
import lento.app.safety.SafetyRecord;
import lento.app.safety.SafetyRecord.Practised;
import lento.app.safety.UnpleasantEffect;
import lento.app.safety.UnpleasantEffect.Strength;
import lento.app.store.Store;
import lento.practice.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsKeptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    RecordsKeptTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Store open() throws IOException {
        var settings = new Store.Settings(
                folder,
                Optional.empty(),
                Map.of(),
                Duration.ofSeconds(5),
                Clock.fixed(Instant.parse("2026-06-01T20:00:00Z"), ZoneOffset.UTC),
                RANDOM);
        return switch (Store.open(settings)) {
            case Outcome.Done<Store>(Store store) -> store;
            case Outcome.Refused<Store> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static SafetyRecord all(SafetyRecord record) {
        return record.withAnswers(record.answers().with(List.of("heart", "asthma"), List.of("heart"), DAY))
                .withPractised(new Practised(DAY, "mindfulness", "body-scan"))
                .withEffect(new UnpleasantEffect(
                        DAY, "mindfulness", "body-scan", Strength.STRONG, "wie unter Wasser", true, false))
                .withNoted(new Practised(DAY, "sleep", "sleep"))
                .withMood(new Phq4(DAY, List.of(0, 1, 2, 3)));
    }

    @Test
    void what_was_answered_is_there_after_a_restart() throws IOException {
        try (var store = open()) {
            new RecordsKept(store, RANDOM).change("anna", RecordsKeptTest::all);
        }
        try (var store = open()) {
            var records = new RecordsKept(store, RANDOM);
            assertThat(records.of("anna")).isEqualTo(all(SafetyRecord.empty()));
            assertThat(records.of("ben")).isEqualTo(SafetyRecord.empty());
        }
    }

    @Test
    void two_servers_lose_no_change_of_each_other() throws IOException {
        try (var store = open()) {
            var one = new RecordsKept(store, RANDOM);
            var other = new RecordsKept(store, RANDOM);
            one.change("anna", known -> known.withPractised(new Practised(DAY, "card", "flare")));

            one.change("anna", known -> {
                // While one thinks, the other writes.
                if (known.practised().size() == 1) {
                    other.change("anna", now -> now.withPractised(new Practised(DAY, "sleep", "sleep")));
                }
                return known.withPractised(new Practised(DAY, "everyday", "everyday"));
            });

            assertThat(other.of("anna").practised())
                    .extracting(Practised::practice)
                    .containsExactly("flare", "sleep", "everyday");
        }
    }

    @Test
    void who_is_forgotten_is_asked_anew_and_leaves_nothing() throws IOException {
        try (var store = open()) {
            var records = new RecordsKept(store, RANDOM);
            records.change("anna", RecordsKeptTest::all);

            records.forget("anna");
            records.forget("nobody");

            assertThat(records.of("anna")).isEqualTo(SafetyRecord.empty());
            records.change("anna", known -> known.withAsked("sleep", DAY));
            assertThat(records.of("anna").asked()).isEqualTo(Map.of("sleep", DAY));
        }
    }

    @Test
    void nothing_readable_lies_on_the_disk() throws IOException {
        try (var store = open()) {
            new RecordsKept(store, RANDOM).change("anna-with-a-long-name", RecordsKeptTest::all);
            var planted = Set.of("unter Wasser", "body-scan", "heart", "anna-with");
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(planted);
                }
            }
        }
    }

    @Test
    void a_store_that_does_not_answer_is_never_taken_for_an_empty_record() throws IOException {
        var store = open();
        var records = new RecordsKept(store, RANDOM);
        records.change("anna", RecordsKeptTest::all);
        store.close();

        assertThatThrownBy(() -> records.of("anna")).isInstanceOf(UncheckedIOException.class);
    }
}
