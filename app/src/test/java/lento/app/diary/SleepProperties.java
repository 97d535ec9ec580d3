package lento.app.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lento.practice.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SleepProperties {

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    /// Nights of any zone from 1950 to 2050, answered as a person answers: clock times, and minutes.
    @Provide
    Arbitrary<SleepItems> nights() {
        var minutes = Arbitraries.integers().between(0, 300);
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        Arbitraries.longs().between(-7_300, 29_200),
                        Arbitraries.integers().between(0, 1_439),
                        Arbitraries.integers().between(0, 1_500),
                        minutes,
                        minutes,
                        minutes)
                .as((zone, day, clock, length, latency, awake, lying) -> {
                    var out = LocalDateTime.of(1970, 1, 1, 0, 0).plusDays(day).plusMinutes(clock);
                    return SleepItems.between(at(out, zone), at(out.plusMinutes(length), zone), new Zone.Told(zone))
                            .withOnsetLatency(Duration.ofMinutes(latency))
                            .withAwake(Duration.ofMinutes(awake))
                            .withRise(at(out.plusMinutes(length + lying), zone));
                });
    }

    /// The same, with a measured sleep.
    @Provide
    Arbitrary<SleepItems> measured() {
        return Combinators.combine(nights(), Arbitraries.integers().between(0, 1_000))
                .as((night, asleep) -> night.withAsleep(Duration.ofMinutes(asleep)));
    }

    private static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toOffsetDateTime();
    }

    private static Optional<Sleep> possible(SleepItems items) {
        return switch (Sleep.of(items)) {
            case Outcome.Done<Sleep>(Sleep sleep) -> Optional.of(sleep);
            case Outcome.Refused<Sleep> _ -> Optional.empty();
        };
    }

    private static void sumsUp(Sleep sleep) {
        var sum = sleep.onsetLatency()
                .orElseThrow()
                .plus(sleep.wakeAfterSleepOnset().orElseThrow())
                .plus(sleep.totalSleepTime().orElseThrow());
        assertThat(sum).isEqualTo(sleep.timeInBed().orElseThrow());
    }

    @Property
    void latency_waking_and_sleep_sum_to_the_time_in_bed(@ForAll("nights") SleepItems items) {
        possible(items).ifPresent(SleepProperties::sumsUp);
    }

    @Property
    void they_do_where_sleep_was_measured(@ForAll("measured") SleepItems items) {
        possible(items).ifPresent(SleepProperties::sumsUp);
    }

    @Property
    void no_measure_of_a_possible_night_is_negative(@ForAll("measured") SleepItems items) {
        possible(items).ifPresent(sleep -> {
            assertThat(sleep.timeInBed().orElseThrow()).isBetween(Duration.ZERO, Sleep.LONGEST);
            assertThat(sleep.totalSleepTime().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(sleep.wakeAfterSleepOnset().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
        });
    }

    @Property
    void efficiency_is_a_share(@ForAll("nights") SleepItems items) {
        possible(items).ifPresent(sleep -> sleep.efficiency()
                .ifPresent(efficiency -> assertThat(efficiency).isBetween(0.0, 1.0)));
    }

    @Property
    void time_in_bed_is_time_that_passed_whatever_clocks_show(@ForAll("nights") SleepItems items) {
        possible(items).ifPresent(sleep -> assertThat(sleep.timeInBed().orElseThrow())
                .isEqualTo(Duration.between(
                        items.lightsOut().orElseThrow().toInstant(),
                        items.rise().orElseThrow().toInstant())));
    }

    @Property
    void the_day_is_that_of_the_clock_on_waking(@ForAll("nights") SleepItems items) {
        switch (SleepNight.of(Origin.own("night", "1"), items, Optional.empty(), "")) {
            case Outcome.Done<SleepNight>(SleepNight night) ->
                assertThat(night.day())
                        .isEqualTo(items.finalWaking().orElseThrow().toLocalDate());
            case Outcome.Refused<SleepNight> _ -> {}
        }
    }

    /// So that the laws above say something.
    @Property
    void most_nights_that_are_made_up_are_possible(@ForAll("nights") SleepItems items) {
        Statistics.collect(possible(items).isPresent());
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
    }
}
