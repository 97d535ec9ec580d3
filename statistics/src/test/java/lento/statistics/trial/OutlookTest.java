package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import lento.statistics.Found;
import lento.statistics.numeric.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

    private static final double SETTLED = Contrast.SETTLED;

    private static double last(List<Outlook.Chance> chances) {
        return chances.getLast().chance();
    }

    private static double planned(int arms, int period, double rho) {
        double sum = 0;
        int schedules = 30;
        for (int seed = 0; seed < schedules; seed++) {
            var days = Found.in(Schedule.of(arms, period, 90, seed)).days(0);
            sum += last(Outlook.before(days, Prior.standard(arms), 1.3, rho, -1, SETTLED)) / schedules;
        }
        return sum;
    }

    /// The simulation behind the design: effect -1, daily SD 1.3, 90 days, whole numbers, rho and sigma unknown.
    @ParameterizedTest
    @CsvSource({
        "3,1,.54,.83", "3,3,.42,.51", "3,7,.23,.22",
        "2,1,.69,.89", "2,3,.61,.73", "2,7,.49,.47"
    })
    void the_trade_of_periods_and_arms_is_as_simulated(int arms, int period, double low, double high) {
        assertThat(planned(arms, period, 0.3)).isCloseTo(low, within(0.08));
        assertThat(planned(arms, period, 0.6)).isCloseTo(high, within(0.08));
    }

    /// Known rho and sigma: draw data, solve the regression, ask its e-value.
    @Test
    void the_closed_form_is_what_a_simulation_with_known_rho_and_sigma_finds() {
        int n = 60;
        var days = Found.in(Schedule.of(2, 2, n, 5)).days(2);
        var prior = Prior.standard(2);
        double rho = 0.4;
        double sigma = 1.2;
        double effect = -0.9;
        int p = DesignRows.columns(2);
        var random = new Random(11);
        int people = 2_000;
        double settled = 0;
        for (int person = 0; person < people; person++) {
            var beta = new double[] {
                2.5 * random.nextGaussian(),
                0.7 * random.nextGaussian(),
                0.4 * random.nextGaussian(),
                0.3 * random.nextGaussian(),
                effect
            };
            var sums = new GapSums(p + 1);
            double[] before = {};
            double error = sigma * random.nextGaussian();
            for (int t = 0; t < n; t++) {
                var row = java.util.Arrays.copyOf(
                        DesignRows.predictors(t == 0 ? null : days.get(t - 1), days.get(t), n, 2), p + 1);
                row[p] = error;
                for (int i = 0; i < p; i++) {
                    row[p] += beta[i] * row[i];
                }
                if (t == 0) {
                    sums.begin(row);
                } else {
                    sums.add(1, before, row);
                }
                before = row;
                error = rho * error + sigma * Math.sqrt(1 - rho * rho) * random.nextGaussian();
            }
            var matrix = new double[sums.packed()];
            sums.precision(rho, 1 - rho * rho, matrix);
            var precision = prior.augmentedPrecision(false);
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = matrix[i] / (sigma * sigma) + precision[i];
            }
            Packed.factor(matrix, p + 1);
            double sd = 1 / matrix[Packed.at(p - 1, p - 1)];
            double mean = matrix[Packed.at(p, p - 1)] * sd;
            double e = sd * Math.exp(mean * mean / (2 * sd * sd));
            settled += e >= SETTLED ? 1.0 / people : 0;
        }
        double found = last(Outlook.before(days, prior, sigma, rho, effect, SETTLED));

        assertThat(found).isCloseTo(settled, within(4 * Math.sqrt(settled * (1 - settled) / people)));
    }

    /// Draw rho, sigma and the rest of the trial from the posterior of its first part, and ask the whole posterior.
    @Test
    void what_is_foreseen_during_a_trial_is_what_comes_of_it() {
        int begun = 20;
        int n = 40;
        var days = Found.in(Schedule.of(2, 1, n, 3)).days(0);
        var random = new Random(4);
        var recorded = new ArrayList<TrialDay>();
        for (TrialDay day : days.subList(0, begun)) {
            double value = 5 - 0.8 * day.arm() + 1.1 * random.nextGaussian();
            recorded.add(new TrialDay(day.day(), day.arm(), day.weekday(), OptionalDouble.of(value)));
        }
        var prior = Prior.standard(2);
        var now = Posterior.of(Found.in(Series.of(recorded, 2, n, Scale.ratings())), prior);
        var chances = Outlook.from(now, days.subList(begun, n), 1, 0, SETTLED);
        assertThat(chances).hasSize(n - begun);
        assertThat(chances.getFirst().day()).isEqualTo(begun + 1);
        assertThat(chances).allMatch(chance -> chance.chance() >= 0 && chance.chance() <= 1);
        assertThat(now.contrast(1, 0).eValue()).isLessThan(SETTLED);

        int people = 1_000;
        double settled = 0;
        for (int person = 0; person < people; person++) {
            var whole = new ArrayList<>(recorded);
            whole.addAll(Drawn.future(now, days.subList(begun, n), random));
            var later = Posterior.of(Found.in(Series.of(whole, 2, n, Scale.ratings())), prior);
            settled += later.contrast(1, 0).eValue() >= SETTLED ? 1.0 / people : 0;
        }
        // The form takes rho and sigma of each node as known; learning them moves the chance a little.
        assertThat(last(chances)).isCloseTo(settled, within(0.06));
    }

    @Test
    void an_answer_that_is_settled_stays_so() {
        var days = Found.in(Schedule.of(2, 1, 60, 3)).days(0);
        var random = new Random(1);
        var recorded = days.subList(0, 50).stream()
                .map(day -> new TrialDay(
                        day.day(),
                        day.arm(),
                        day.weekday(),
                        OptionalDouble.of(5.5 - 3 * day.arm() + 0.3 * random.nextGaussian())))
                .toList();
        var now = Posterior.of(Found.in(Series.of(recorded, 2, 60, Scale.ratings())), Prior.standard(2));

        assertThat(Outlook.from(now, days.subList(50, 60), 1, 0, SETTLED))
                .extracting(Outlook.Chance::chance)
                .containsOnly(1.0);
    }

    @Test
    void nothing_is_settled_on_the_first_day() {
        var days = Found.in(Schedule.of(2, 1, 42, 3)).days(0);
        var chances = Outlook.before(days, Prior.standard(2), 1.3, 0.3, -1, SETTLED);

        assertThat(chances).hasSize(42);
        assertThat(chances.getFirst().chance()).isLessThan(1e-6);
        assertThat(chances.getLast().chance()).isBetween(0.2, 0.6);
    }
}
