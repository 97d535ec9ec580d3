package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import lento.statistics.Found;
import lento.statistics.numeric.StandardNormal;
import org.junit.jupiter.api.Test;

class OrdinalFitTest {

    private static final Prior PRIOR = Prior.standard(2);

    /// Ratings that sit at the floor: a latent level with an effect of so many daily SDs, cut at the floor.
    static Series floored(double level, double effect, double rho, int days, long seed) {
        var random = new Random(seed);
        var found = new ArrayList<TrialDay>();
        double error = random.nextGaussian();
        for (int day = 1; day <= days; day++) {
            int arm = random.nextInt(2);
            double latent = level + 1.5 * (arm * effect + error);
            double rating = Math.max(0, Math.min(10, Math.rint(latent)));
            found.add(new TrialDay(day, arm, day % 7, OptionalDouble.of(rating)));
            error = rho * error + Math.sqrt(1 - rho * rho) * random.nextGaussian();
        }
        return Found.in(Series.of(found, 2, days, Scale.ratings()));
    }

    @Test
    void an_effect_in_daily_standard_deviations_is_found_at_the_floor() {
        double sum = 0;
        int people = 12;
        for (int seed = 0; seed < people; seed++) {
            var fit = OrdinalFit.of(floored(1, -0.8, 0.3, 180, seed), PRIOR).orElseThrow();
            sum += fit.effect(1, 0).mean() / people;
            assertThat(fit.converged()).isTrue();
            assertThat(fit.effect(1, 0).sd()).isBetween(0.1, 0.4);
        }
        assertThat(sum).isCloseTo(-0.75, within(0.12));
    }

    @Test
    void swapping_what_comes_first_turns_the_sign() {
        var fit = OrdinalFit.of(floored(2, -0.5, 0.3, 60, 1), PRIOR).orElseThrow();

        assertThat(fit.effect(0, 1).mean()).isEqualTo(-fit.effect(1, 0).mean());
        assertThat(fit.effect(0, 1).sd()).isEqualTo(fit.effect(1, 0).sd());
        assertThat(fit.effect(0, 1).pBelowZero()).isCloseTo(1 - fit.effect(1, 0).pBelowZero(), within(1e-12));
        assertThat(fit.share()).isBetween(0.0, 1.0);
        assertThat(fit.rho()).isBetween(-1.0, 1.0);
    }

    @Test
    void only_the_order_of_values_counts() {
        var series = floored(2, -0.5, 0.3, 60, 2);
        var squeezed = series.days().stream()
                .map(day -> new TrialDay(
                        day.day(),
                        day.arm(),
                        day.weekday(),
                        OptionalDouble.of(Math.sqrt(day.value().getAsDouble()))))
                .toList();
        var other = Found.in(Series.of(squeezed, 2, 60, Scale.ratings()));

        assertThat(OrdinalFit.of(other, PRIOR).orElseThrow().effects())
                .containsExactly(OrdinalFit.of(series, PRIOR).orElseThrow().effects());
    }

    /// Two days, two categories: the double integral over both days' latent values, by brute force.
    @Test
    void the_likelihood_is_the_integral_over_the_latent_process() {
        var days = List.of(
                SeriesTest.day(1, 0, 3),
                SeriesTest.day(3, 1, 6),
                SeriesTest.day(4, 0, 3),
                SeriesTest.day(5, 1, 3),
                SeriesTest.day(8, 1, 6));
        var model = new OrdinalModel(Found.in(Series.of(days, 2, 8, Scale.ratings())), PRIOR);
        double rho = 0.5;
        double share = 0.6;
        double effect = -0.7;
        double cut = 0.2;
        // trend, weekend, first day after arm 1, arm 1, atanh rho, logit share, threshold
        double found = model.logLikelihood(new double[] {0, 0, 0, effect, 0, 0, cut}, rho, share);

        var random = new Random(7);
        int draws = 100_000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            double u = random.nextGaussian();
            double product = 1;
            for (int t = 0; t < days.size(); t++) {
                if (t > 0) {
                    double r = Math.pow(rho, days.get(t).day() - days.get(t - 1).day());
                    u = r * u + Math.sqrt(1 - r * r) * random.nextGaussian();
                }
                double mean = effect * days.get(t).arm() + Math.sqrt(share) * u;
                double below = StandardNormal.below((cut - mean) / Math.sqrt(1 - share));
                product *= days.get(t).value().getAsDouble() == 3 ? below : 1 - below;
            }
            sum += product / draws;
        }
        assertThat(found).isCloseTo(Math.log(sum), within(0.02));
    }

    @Test
    void values_that_crowd_at_an_end_are_counted() {
        var days = List.of(
                SeriesTest.day(1, 0, 0),
                SeriesTest.day(2, 1, 1),
                SeriesTest.day(3, 0, 2),
                SeriesTest.day(4, 1, 9),
                SeriesTest.day(5, 1, 5));

        assertThat(OrdinalFit.crowding(Found.in(Series.of(days, 2, 5, Scale.ratings()))))
                .isEqualTo(0.4);
        var high = days.stream()
                .map(day -> new TrialDay(
                        day.day(),
                        day.arm(),
                        0,
                        OptionalDouble.of(10 - day.value().getAsDouble())))
                .toList();
        assertThat(OrdinalFit.crowding(Found.in(Series.of(high, 2, 5, Scale.ratings()))))
                .isEqualTo(0.4);
    }

    @Test
    void many_different_values_are_no_categories() {
        var days = new ArrayList<TrialDay>();
        for (int day = 1; day <= 22; day++) {
            days.add(SeriesTest.day(day, day % 2, 3 + day * 0.1));
        }
        assertThat(OrdinalFit.of(Found.in(Series.of(days, 2, 22, Scale.ratings())), PRIOR))
                .isEmpty();
        assertThat(OrdinalFit.of(Found.in(Series.of(days.subList(0, 21), 2, 22, Scale.ratings())), PRIOR))
                .isPresent();
    }
}
