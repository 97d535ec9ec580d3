package lento.app.diary.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lento.app.diary.Answered;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Evening;
import lento.app.diary.Origin;
import lento.app.diary.Peg;
import lento.app.diary.PracticeSpan;
import lento.app.diary.RolandMorris;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.SleepNight;
import lento.app.diary.When;
import lento.app.diary.Zone;
import lento.app.interchange.Found;
import lento.app.interchange.Import;
import lento.practice.Outcome;
import org.junit.jupiter.api.Test;

class EntryJsonTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    private static SleepNight night() {
        var items = SleepItems.between(
                        OffsetDateTime.parse("2026-10-24T22:30:15.5+02:00"),
                        OffsetDateTime.parse("2026-10-25T06:00+01:00"),
                        new Zone.Told(ZoneId.of("Europe/Berlin")))
                .withOnsetLatency(Duration.ofMinutes(20))
                .withAwakenings(2);
        var made = SleepNight.of(
                Origin.own("night", "2026-10-25"), items, Optional.of(new Score.Scaled(4, 1, 5)), "Rain, \"loud\"");
        return switch (made) {
            case Outcome.Done<SleepNight>(SleepNight night) -> night;
            case Outcome.Refused<SleepNight>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<DiaryEntry> own() {
        var evening = new Evening(
                Origin.own("evening", "2026-10-25"),
                DAY,
                new Evening.PainToday(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.of(7)),
                Set.of("lower-back", "left-calf"),
                OptionalInt.of(3),
                OptionalInt.empty(),
                OptionalInt.of(10),
                Optional.of(true),
                "Ibuprofen, 400 mg",
                "");
        return List.of(
                night(),
                evening,
                new Answered(Origin.own("rmdq", "1"), When.on(DAY), new RolandMorris(Set.of(1, 24))),
                new Answered(Origin.own("peg", "1"), When.on(DAY), new Peg(5, 6, 7)),
                new PracticeSpan(Origin.own("practice", "x"), When.on(DAY), Optional.empty(), "pmr", "Übung"));
    }

    private static List<DiaryEntry> imported() throws IOException {
        var all = new ArrayList<DiaryEntry>();
        try (var files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.getNameCount() > SAMPLES.getNameCount() + 1)
                    .toList()) {
                Import.of(file, ZoneId.of("Europe/Berlin"))
                        .read(
                                found -> {
                                    if (found instanceof Found.Entry(var entry, var _)) {
                                        all.add(entry);
                                    }
                                },
                                (_, _) -> {});
            }
        }
        return all;
    }

    @Test
    void every_entry_comes_back_as_it_was() throws IOException {
        var all = new ArrayList<>(own());
        all.addAll(imported());

        assertThat(all).hasSizeGreaterThan(60);
        for (DiaryEntry entry : all) {
            assertThat(EntryJson.read(EntryJson.written(entry)))
                    .as(new String(EntryJson.written(entry), StandardCharsets.UTF_8))
                    .contains(entry);
        }
        assertThat(all.stream().map(Object::getClass).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void a_time_keeps_its_offset_and_the_text_its_form() {
        assertThat(new String(EntryJson.written(night()), StandardCharsets.UTF_8))
                .contains("\"entry\":\"night\"")
                .contains("\"lightsOut\":\"2026-10-24T22:30:15.5+02:00\"")
                .contains("\"finalWaking\":\"2026-10-25T06:00:00+01:00\"")
                .contains("\"onsetLatency\":\"PT20M\"")
                .contains("\"day\":\"2026-10-25\"")
                .doesNotContain("efficiency");
    }

    @Test
    void what_is_no_entry_or_an_impossible_one_is_not_read() {
        var evening = new String(EntryJson.written(own().get(1)), StandardCharsets.UTF_8);

        assertThat(EntryJson.read("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(EntryJson.read("{\"entry\":\"dream\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(EntryJson.read(evening.replace("\"worst\":7", "\"worst\":11").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(EntryJson.read(evening.replace("\"note\"", "\"nota\"").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
