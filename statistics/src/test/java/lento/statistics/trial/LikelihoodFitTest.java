package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import lento.statistics.Found;
import lento.statistics.numeric.Packed;
import lento.statistics.trial.AutoregressiveFit.Coefficient;
import lento.statistics.trial.AutoregressiveFit.Method;
import org.junit.jupiter.api.Test;

class LikelihoodFitTest {

    private static Series series(List<TrialDay> days, int arms) {
        return Found.in(Series.of(days, arms, days.getLast().day(), Scale.ratings()));
    }

    private static List<String> names(Series series) {
        return LikelihoodFit.of(series, Method.REML).orElseThrow().coefficients().stream()
                .map(Coefficient::name)
                .toList();
    }

    @Test
    void predictors_are_named_and_those_that_never_vary_are_left_out() {
        var days = new ArrayList<TrialDay>();
        var random = new Random(1);
        for (int day = 1; day <= 30; day++) {
            days.add(new TrialDay(day, day % 2 * 2, day % 7, OptionalDouble.of(5 + random.nextGaussian())));
        }
        assertThat(names(series(days, 3))).containsExactly("intercept", "arm2", "trend", "weekend");
        var weekdays = days.stream()
                .map(day -> new TrialDay(day.day(), day.arm(), 1, day.value()))
                .toList();
        assertThat(names(series(weekdays, 3))).containsExactly("intercept", "arm2", "trend");
    }

    @Test
    void the_trial_of_a_simulated_person_is_as_gls_has_it() {
        var fit = LikelihoodFit.of(JagsTest.person("12"), Method.REML).orElseThrow();

        assertThat(names(JagsTest.person("12"))).containsExactly("intercept", "arm1", "arm2", "trend", "weekend");
        assertThat(fit.rho()).isBetween(0.5, 0.65);
        assertThat(fit.method()).isEqualTo(Method.REML);
    }

    @Test
    void as_many_days_as_coefficients_tell_nothing() {
        var few = List.of(
                SeriesTest.day(1, 0, 3),
                SeriesTest.day(2, 1, 4),
                SeriesTest.day(3, 0, 6),
                SeriesTest.day(4, 1, 2),
                SeriesTest.day(5, 2, 7));

        assertThat(LikelihoodFit.of(series(few, 3), Method.REML)).isPresent();
        assertThat(AutoregressiveFit.of(
                        new int[] {1, 2},
                        new double[][] {{1, 0}, {1, 1}},
                        new double[] {1, 2},
                        List.of("a", "b"),
                        Method.ML))
                .isEmpty();
    }

    @Test
    void predictors_that_are_combinations_of_others_tell_nothing() {
        var rows = new double[10][];
        var y = new double[10];
        var day = new int[10];
        var random = new Random(3);
        for (int i = 0; i < 10; i++) {
            rows[i] = new double[] {1, i, 2 + 3 * i};
            y[i] = random.nextGaussian();
            day[i] = i + 1;
        }
        assertThat(AutoregressiveFit.of(day, rows, y, List.of("a", "b", "c"), Method.REML))
                .isEmpty();
    }

    @Test
    void values_that_lie_on_a_line_leave_nothing_to_vary() {
        var rows = new double[10][];
        var y = new double[10];
        var day = new int[10];
        for (int i = 0; i < 10; i++) {
            rows[i] = new double[] {1, i};
            y[i] = 3;
            day[i] = i + 1;
        }
        assertThat(AutoregressiveFit.of(day, rows, y, List.of("a", "b"), Method.REML))
                .isEmpty();
    }

    @Test
    void rho_stops_at_the_end_of_its_range() {
        var rows = new double[40][];
        var up = new double[40];
        var down = new double[40];
        var day = new int[40];
        double walk = 0;
        var random = new Random(9);
        for (int i = 0; i < 40; i++) {
            walk += 1 + 1e-4 * random.nextGaussian();
            rows[i] = new double[] {1};
            up[i] = walk;
            down[i] = i % 2 == 0 ? 1 + 1e-9 * i : -1;
            day[i] = i + 1;
        }
        var rising =
                AutoregressiveFit.of(day, rows, up, List.of("a"), Method.ML).orElseThrow();
        var turning =
                AutoregressiveFit.of(day, rows, down, List.of("a"), Method.ML).orElseThrow();

        assertThat(rising.rho()).isBetween(0.9, AutoregressiveFit.HIGHEST);
        assertThat(turning.rho()).isBetween(AutoregressiveFit.LOWEST, -0.99);
    }

    @Test
    void a_combination_of_one_coefficient_is_that_coefficient() {
        var fit = LikelihoodFit.of(JagsTest.person("12"), Method.ML).orElseThrow();
        var one = fit.combination(new double[] {0, 1, 0, 0, 0});

        assertThat(one.value()).isEqualTo(fit.coefficients().get(1).value());
        assertThat(one.error()).isCloseTo(fit.coefficients().get(1).error(), within(1e-14));
        assertThat(one.high() - one.value()).isCloseTo(one.value() - one.low(), within(1e-12));
        assertThat(fit.covariance()[Packed.at(1, 1)]).isCloseTo(one.error() * one.error(), within(1e-14));
    }

    /// The derivative against differences, with gaps of one, two and three days.
    @Test
    void the_slope_of_the_sums_is_their_derivative() {
        var design =
                new DesignRows(new int[] {1, 2, 4, 7, 8}, new double[][] {{1, 3}, {1, -2}, {0, 4}, {1, 1}, {0, -1}});
        var sums = GapSums.of(design);
        for (double rho : new double[] {-0.7, -0.2, 0.1, 0.6, 0.95}) {
            double h = 1e-6;
            var up = new double[sums.packed()];
            var down = new double[sums.packed()];
            var slope = new double[sums.packed()];
            double above = sums.precision(rho + h, 1 - (rho + h) * (rho + h), up);
            double below = sums.precision(rho - h, 1 - (rho - h) * (rho - h), down);
            double found = sums.slope(rho, 1 - rho * rho, slope);

            assertThat(found).isCloseTo((above - below) / (2 * h), within(1e-6 * (1 + Math.abs(found))));
            for (int i = 0; i < slope.length; i++) {
                assertThat(slope[i]).isCloseTo((up[i] - down[i]) / (2 * h), within(1e-6 * (1 + Math.abs(slope[i]))));
            }
        }
        assertThat(sums.rows()).isEqualTo(5);
        assertThat(sums.width()).isEqualTo(2);
    }

    @Test
    void more_different_gaps_than_places_are_kept_too() {
        var day = new int[12];
        var rows = new double[12][];
        int at = 1;
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            day[i] = at;
            at += i + 1;
            rows[i] = new double[] {1, random.nextGaussian()};
        }
        var sums = GapSums.of(new DesignRows(day, rows));
        var at0 = new double[3];

        assertThat(sums.precision(0, 1, at0)).isZero();
        double expected = 0;
        for (double[] row : rows) {
            expected += row[1] * row[1];
        }
        assertThat(at0[2]).isCloseTo(expected, within(1e-12));
        assertThat(at0[0]).isEqualTo(12);
    }
}
