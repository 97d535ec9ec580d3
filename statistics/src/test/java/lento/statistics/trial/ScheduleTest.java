package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import lento.statistics.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static Schedule schedule(int arms, int period, int days, long seed) {
        return Found.in(Schedule.of(arms, period, days, seed));
    }

    @ParameterizedTest
    @CsvSource({"2,1,42", "2,7,56", "3,3,90", "4,2,80"})
    void every_block_has_every_arm_for_one_period(int arms, int period, int days) {
        var drawn = schedule(arms, period, days, 7).drawn();

        assertThat(drawn).hasSize(days);
        for (int block = 0; block + arms * period <= days; block += arms * period) {
            var seen = new HashSet<Integer>();
            for (int from = block; from < block + arms * period; from += period) {
                assertThat(new HashSet<>(drawn.subList(from, from + period))).hasSize(1);
                seen.add(drawn.get(from));
            }
            assertThat(seen).hasSize(arms);
        }
    }

    @Test
    void a_schedule_that_ends_within_a_block_has_as_many_days_as_asked() {
        assertThat(schedule(3, 2, 10, 1).drawn()).hasSize(10);
    }

    @Test
    void the_same_seed_gives_the_same_days_for_ever() {
        assertThat(schedule(3, 1, 12, 42).drawn()).isEqualTo(List.of(2, 1, 0, 1, 2, 0, 0, 1, 2, 1, 2, 0));
    }

    @Test
    void every_order_of_the_first_block_is_as_likely_as_any_other() {
        var counts = new HashMap<List<Integer>, Integer>();
        for (int seed = 0; seed < 6_000; seed++) {
            counts.merge(schedule(3, 1, 3, seed).drawn(), 1, Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> count > 880 && count < 1120);
    }

    @Test
    void days_carry_their_weekday() {
        var days = schedule(2, 1, 9, 1).days(5);

        assertThat(days).extracting(TrialDay::weekday).containsExactly(5, 6, 0, 1, 2, 3, 4, 5, 6);
        assertThat(days).extracting(TrialDay::day).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(days).allMatch(day -> day.value().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | 42 | A trial compares 2 to 4 arms, as usual included. You entered 1.",
                "5 | 1 | 42 | A trial compares 2 to 4 arms, as usual included. You entered 5.",
                "2 | 0 | 42 | A period lasts 1 to 7 days. You entered 0.",
                "2 | 8 | 42 | A period lasts 1 to 7 days. You entered 8.",
                "3 | 7 | 20 | 3 arms with periods of 7 need at least 21 days and at most 36600. You entered 20.",
                "2 | 1 | 36601 | 2 arms with periods of 1 need at least 2 days and at most 36600. You entered 36601."
            })
    void what_is_out_of_range_is_refused(int arms, int period, int days, String message) {
        assertThat(Schedule.of(arms, period, days, 1).flawsFound())
                .singleElement()
                .hasToString(message);
    }
}
