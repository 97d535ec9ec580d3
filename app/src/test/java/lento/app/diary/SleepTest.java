package lento.app.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.junit.jupiter.api.Test;

class SleepTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Zone ZONE = new Zone.Told(BERLIN);

    private static OffsetDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toOffsetDateTime();
    }

    /// In bed at 22:00, lights out at 22:30, 30 min until asleep, 40 min awake, woke at 6:00, up at 6:30.
    private static SleepItems usual() {
        return SleepItems.between(at("2024-01-10T22:30"), at("2024-01-11T06:00"), ZONE)
                .withInBed(at("2024-01-10T22:00"))
                .withOnsetLatency(Duration.ofMinutes(30))
                .withAwakenings(2)
                .withAwake(Duration.ofMinutes(40))
                .withRise(at("2024-01-11T06:30"));
    }

    private static Sleep sleep(SleepItems items) {
        return new Sleep(items);
    }

    private static String impossible(SleepItems items) {
        return Sleep.of(items).problemsFound().stream()
                .map(Problem::message)
                .reduce("", (all, one) -> all + one + "\n");
    }

    @Test
    void time_in_bed_runs_from_lights_out_to_getting_up() {
        assertThat(sleep(usual()).timeInBed()).contains(Duration.ofHours(8));
    }

    @Test
    void time_in_bed_begins_with_getting_into_bed_where_lights_out_is_unknown() {
        var items = SleepItems.in(ZONE).withInBed(at("2024-01-10T22:00")).withFinalWaking(at("2024-01-11T06:00"));

        assertThat(sleep(items).timeInBed()).contains(Duration.ofHours(8));
    }

    @Test
    void lying_awake_before_getting_up_is_awake() {
        assertThat(sleep(usual()).wakeAfterSleepOnset()).contains(Duration.ofMinutes(70));
    }

    @Test
    void total_sleep_time_is_time_in_bed_less_latency_and_waking() {
        assertThat(sleep(usual()).totalSleepTime()).contains(Duration.ofMinutes(480 - 30 - 70));
    }

    @Test
    void efficiency_is_the_share_of_the_time_in_bed_asleep() {
        assertThat(sleep(usual()).efficiency().getAsDouble()).isCloseTo(380.0 / 480, within(1e-12));
    }

    @Test
    void a_measured_sleep_leaves_the_rest_awake() {
        var items = SleepItems.between(at("2024-01-10T22:00"), at("2024-01-11T06:00"), ZONE)
                .withOnsetLatency(Duration.ofMinutes(20))
                .withAsleep(Duration.ofHours(7));

        assertThat(sleep(items).wakeAfterSleepOnset()).contains(Duration.ofMinutes(40));
    }

    @Test
    void what_was_not_told_is_not_guessed() {
        var items = SleepItems.between(at("2024-01-10T22:00"), at("2024-01-11T06:00"), ZONE);

        assertThat(sleep(items).totalSleepTime()).isEmpty();
        assertThat(sleep(items).onsetLatency()).isEmpty();
        assertThat(sleep(items).efficiency()).isEmpty();
    }

    @Test
    void a_night_in_which_clocks_go_forward_is_an_hour_shorter() {
        var items = SleepItems.between(at("2024-03-30T23:00"), at("2024-03-31T07:00"), ZONE);

        assertThat(sleep(items).timeInBed()).contains(Duration.ofHours(7));
    }

    @Test
    void a_night_in_which_clocks_go_back_is_an_hour_longer() {
        var items = SleepItems.between(at("2024-10-26T23:00"), at("2024-10-27T07:00"), ZONE);

        assertThat(sleep(items).timeInBed()).contains(Duration.ofHours(9));
    }

    @Test
    void a_night_belongs_to_the_day_on_which_one_wakes() {
        var night = SleepNight.of(Origin.own("night", "1"), usual(), Optional.empty(), "");

        assertThat(night)
                .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(((SleepNight) done.value()).day())
                        .isEqualTo(LocalDate.of(2024, 1, 11)));
    }

    @Test
    void a_night_without_a_waking_is_refused() {
        var items = SleepItems.in(ZONE).withLightsOut(at("2024-01-10T22:00"));

        assertThat(SleepNight.of(Origin.own("night", "1"), items, Optional.empty(), "")
                        .problemsFound())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("A night belongs to the day on which one wakes. Enter when you woke.");
    }

    @Test
    void waking_before_lights_out_is_impossible() {
        var items = SleepItems.between(at("2024-01-11T06:00"), at("2024-01-10T22:00"), ZONE);

        assertThat(impossible(items))
                .isEqualTo("The final waking (2024-01-10 22:00) lies before lights out (2024-01-11 06:00). Correct one"
                        + " of them.\n");
    }

    @Test
    void a_night_of_more_than_a_day_is_impossible() {
        var items = SleepItems.between(at("2024-01-10T22:00"), at("2024-01-11T22:01"), ZONE);

        assertThat(impossible(items)).contains("it is 24 h 1 min").contains("At most 24 h are possible");
    }

    @Test
    void sleeping_longer_than_one_was_in_bed_is_impossible() {
        var items = SleepItems.between(at("2024-01-10T22:00"), at("2024-01-11T06:00"), ZONE)
                .withAsleep(Duration.ofHours(9));

        assertThat(impossible(items))
                .isEqualTo("Asleep for 9 h 0 min is more than the 8 h 0 min in bed. Correct one of them.\n");
    }

    @Test
    void being_awake_longer_than_one_was_in_bed_is_impossible() {
        var items = usual().withAwake(Duration.ofHours(8));

        assertThat(impossible(items))
                .isEqualTo("Awake for 9 h 0 min is more than the 8 h 0 min in bed. Correct one of" + " them.\n");
    }

    @Test
    void a_negative_length_is_impossible() {
        assertThat(impossible(usual().withOnsetLatency(Duration.ofMinutes(-5))))
                .isEqualTo("The time until falling asleep is negative (minus 5 min). It is 0 or more.\n");
    }

    @Test
    void everything_impossible_is_named_at_once() {
        var items = usual().withOnsetLatency(Duration.ofMinutes(-5)).withAwakenings(-1);

        assertThat(Sleep.of(items).problemsFound()).hasSize(2);
    }

    @Test
    void minutes_that_were_rounded_up_are_cut_to_what_fits() {
        var items = SleepItems.between(at("2024-01-10T22:00:20"), at("2024-01-11T06:00"), ZONE)
                .withAsleep(Duration.ofHours(8));

        assertThat(sleep(items).totalSleepTime()).contains(Duration.ofHours(8).minusSeconds(20));
    }

    @Test
    void what_an_exception_says_holds_nothing_of_a_night() {
        var items = SleepItems.between(at("2024-01-11T06:00"), at("2024-01-10T22:00"), ZONE);

        assertThatThrownBy(() -> sleep(items)).hasMessage("a stretch of sleep is impossible");
    }
}
