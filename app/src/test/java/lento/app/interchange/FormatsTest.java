package lento.app.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Rating;
import lento.app.diary.Score;
import lento.app.diary.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What formats do beyond the samples, on text of our own in their form.
class FormatsTest {

    private final Path folder;

    FormatsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Account read(String text) throws IOException {
        return named("export", text);
    }

    private Account named(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Account.of(Files.writeString(file, text));
    }

    private static String apple(String records) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"de_DE\">\n" + records
                + "</HealthData>\n";
    }

    private static String record(String type, String value, String from, String to) {
        return "<Record type=\"HKCategoryTypeIdentifier" + type + "\" sourceName=\"W\" value=\"" + value
                + "\" startDate=\"" + from + " +0100\" endDate=\"" + to + " +0100\"/>\n";
    }

    private static String sleep(String value, String from, String to) {
        return record("SleepAnalysis", "HKCategoryValueSleepAnalysis" + value, from, to);
    }

    @Test
    void a_mindful_session_of_apple_health_is_a_span_of_practice() throws IOException {
        var account = read(apple(record(
                "MindfulSession", "HKCategoryValueNotApplicable", "2024-01-10 20:00:00", "2024-01-10 20:12:00")));

        assertThat(account.spans())
                .singleElement()
                .extracting(PracticeSpan::length)
                .isEqualTo(Optional.of(Duration.ofMinutes(12)));
    }

    @Test
    void pain_in_apple_health_keeps_its_word() throws IOException {
        var account = read(apple(record(
                "LowerBackPain", "HKCategoryValueSeverityModerate", "2024-01-10 08:00:00", "2024-01-10 20:00:00")));

        assertThat(account.ratings()).singleElement().satisfies(rating -> {
            assertThat(rating.kind()).isEqualTo(Rating.Kind.PAIN);
            assertThat(rating.where()).isEqualTo(Set.of("lower-back"));
            assertThat(rating.score()).isEqualTo(new Score.Word("Moderate"));
        });
    }

    @Test
    void stages_of_one_night_are_one_night_and_both_names_of_sleep_count() throws IOException {
        var account = read(apple(sleep("AsleepCore", "2024-01-10 23:00:00", "2024-01-11 01:00:00")
                + sleep("Awake", "2024-01-11 01:00:00", "2024-01-11 01:30:00")
                + sleep("AsleepREM", "2024-01-11 01:30:00", "2024-01-11 02:00:00")
                + sleep("AsleepDeep", "2024-01-11 02:00:00", "2024-01-11 03:00:00")
                + sleep("AsleepUnspecified", "2024-01-11 03:00:00", "2024-01-11 04:00:00")
                + sleep("Asleep", "2024-01-11 04:00:00", "2024-01-11 06:00:00")));

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofMinutes(390));
            assertThat(night.sleep().wakeAfterSleepOnset()).contains(Duration.ofMinutes(30));
            assertThat(night.sleep().items().awakenings()).hasValue(1);
        });
    }

    @Test
    void two_devices_do_not_sleep_twice() throws IOException {
        var account = read(apple(sleep("Asleep", "2024-01-10 23:00:00", "2024-01-11 06:00:00")
                + sleep("AsleepCore", "2024-01-10 23:30:00", "2024-01-11 06:30:00")));

        assertThat(account.nights().getFirst().sleep().totalSleepTime()).contains(Duration.ofMinutes(450));
    }

    @Test
    void time_in_bed_before_sleep_is_latency() throws IOException {
        var account = read(apple(sleep("InBed", "2024-01-10 22:30:00", "2024-01-11 06:30:00")
                + sleep("AsleepCore", "2024-01-10 23:00:00", "2024-01-11 06:00:00")));
        var sleep = account.nights().getFirst().sleep();

        assertThat(sleep.onsetLatency()).contains(Duration.ofMinutes(30));
        assertThat(sleep.timeInBed()).contains(Duration.ofHours(8));
    }

    @Test
    void lying_in_bed_after_waking_is_no_night_of_its_own() throws IOException {
        var account = read(apple(sleep("AsleepCore", "2024-01-10 23:00:00", "2024-01-11 06:00:00")
                + sleep("InBed", "2024-01-11 06:05:00", "2024-01-11 07:00:00")));

        assertThat(account.entries()).hasSize(1);
        assertThat(account.nights().getFirst().sleep().timeInBed()).contains(Duration.ofHours(7));
    }

    @Test
    void two_nights_out_of_order_are_two_nights() throws IOException {
        var account = read(apple(sleep("AsleepCore", "2024-01-11 23:00:00", "2024-01-12 06:00:00")
                + sleep("AsleepCore", "2024-01-10 23:00:00", "2024-01-11 06:00:00")));

        assertThat(account.days()).containsExactly(LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 12));
    }

    @Test
    void an_offset_of_apple_health_is_no_zone() throws IOException {
        var account = read(apple(sleep("AsleepCore", "2024-01-10 23:00:00", "2024-01-11 06:00:00")));

        assertThat(account.nights().getFirst().sleep().items().zone()).isEqualTo(new Zone.Untold());
    }

    @Test
    void sleep_as_android_tells_the_end_by_its_hours_when_clocks_change() throws IOException {
        var account = read("""
                Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,"6:00"
                "1729976400000","Europe/Berlin","26. 10. 2024 23:00","27. 10. 2024 7:00","","9,000","4.0","","1","-1","-1.0","-1","-1.0","-20","","0.0"
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.sleep().items().finalWaking()).contains(OffsetDateTime.parse("2024-10-27T07:00+01:00"));
            assertThat(night.sleep().timeInBed()).contains(Duration.ofHours(9));
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofMinutes(520));
            assertThat(night.quality()).contains(new Score.Scaled(4, 0, 5));
        });
    }

    @Test
    void takeout_of_fitbit_has_stages_and_names_the_main_sleep_otherwise() throws IOException {
        var account = read("""
                [{"logId": 1, "dateOfSleep": "2021-03-02", "startTime": "2021-03-01T23:10:30.000",
                  "endTime": "2021-03-02T06:40:30.000", "duration": 27000000, "minutesToFallAsleep": 0,
                  "minutesAsleep": 400, "minutesAwake": 50, "type": "stages", "mainSleep": true,
                  "levels": {"summary": {"wake": {"count": 21, "minutes": 50}}}},
                 {"logId": 2, "dateOfSleep": "2021-03-02", "startTime": "2021-03-02T04:00:00.000",
                  "endTime": "2021-03-02T09:00:00.000", "duration": 18000000, "minutesAsleep": 280,
                  "type": "classic", "mainSleep": false}]
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.sourceDay()).contains(LocalDate.of(2021, 3, 2));
            assertThat(night.sleep().items().awakenings()).hasValue(21);
            assertThat(night.sleep().onsetLatency()).isEmpty();
        });
        assertThat(account.naps()).hasSize(1);
    }

    @Test
    void a_fitbit_night_ends_by_its_length_where_a_clock_time_comes_twice() throws IOException {
        var account = read("""
                {"sleep": [{"logId": 1, "dateOfSleep": "2024-10-27", "startTime": "2024-10-26T23:00:00.000",
                  "endTime": "2024-10-27T02:30:00.000", "duration": 16200000, "isMainSleep": true}]}
                """);

        assertThat(account.nights().getFirst().sleep().timeInBed()).contains(Duration.ofMinutes(270));
    }

    @Test
    void daylio_with_seven_columns_a_mark_and_new_lines_of_windows_is_read() throws IOException {
        var account = read("""
                \uFEFFyear,date,weekday,time,mood,activities,note\r
                2019,28. M\u00E4rz,Donnerstag,18:52,gut,"lesen | gehen","eins\r
                zwei"\r
                2019,March 5,Tuesday,11:05\u202FPM,rad,,\r
                """);

        assertThat(account.malformed()).isEmpty();
        assertThat(account.days()).containsExactly(LocalDate.of(2019, 3, 28), LocalDate.of(2019, 3, 5));
        assertThat(account.ratings().getFirst().note()).isEqualTo("eins\r\nzwei\nlesen, gehen");
        assertThat(account.ratings().getLast().when().at()).contains(OffsetDateTime.parse("2019-03-05T23:05+01:00"));
    }

    @Test
    void several_moods_of_the_same_minute_are_several() throws IOException {
        var account = read("""
                full_date,date,weekday,time,mood,activities,note_title,note
                2021-05-12,12 May,Wednesday,18:52,good,"","",""
                2021-05-12,12 May,Wednesday,18:52,bad,"","",""
                """);

        assertThat(account.origins()).hasSize(2);
    }

    @Test
    void insight_timer_has_the_month_first_and_bare_numbers() throws IOException {
        var account = read("""
                Started At,Duration,Preset,Activity
                01/02/2024 18:05:32,0:20:4,,Meditation
                02/30/2024 18:05:32,0:20:4,,Meditation
                """);

        assertThat(account.spans()).singleElement().satisfies(practice -> {
            assertThat(practice.when().at()).contains(OffsetDateTime.parse("2024-01-02T18:05:32+01:00"));
            assertThat(practice.length()).contains(Duration.ofSeconds(1204));
        });
        assertThat(account.malformed())
                .containsExactly("A time such as 01/31/2024 18:05:32, month first, is needed. There is"
                        + " '02/30/2024 18:05:32'.");
    }

    @Test
    void a_session_whose_label_has_changed_is_the_same_session() throws IOException {
        var one = read("Started At,Duration,Preset,Activity\n01/02/2024 18:05:32,0:20:4,,Meditation\n");
        var other = read("Started At,Duration,Preset,Activity\n01/02/2024 18:05:32,0:20:4,Bell,Sitzen\n");

        assertThat(other.origins()).isEqualTo(one.origins());
    }

    @Test
    void sleep_cycle_has_no_zone_and_no_true_time_in_bed() throws IOException {
        var account = read("""
                Start;End;Sleep quality;Time in bed;Wake up;Sleep Notes\r
                2013-09-30 23:59:13;2013-10-01 08:03:11;66%;0:00;:|;Worked out:Stress\r
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.quality()).contains(new Score.Scaled(66, 0, 100));
            assertThat(night.sleep().timeInBed()).contains(Duration.parse("PT8H3M58S"));
            assertThat(night.sleep().items().zone()).isEqualTo(new Zone.Assumed(ZoneId.of("Europe/Berlin")));
            assertThat(night.note()).isEqualTo("Worked out, Stress");
        });
    }

    @Test
    void an_export_of_garmin_has_no_local_times() throws IOException {
        var account = read("""
                [{"sleepStartTimestampGMT": "2021-07-20T22:20:00.0", "sleepEndTimestampGMT": "2021-07-21T05:20:00.0",
                  "calendarDate": "2021-07-21", "deepSleepSeconds": 3600, "lightSleepSeconds": 18000,
                  "remSleepSeconds": 1800, "awakeSleepSeconds": 1800}]
                """);

        assertThat(account.assumed()).hasSize(1);
        assertThat(account.nights().getFirst().day()).isEqualTo(LocalDate.of(2021, 7, 21));
        assertThat(account.nights().getFirst().sleep().totalSleepTime()).contains(Duration.ofMinutes(390));
    }

    @Test
    void columns_of_withings_are_known_by_their_place() throws IOException {
        var account = read("""
                von,bis,leicht (s),tief (s),rem (s),wach (s),aufwachen,Dauer bis zum Einschlafen (s)
                "2020-12-18T23:35:00+01:00","2020-12-19T07:05:00+01:00",14400,7200,3600,1800,3,600
                "2020-12-18T23:35:00+01:00","2020-12-19T07:05:00+01:00",14400,7200,3600,1200,3,600
                """);

        assertThat(account.nights()).hasSize(2);
        assertThat(account.origins()).hasSize(1);
        assertThat(account.nights().getFirst().sleep().totalSleepTime()).contains(Duration.ofHours(7));
        assertThat(account.nights().getFirst().sleep().onsetLatency()).contains(Duration.ofMinutes(10));
    }

    @Test
    void samsung_has_a_line_too_many_a_comma_too_many_and_utc() throws IOException {
        var account = read("""
                com.samsung.shealth.sleep,6310005,1
                sleep_score,com.samsung.health.sleep.start_time,com.samsung.health.sleep.end_time,com.samsung.health.sleep.time_offset,com.samsung.health.sleep.datauuid
                71,2025-07-01 22:45:00.000,2025-07-02 05:26:00.000,UTC+0200,n-1,
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.sleep().items().lightsOut()).contains(OffsetDateTime.parse("2025-07-02T00:45+02:00"));
            assertThat(night.day()).isEqualTo(LocalDate.of(2025, 7, 2));
        });
    }

    @Test
    void stages_of_samsung_make_up_a_night() throws IOException {
        var account = read("""
                com.samsung.health.sleep_stage,6310005,1
                start_time,sleep_id,end_time,stage,time_offset
                2025-07-01 22:45:00.000,n-1,2025-07-02 02:45:00.000,40002,UTC+0200,
                2025-07-02 03:00:00.000,n-1,2025-07-02 05:00:00.000,40003,UTC+0200,
                2025-07-02 02:45:00.000,n-1,2025-07-02 03:00:00.000,40001,UTC+0200,
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofHours(6));
            assertThat(night.sleep().wakeAfterSleepOnset()).contains(Duration.ofMinutes(15));
        });
    }

    @Test
    void sleep_of_the_second_version_of_oura_is_a_night() throws IOException {
        var account = read("""
                {"data": [{"id": "a", "day": "2022-05-02", "bedtime_start": "2022-05-01T23:00:00.000+02:00",
                  "bedtime_end": "2022-05-02T07:00:00.000+02:00", "type": "long_sleep",
                  "total_sleep_duration": 25200, "awake_time": 3600, "latency": 600}], "next_token": null}
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> assertThat(
                        night.sleep().wakeAfterSleepOnset())
                .contains(Duration.ofMinutes(50)));
    }

    @Test
    void a_session_of_google_fit_has_its_offset_in_its_name() throws IOException {
        var session = """
                {"fitnessActivity": "sleep", "startTime": "2021-03-01T21:30:00Z", "endTime": "2021-03-02T05:30:00Z",
                 "duration": "28800s", "segment": [
                  {"fitnessActivity": "sleep.awake", "startTime": "2021-03-02T01:00:00Z", "endTime": "2021-03-02T01:30:00Z"}]}
                """;
        var one = named("2021-03-01T22_30_00+01_00_SLEEP.json", session);
        var copy = named("2021-03-01T22_30_00+01_00_SLEEP(1).json", session);

        assertThat(one.nights()).singleElement().satisfies(night -> {
            assertThat(night.sleep().items().lightsOut()).contains(OffsetDateTime.parse("2021-03-01T22:30+01:00"));
            assertThat(night.sleep().totalSleepTime()).contains(Duration.ofMinutes(450));
        });
        assertThat(one.assumed()).isEmpty();
        assertThat(copy.origins()).isEqualTo(one.origins());
    }

    @Test
    void only_what_was_done_by_hand_counts_in_loop() throws IOException {
        var account = read("""
                Date,Meditate,Wake up early,
                2015-01-25,YES_MANUAL,NO,
                2015-01-24,YES_AUTO,YES_MANUAL,
                """);

        assertThat(account.spans().stream().map(practice -> practice.day() + " " + practice.name()))
                .containsExactly("2015-01-25 Meditate", "2015-01-24 Wake up early");
    }

    @Test
    void a_habit_in_a_folder_of_its_own_is_named_after_it() throws IOException {
        var account = named("001 Meditate/Checkmarks.csv", "Date,Value,Notes\n2015-01-25,YES_MANUAL,\n");
        var file = folder.resolve("001 Meditate/Checkmarks.csv");

        assertThat(account.spans()).hasSize(1);
        assertThat(Zips.read(folder, "001 Meditate/Checkmarks.csv", Files.readAllBytes(file))
                        .spans())
                .singleElement()
                .extracting(PracticeSpan::name)
                .isEqualTo("Meditate");
    }

    @Test
    void a_data_point_of_open_mhealth_is_known_by_its_header() throws IOException {
        var account = read("""
                [{"header": {"id": "abc"}, "body": {"total_sleep_time": {"value": 420, "unit": "min"},
                  "effective_time_frame": {"time_interval": {"end_date_time": "2021-05-02T07:00:00+02:00",
                  "duration": {"value": 8, "unit": "h"}}}}}]
                """);

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.origin().key()).isEqualTo(new lento.app.diary.Origin.Id("abc"));
            assertThat(night.sleep().items().lightsOut()).contains(OffsetDateTime.parse("2021-05-01T23:00+02:00"));
        });
    }

    @Test
    void an_observation_may_be_coded_and_of_a_day() throws IOException {
        var account = read("""
                {"resourceType": "Observation", "id": "1", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
                 "effectiveDateTime": "2023-01-05",
                 "valueCodeableConcept": {"coding": [{"code": "LA0-0", "display": "7"}]}}
                """);

        assertThat(account.ratings()).singleElement().satisfies(rating -> {
            assertThat(rating.when().at()).isEmpty();
            assertThat(rating.day()).isEqualTo(LocalDate.of(2023, 1, 5));
            assertThat(rating.score()).isEqualTo(new Score.Scaled(7, 0, 10));
        });
    }

    @Test
    void an_observation_entered_in_error_is_passed_over() throws IOException {
        var account = read("""
                {"resourceType": "Observation", "id": "1", "status": "entered-in-error",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
                 "effectiveDateTime": "2023-01-05", "valueInteger": 7}
                """);

        assertThat(account.entries()).isEmpty();
        assertThat(account.preview().passedOver()).isEqualTo(1);
    }

    @Test
    void a_mood_of_bearable_keeps_its_number_without_a_scale() throws IOException {
        var account = read("""
                date,weekday,time of day,category,rating/amount,detail,notes
                "22nd Feb 2022","Tuesday","pm","Mood","4","Happy",""
                "22nd Feb 2022","Tuesday","pm","Steps","4000","",""
                """);

        assertThat(account.ratings()).singleElement().satisfies(rating -> {
            assertThat(rating.kind()).isEqualTo(Rating.Kind.MOOD);
            assertThat(rating.score()).isEqualTo(new Score.Unscaled(4));
        });
        assertThat(account.preview().passedOver()).isEqualTo(1);
    }

    @Test
    void the_comment_and_awakenings_of_a_later_plees_are_read() throws IOException {
        var account = read("sid,start,stop,rating,comment,wakes\n7,1608323029380,1608350029380,4,\"tief, fest\",2\n");

        assertThat(account.nights()).singleElement().satisfies(night -> {
            assertThat(night.note()).isEqualTo("tief, fest");
            assertThat(night.sleep().items().awakenings()).hasValue(2);
            assertThat(night.quality()).contains(new Score.Scaled(4, 1, 5));
        });
    }
}
