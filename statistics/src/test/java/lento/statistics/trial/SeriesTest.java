package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import lento.statistics.Flaw;
import lento.statistics.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private static final Scale RATINGS = Scale.ratings();

    static TrialDay day(int day, int arm, double value) {
        return new TrialDay(day, arm, (day - 1) % 7, OptionalDouble.of(value));
    }

    private static List<TrialDay> good() {
        var days = new ArrayList<TrialDay>();
        for (int day = 1; day <= 8; day++) {
            days.add(day(day, day % 2, 3 + day % 3));
        }
        return days;
    }

    private static List<String> flaws(List<TrialDay> days, int arms, int planned) {
        return Series.of(days, arms, planned, RATINGS).flawsFound().stream()
                .map(Flaw::toString)
                .toList();
    }

    @Test
    void good_days_are_put_in_order() {
        var shuffled = new ArrayList<>(good());
        Collections.reverse(shuffled);
        var series = Found.in(Series.of(shuffled, 2, 8, RATINGS));

        assertThat(series.days()).extracting(TrialDay::day).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(series.recorded()).isEqualTo(8);
    }

    @Test
    void a_day_twice_is_named_with_both_rows() {
        var days = new ArrayList<>(good());
        days.set(5, day(3, 1, 4));

        assertThat(flaws(days, 2, 8)).containsExactly("row 6, day: Day 3 stands twice, first in row 3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | 5 | row 1, day: Days are counted from 1 to 36600. You entered 0.",
                "9 | 0 | 0 | 5 | row 1, day: The trial has 8 days. You entered day 9.",
                "40000 | 0 | 0 | 5 | row 1, day: Days are counted from 1 to 36600. You entered 40000.",
                "1 | 2 | 0 | 5 | row 1, arm: Arms are 0 (as usual) to 1. You entered 2.",
                "1 | -1 | 0 | 5 | row 1, arm: Arms are 0 (as usual) to 1. You entered -1.",
                "1 | 0 | 7 | 5 | row 1, weekday: Weekdays are 0 (Monday) to 6 (Sunday). You entered 7.",
                "1 | 0 | -1 | 5 | row 1, weekday: Weekdays are 0 (Monday) to 6 (Sunday). You entered -1.",
                "1 | 0 | 0 | 11 | row 1, y: The outcome goes from 0 to 10. You entered 11.",
                "1 | 0 | 0 | -1 | row 1, y: The outcome goes from 0 to 10. You entered -1.",
                "1 | 0 | 0 | 20.5 | row 1, y: The outcome goes from 0 to 10. You entered 20.5.",
                "1 | 0 | 0 | -10.5 | row 1, y: The outcome goes from 0 to 10. You entered -10.5.",
                "1 | 0 | 0 | NaN | row 1, y: The outcome goes from 0 to 10. You entered NaN.",
                "1 | 0 | 0 | Infinity | row 1, y: The outcome goes from 0 to 10. You entered Infinity."
            })
    void what_is_out_of_range_is_named(int day, int arm, int weekday, double value, String flaw) {
        var days = new ArrayList<>(good());
        days.set(0, new TrialDay(day, arm, weekday, OptionalDouble.of(value)));

        assertThat(flaws(days, 2, 8)).containsExactly(flaw);
    }

    @Test
    void the_ends_of_every_range_are_within_it() {
        var days = List.of(
                new TrialDay(1, 0, 0, OptionalDouble.of(0)),
                new TrialDay(2, 1, 6, OptionalDouble.of(10)),
                new TrialDay(3, 0, 6, OptionalDouble.of(-9.5)),
                new TrialDay(4, 0, 6, OptionalDouble.of(19.5)),
                new TrialDay(36_600, 3, 6, OptionalDouble.of(5)));

        assertThat(flaws(days, 4, 36_600)).isEmpty();
    }

    @Test
    void fewer_than_five_days_are_too_few() {
        assertThat(flaws(good().subList(0, 4), 2, 8))
                .containsExactly("An analysis needs at least 5 recorded days. There are 4.");
        assertThat(flaws(good().subList(0, 1), 2, 8))
                .containsExactly("An analysis needs at least 5 recorded days. There is 1.");
        assertThat(flaws(good().subList(0, 5), 2, 8)).isEmpty();
    }

    @Test
    void one_arm_has_nothing_to_be_compared_with() {
        var days = good().stream()
                .map(day -> new TrialDay(day.day(), 1, 0, day.value()))
                .toList();

        assertThat(flaws(days, 2, 8))
                .containsExactly("All recorded days have arm 1, so there is nothing to compare. Days of at least two"
                        + " arms are needed.");
    }

    @Test
    void equal_values_have_nothing_to_compare() {
        var days = good().stream().map(day -> day(day.day(), day.arm(), 5)).toList();

        assertThat(flaws(days, 2, 8))
                .containsExactly("All values are 5. Where nothing varies, nothing can be compared.");
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void there_are_two_to_four_arms(int arms) {
        assertThat(flaws(good(), arms, 8))
                .containsExactly("A trial compares 2 to 4 arms, as usual included. There are " + arms + ".");
    }

    @Test
    void a_scale_rises() {
        assertThatThrownBy(() -> new Scale(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Scale(0, 100).unit()).isEqualTo(10);
    }
}
