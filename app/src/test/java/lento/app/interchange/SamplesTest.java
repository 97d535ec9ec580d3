package lento.app.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Instrument;
import lento.app.diary.Origin;
import lento.app.diary.Score;
import lento.app.diary.Sleep;
import lento.app.diary.Zone;
import lento.app.table.Table;
import lento.practice.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of `samples/INDEX.csv`, as its column `expected` says.
class SamplesTest {

    static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

    private static final Map<String, Consumer<Account>> EXPECTED = expected();

    static Stream<String> files() {
        return index().stream();
    }

    private static List<String> index() {
        var file = SAMPLES.resolve("INDEX.csv");
        try {
            return switch (Table.read("INDEX.csv", Files.readString(file))) {
                case Outcome.Done<Table>(Table table) ->
                    table.rows().stream()
                            .map(row -> table.field(row, "file").orElseThrow().text())
                            .toList();
                case Outcome.Refused<Table>(var problems) -> throw new AssertionError(problems.toString());
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_row_of_the_index_is_looked_at() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(index());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_sample_gives_what_its_row_says(String file) {
        EXPECTED.getOrDefault(file, _ -> {
                    throw new AssertionError("nothing is expected of " + file);
                })
                .accept(Account.of(SAMPLES.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void reading_a_sample_again_gives_the_same_origins(String file) {
        var once = Account.of(SAMPLES.resolve(file));
        var again = Account.of(SAMPLES.resolve(file));

        assertThat(again.origins()).isEqualTo(once.origins()).hasSameSizeAs(once.entries());
    }

    /// The numbers of INDEX.csv: the series as one person exported it in the course of four days.
    @Test
    void each_later_export_of_sleep_as_android_adds_only_what_is_new() {
        var kept = new HashSet<Origin>();

        assertThat(added(kept, "1")).isEqualTo(new Added(2, 0));
        assertThat(added(kept, "2")).isEqualTo(new Added(2, 2));
        assertThat(added(kept, "3")).isEqualTo(new Added(3, 4));
        assertThat(added(kept, "1606551886")).isEqualTo(new Added(1, 7));
        assertThat(added(kept, "1606738537")).isEqualTo(new Added(3, 8));
    }

    private record Added(int fresh, int known) {}

    private static Added added(Set<Origin> kept, String number) {
        var entries = Account.of(SAMPLES.resolve("sleep-as-android/sleepdiary_sleep-export." + number + ".zip"))
                .entries();
        int before = kept.size();
        entries.stream().map(DiaryEntry::origin).forEach(kept::add);
        int fresh = kept.size() - before;
        return new Added(fresh, entries.size() - fresh);
    }

    private static Map<String, Consumer<Account>> expected() {
        var all = new HashMap<String, Consumer<Account>>();
        apple(all);
        tables(all);
        sleepAsAndroid(all);
        sleepmeter(all);
        devices(all);
        openMhealth(all);
        return all;
    }

    private static void apple(Map<String, Consumer<Account>> all) {
        Consumer<Account> night = account -> {
            flawless(account);
            assertThat(account.entries()).hasSize(1);
            var sleep = account.nights().getFirst().sleep();
            assertThat(sleep.items().lightsOut()).contains(OffsetDateTime.parse("2024-01-01T23:00Z"));
            assertThat(sleep.items().finalWaking()).contains(OffsetDateTime.parse("2024-01-02T06:30Z"));
            assertThat(sleep.totalSleepTime()).contains(Duration.ofMinutes(450));
            assertThat(account.days()).containsExactly(LocalDate.of(2024, 1, 2));
            assertThat(account.preview().passedOver()).isEqualTo(4);
        };
        all.put("apple-health/tagbug_export.xml", night);
        all.put("apple-health/derived_ios16_broken_dtd.xml", night);
        all.put("apple-health/dogsheep_export.xml", account -> {
            flawless(account);
            assertThat(account.entries()).isEmpty();
            assertThat(account.preview().passedOver()).isEqualTo(2);
        });
    }

    private static void tables(Map<String, Consumer<Account>> all) {
        all.put("bearable/omegajak_2.csv", account -> {
            flawless(account);
            assertThat(account.ratings()).hasSize(12).allSatisfy(rating -> assertThat(rating.day())
                    .isEqualTo(LocalDate.of(2022, 1, 5)));
            assertThat(account.ratings().stream()
                            .map(rating -> rating.of() + ", " + rating.part() + " " + raw(rating.score())))
                    .containsExactly(
                            "Headache, am 1 of 0 to 4",
                            "Neck pain, am 1 of 0 to 4",
                            "Neck pain, mid 1 of 0 to 4",
                            "Neck pain, pm 1 of 0 to 4",
                            "Back (lower) pain, pre 1 of 0 to 4",
                            "Back (lower) pain, am 2 of 0 to 4",
                            "Back (lower) pain, mid 2 of 0 to 4",
                            "Back (lower) pain, pm 2 of 0 to 4",
                            "Back (mid) pain, pre 1 of 0 to 4",
                            "Back (mid) pain, am 3 of 0 to 4",
                            "Back (mid) pain, mid 3 of 0 to 4",
                            "Back (mid) pain, pm 4 of 0 to 4");
        });
        all.put("daylio/currin_sample.csv", account -> {
            flawless(account);
            assertThat(account.ratings()).hasSize(3);
            assertThat(account.ratings().getLast().when().at())
                    .contains(OffsetDateTime.parse("2021-09-26T23:00+02:00"));
            assertThat(account.ratings().stream().map(rating -> raw(rating.score())))
                    .containsExactly("sad", "average", "average");
            assertThat(account.ratings().getFirst().note())
                    .isEqualTo("clean, music, movies / tv, bad sleep, tired, sleep early, stomachache");
            assertThat(account.assumed()).hasSize(1);
        });
        all.put("daylio/currin_sample_multiple_moods.csv", account -> {
            flawless(account);
            assertThat(account.ratings()).hasSize(7);
            assertThat(account.ratings().getLast().when().at())
                    .contains(OffsetDateTime.parse("2020-07-21T07:31+02:00"));
            assertThat(raw(account.ratings().getLast().score())).isEqualTo("Anxious");
            assertThat(account.preview().mood()).isEqualTo(7);
        });
        all.put("fitbit/sleepdiary_fitbit_export_1.csv", account -> {
            assertThat(account.entries()).isEmpty();
            assertThat(account.impossible()).hasSize(4);
            assertThat(account.impossible().subList(0, 3))
                    .allSatisfy(problem -> assertThat(problem).contains("lies before lights out"));
            assertThat(account.impossible().getLast())
                    .isEqualTo("Asleep for 83 h 20 min is more than the 10 h 59 min in bed. Correct one of them.");
        });
        all.put("plees-tracker/plees-tracker.csv", account -> {
            flawless(account);
            assertThat(account.sleeps().stream().map(sleep -> sleep.timeInBed().orElseThrow()))
                    .containsExactly(Duration.ofMillis(28_161), Duration.ofMillis(1_522), Duration.ofMillis(1_407));
            assertThat(account.sleeps()
                            .getFirst()
                            .items()
                            .lightsOut()
                            .orElseThrow()
                            .toInstant())
                    .isEqualTo("2020-12-18T20:23:49.380Z");
            assertThat(account.assumed()).hasSize(1);
        });
        all.put("sleepchart1/test.tim", account -> {
            flawless(account);
            assertThat(account.sleeps()).hasSize(1);
            assertThat(span(account.sleeps().getFirst()))
                    .isEqualTo("2021-04-12T00:00+02:00 to 2021-04-12T01:59:32+02:00");
            assertThat(account.assumed()).hasSize(1);
        });
        all.put("sleepchart1/test3.tim", account -> {
            flawless(account);
            assertThat(account.sleeps().stream().map(SamplesTest::span))
                    .containsExactly(
                            "2021-04-13T00:00+02:00 to 2021-04-13T00:59:46+02:00",
                            "2021-04-14T00:00+02:00 to 2021-04-14T00:59:46+02:00");
        });
    }

    private static void sleepAsAndroid(Map<String, Consumer<Account>> all) {
        all.put("sleep-as-android/sleepdiary_sleep-export.1.zip", account -> {
            flawless(account);
            var later = account.sleeps().getFirst();
            var night = account.nights().getFirst();
            assertThat(account.entries()).hasSize(2);
            assertThat(span(night.sleep())).isEqualTo("2020-11-26T20:00Z to 2020-11-27T07:00Z");
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofHours(11));
            assertThat(night.sleep().items().zone()).isEqualTo(new Zone.Told(ZoneId.of("Europe/London")));
            assertThat(night.note()).isEqualTo("Manually added");
            assertThat(span(later)).isEqualTo("2020-11-27T07:38:21.362Z to 2020-11-27T07:40:09.362Z");
            assertThat(account.naps().getFirst().note())
                    .startsWith("\u20AC\u00A5$\u03C0\\,\" \n  #alcohol_3x #food")
                    .endsWith("#menses_3x");
        });
        all.put("sleep-as-android/sleepdiary_sleep-export.2.zip", account -> {
            flawless(account);
            assertThat(account.nights()).hasSize(1);
            assertThat(account.naps()).hasSize(3).allSatisfy(nap -> assertThat(
                            nap.sleep().timeInBed().orElseThrow())
                    .isLessThan(Duration.ofMinutes(2)));
        });
        all.put("sleep-as-android/sleepdiary_sleep-export.3.zip", account -> rows(account, 7));
        all.put("sleep-as-android/sleepdiary_sleep-export.1606551886.zip", account -> rows(account, 8));
        all.put("sleep-as-android/sleepdiary_sleep-export.1606738537.zip", account -> rows(account, 11));
    }

    private static void sleepmeter(Map<String, Consumer<Account>> all) {
        all.put("sleepmeter/sleep_history_2020-11-23.4.csv", account -> {
            flawless(account);
            assertThat(account.nights()).hasSize(2).allSatisfy(night -> {
                assertThat(span(night.sleep())).isEqualTo("2020-11-22T22:50Z to 2020-11-23T07:00Z");
                assertThat(night.sleep().onsetLatency()).contains(Duration.ofMinutes(10));
            });
            assertThat(account.nights().stream()
                            .map(night -> raw(night.quality().orElseThrow())))
                    .containsExactly("5 of 0 to 10", "10 of 0 to 10");
            assertThat(account.nights().getLast().note()).isEqualTo(",\"\n");
        });
        all.put("sleepmeter/sleep_history_2020-11-24.3.csv", account -> {
            flawless(account);
            assertThat(account.nights()).hasSize(4);
            assertThat(account.naps()).hasSize(1);
            assertThat(account.nights().getFirst().sleep().totalSleepTime()).contains(Duration.ZERO);
            assertThat(account.naps().getFirst().sleep().totalSleepTime()).contains(Duration.ofMinutes(90));
        });
        all.put("sleepmeter/sleep_history_2020-11-25.8.csv", account -> {
            flawless(account);
            assertThat(account.nights()).hasSize(9);
            assertThat(account.naps()).hasSize(1);
            var broken = account.nights().get(2).sleep();
            assertThat(broken.items().finalWaking()).contains(OffsetDateTime.parse("2020-11-25T14:11Z"));
            assertThat(broken.items()
                            .lightsOut()
                            .orElseThrow()
                            .plus(broken.onsetLatency().orElseThrow()))
                    .isEqualTo(OffsetDateTime.parse("2020-11-25T02:07Z"));
            assertThat(broken.totalSleepTime()).contains(Duration.ofMinutes(334));
            assertThat(broken.wakeAfterSleepOnset()).contains(Duration.ofMinutes(390));
        });
    }

    private static void devices(Map<String, Consumer<Account>> all) {
        all.put("fitbit/shimmer_fitbit-sleep-date-range_api1.json", account -> {
            flawless(account);
            assertThat(account.sleeps()).hasSize(2);
            assertThat(span(account.sleeps().getFirst()))
                    .isEqualTo("2016-12-13T09:59+01:00 to 2016-12-13T11:02:30+01:00");
            assertThat(account.sleeps().getFirst().totalSleepTime()).contains(Duration.ofMinutes(63));
            assertThat(account.assumed()).hasSize(1);
        });
        all.put("garmin/garth_dailySleepData_get_1.json", account -> {
            flawless(account);
            var sleep = account.nights().getFirst().sleep();
            assertThat(account.entries()).hasSize(1);
            assertThat(span(sleep)).isEqualTo("2021-07-20T00:20-05:00 to 2021-07-20T07:59-05:00");
            assertThat(sleep.totalSleepTime()).contains(Duration.ofMinutes(429));
            assertThat(sleep.wakeAfterSleepOnset()).contains(Duration.ofMinutes(30));
        });
        all.put("garmin/garth_daily_sleep_get_1.json", account -> {
            flawless(account);
            var night = account.nights().getFirst();
            assertThat(night.day()).isEqualTo(LocalDate.of(2025, 7, 7));
            assertThat(night.sourceDay()).contains(LocalDate.of(2025, 7, 7));
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofMinutes(403));
            assertThat(night.sleep()
                            .items()
                            .lightsOut()
                            .orElseThrow()
                            .getOffset()
                            .getId())
                    .isEqualTo("-06:00");
        });
        all.put("garmin/garth_daily_sleep_get_2.json", account -> {
            flawless(account);
            assertThat(account.entries()).isEmpty();
        });
        all.put("google-fit/shimmer_merge-activity-segments-only-sleep.json", account -> {
            flawless(account);
            assertThat(account.sleeps()).hasSize(1);
            assertThat(account.sleeps()
                            .getFirst()
                            .items()
                            .lightsOut()
                            .orElseThrow()
                            .toInstant())
                    .isEqualTo("2015-07-07T13:30:00Z");
            assertThat(account.sleeps().getFirst().totalSleepTime()).contains(Duration.ofMinutes(30));
        });
        all.put("oura/ouraring_v1_sleep.json", account -> {
            flawless(account);
            var night = account.nights().getFirst();
            assertThat(night.sourceDay()).contains(LocalDate.of(2017, 11, 5));
            assertThat(night.day()).isEqualTo(LocalDate.of(2017, 11, 6));
            assertThat(span(night.sleep())).isEqualTo("2017-11-06T02:13:19+02:00 to 2017-11-06T08:12:19+02:00");
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofSeconds(20_310));
        });
        all.put("oura/ouraring_v2_session.json", account -> {
            flawless(account);
            var practice = account.spans().getFirst();
            assertThat(practice.when().at()).contains(OffsetDateTime.parse("2021-11-12T12:32:09-08:00"));
            assertThat(practice.length()).contains(Duration.ofSeconds(520));
            assertThat(practice.name()).isEqualTo("rest");
        });
        all.put("withings/shimmer_withings-sleep-summary.json", account -> {
            flawless(account);
            assertThat(account.nights().stream().map(night -> span(night.sleep())))
                    .containsExactly(
                            "2017-09-02T00:15+01:00 to 2017-09-02T03:25+01:00",
                            "2017-09-03T23:19+01:00 to 2017-09-04T08:19+01:00");
            assertThat(account.days()).containsExactly(LocalDate.of(2017, 9, 2), LocalDate.of(2017, 9, 4));
            assertThat(account.nights().getFirst().sleep().items().zone())
                    .isEqualTo(new Zone.Told(ZoneId.of("Europe/London")));
        });
        all.put("fhir/ahrq_r4_brenda_jackson.json", account -> {
            flawless(account);
            assertThat(account.ratings().stream().map(rating -> raw(rating.score())))
                    .containsExactly("10 of 0 to 10", "6 of 0 to 10", "6 of 0 to 10", "6 of 0 to 10");
            assertThat(totals(account, Instrument.PEG)).containsExactly(5.0, 7.0, 8.0);
            assertThat(totals(account, Instrument.START_BACK)).hasSize(3);
            assertThat(totals(account, Instrument.PHQ_9)).hasSize(3);
            assertThat(account.entries()).hasSize(13);
            assertThat(account.days().getFirst()).isEqualTo(LocalDate.of(2023, 10, 1));
        });
    }

    private static void openMhealth(Map<String, Consumer<Account>> all) {
        for (String file : index()) {
            if (file.startsWith("omh/schema__")) {
                all.put(file, account -> assertThat(account.refusal()).startsWith("This is a JSON schema"));
            } else if (file.startsWith("omh/") && file.contains("__shouldFail__")) {
                all.put(file, account -> {
                    assertThat(account.entries()).isEmpty();
                    assertThat(account.malformed()).hasSize(1);
                });
            } else if (file.startsWith("omh/")) {
                all.put(file, account -> assertThat(account.malformed()).isEmpty());
            }
        }
        all.put("omh/omh__sleep-duration__1.0__shouldPass__duration-longer-than-time-frame.json", account -> {
            assertThat(account.malformed()).isEmpty();
            assertThat(account.impossible()).hasSize(1);
        });
        all.put("omh/omh__sleep-duration__1.0__shouldPass__with-user-notes.json", account -> {
            flawless(account);
            assertThat(account.nights().getFirst().note()).isEqualTo("slept well");
            assertThat(account.nights().getFirst().sleep().totalSleepTime()).contains(Duration.ofHours(6));
        });
        all.put("omh/omh__sleep-episode__1.1__shouldPass__valid-sleep-episode.json", account -> {
            flawless(account);
            var night = account.nights().getFirst();
            var sleep = night.sleep();
            assertThat(sleep.onsetLatency()).contains(Duration.ofSeconds(1_050));
            assertThat(sleep.totalSleepTime()).contains(Duration.ofMinutes(510));
            assertThat(sleep.items().awake()).contains(Duration.ofMinutes(30));
            assertThat(sleep.items().awakenings()).hasValue(1);
            assertThat(sleep.items().finalWaking()).contains(OffsetDateTime.parse("2016-02-06T06:35Z"));
            assertThat(sleep.items().rise()).contains(OffsetDateTime.parse("2016-02-06T06:40:12Z"));
            assertThat(night.day()).isEqualTo(LocalDate.of(2016, 2, 6));
        });
    }

    private static void rows(Account account, int rows) {
        flawless(account);
        assertThat(account.entries()).hasSize(rows);
    }

    private static void flawless(Account account) {
        assertThat(account.preview().problems()).isEmpty();
    }

    private static List<Double> totals(Account account, Instrument instrument) {
        return account.answered().stream()
                .filter(answered -> answered.questionnaire().instrument() == instrument)
                .map(answered -> answered.questionnaire().total().orElseThrow())
                .toList();
    }

    private static String span(Sleep sleep) {
        return sleep.items().lightsOut().orElseThrow() + " to "
                + sleep.items().finalWaking().orElseThrow();
    }

    private static String raw(Score score) {
        return switch (score) {
            case Score.Scaled scaled ->
                Math.round(scaled.value()) + " of " + Math.round(scaled.low()) + " to " + Math.round(scaled.high());
            case Score.Unscaled unscaled -> Double.toString(unscaled.value());
            case Score.Word(String word) -> word;
        };
    }
}
