package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import lento.statistics.Found;
import lento.statistics.Reference;
import lento.statistics.numeric.Packed;
import lento.statistics.trial.AutoregressiveFit.Method;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every trial.
class TrialProperties {

    /// Days of a trial that someone might have had.
    static List<TrialDay> drawn(long seed, int arms, int days) {
        var random = new Random(seed);
        var schedule = Found.in(Schedule.of(arms, 1 + random.nextInt(3), Math.max(days, 3 * arms), seed));
        double rho = 1.7 * random.nextDouble() - 0.8;
        double sigma = 0.3 + 2 * random.nextDouble();
        double missing = 0.4 * random.nextDouble();
        double error = sigma * random.nextGaussian();
        var drawn = new ArrayList<TrialDay>();
        for (TrialDay day : schedule.days(random.nextInt(7))) {
            error = rho * error + sigma * Math.sqrt(1 - rho * rho) * random.nextGaussian();
            double value = Math.max(-9.9, Math.min(19.9, 5 - 0.5 * day.arm() + error)) + 1e-3;
            boolean recorded = day.day() <= Math.max(5, 2 * arms) || random.nextDouble() >= missing;
            drawn.add(new TrialDay(
                    day.day(), day.arm(), day.weekday(), recorded ? OptionalDouble.of(value) : OptionalDouble.empty()));
        }
        return drawn;
    }

    private static Series series(List<TrialDay> days, int arms) {
        return Found.in(Series.of(days, arms, days.size(), Scale.ratings()));
    }

    @Property(tries = 50)
    void days_may_come_in_any_order(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int arms,
            @ForAll @IntRange(min = 12, max = 80) int days) {
        var inOrder = drawn(seed, arms, days);
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(seed));

        var one = Posterior.of(series(inOrder, arms), Prior.standard(arms)).contrast(1, 0);
        var other = Posterior.of(series(shuffled, arms), Prior.standard(arms)).contrast(1, 0);

        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(other.eValue()).isEqualTo(one.eValue());
    }

    /// The Gaussian density of the recorded days alone, from the whole matrix of correlations rho^|s - t|.
    @Property(tries = 50)
    void missing_days_equal_integrating_them_out(
            @ForAll long seed,
            @ForAll @IntRange(min = 12, max = 40) int days,
            @ForAll @DoubleRange(min = -0.95, max = 0.95) double rho) {
        var design = DesignRows.bayesian(series(drawn(seed, 2, days), 2), 5);
        int n = design.day().length;
        int width = design.rows()[0].length;
        var sums = GapSums.of(design);
        var found = new double[sums.packed()];
        double logarithm = sums.precision(rho, (1 - rho) * (1 + rho), found);

        var correlations = new double[n * (n + 1) / 2];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t <= s; t++) {
                correlations[Packed.at(s, t)] = Math.pow(rho, design.day()[s] - design.day()[t]);
            }
        }
        assertThat(Packed.factor(correlations, n)).isTrue();
        double expected = 0;
        for (int s = 0; s < n; s++) {
            expected += 2 * Math.log(correlations[Packed.at(s, s)]);
        }
        var inverse = Packed.inverse(correlations, n);
        assertThat(logarithm).isCloseTo(expected, within(1e-8));
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int s = 0; s < n; s++) {
                    for (int t = 0; t < n; t++) {
                        sum += design.rows()[s][i]
                                * inverse[Packed.at(Math.max(s, t), Math.min(s, t))]
                                * design.rows()[t][j];
                    }
                }
                assertThat(Reference.off(found[Packed.at(i, j)], sum)).isLessThan(1e-9);
            }
        }
    }

    @Property(tries = 50)
    void a_day_that_was_not_recorded_weighs_nothing_but_tells_its_arm(@ForAll long seed) {
        var days = drawn(seed, 3, 30);
        var later = new ArrayList<>(days);
        later.add(new TrialDay(days.size() + 1, 0, 0, OptionalDouble.empty()));
        var one = Posterior.of(Found.in(Series.of(days, 3, 60, Scale.ratings())), Prior.standard(3));
        var other = Posterior.of(Found.in(Series.of(later, 3, 60, Scale.ratings())), Prior.standard(3));

        assertThat(other.contrast(2, 1).mean()).isEqualTo(one.contrast(2, 1).mean());
        assertThat(other.recorded()).isEqualTo(one.recorded());
    }

    @Property(tries = 50)
    void shift_and_scale_carry_through(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -50, max = 50) double shift,
            @ForAll @DoubleRange(min = 0.1, max = 20) double times) {
        var days = drawn(seed, 2, 40);
        var other = days.stream()
                .map(day -> new TrialDay(
                        day.day(),
                        day.arm(),
                        day.weekday(),
                        day.value().isPresent()
                                ? OptionalDouble.of(shift + times * day.value().getAsDouble())
                                : day.value()))
                .toList();
        var one = Posterior.of(series(days, 2), Prior.standard(2));
        var moved = Posterior.of(
                Found.in(Series.of(other, 2, days.size(), new Scale(shift, shift + 10 * times))), Prior.standard(2));
        var a = one.contrast(1, 0);
        var b = moved.contrast(1, 0);

        assertThat(b.mean() / times).isCloseTo(a.mean(), within(1e-8));
        assertThat(b.sd() / times).isCloseTo(a.sd(), within(1e-8));
        assertThat(b.quantile(0.05) / times).isCloseTo(a.quantile(0.05), within(1e-8));
        assertThat(b.below(-times)).isCloseTo(a.below(-1), within(1e-8));
        assertThat(Math.log(b.eValue())).isCloseTo(Math.log(a.eValue()), within(1e-6));
        assertThat(moved.sigma() / times).isCloseTo(one.sigma(), within(1e-8));
        assertThat(moved.rho()).isCloseTo(one.rho(), within(1e-8));
        var plain = fit(series(days, 2));
        var scaled = fit(Found.in(Series.of(other, 2, days.size(), new Scale(shift, shift + 10 * times))));
        assertThat(scaled.rho()).isCloseTo(plain.rho(), within(1e-7));
        assertThat(scaled.coefficients().get(1).value() / times)
                .isCloseTo(plain.coefficients().get(1).value(), within(1e-7));
    }

    private static AutoregressiveFit fit(Series series) {
        return LikelihoodFit.of(series, Method.REML).orElseThrow();
    }

    /// The level as usual has a prior of its own, so what is exact is the swap of the arms that are tried.
    @Property(tries = 50)
    void swapping_arms_flips_signs(@ForAll long seed) {
        var days = drawn(seed, 3, 45);
        var swapped = days.stream()
                .map(day -> new TrialDay(day.day(), (3 - day.arm()) % 3, day.weekday(), day.value()))
                .toList();
        var one = Posterior.of(series(days, 3), Prior.standard(3));
        var other = Posterior.of(series(swapped, 3), Prior.standard(3));

        assertThat(other.contrast(2, 1).mean()).isCloseTo(-one.contrast(2, 1).mean(), within(1e-10));
        assertThat(other.contrast(2, 1).quantile(0.05))
                .isCloseTo(-one.contrast(2, 1).quantile(0.95), within(1e-9));
        assertThat(other.contrast(1, 0).mean()).isCloseTo(one.contrast(2, 0).mean(), within(1e-10));
        assertThat(one.contrast(0, 1).mean()).isEqualTo(-one.contrast(1, 0).mean());
        assertThat(one.contrast(1, 2).eValue())
                .isCloseTo(
                        one.contrast(2, 1).eValue(),
                        within(1e-9 * one.contrast(2, 1).eValue()));
    }

    @Property(tries = 50)
    void swapping_as_usual_with_the_other_flips_the_sign_of_the_likelihood_fit(@ForAll long seed) {
        var days = drawn(seed, 2, 30);
        var swapped = days.stream()
                .map(day -> new TrialDay(day.day(), 1 - day.arm(), day.weekday(), day.value()))
                .toList();
        var one = fit(series(days, 2));
        var other = fit(series(swapped, 2));

        assertThat(other.rho()).isCloseTo(one.rho(), within(1e-8));
        assertThat(other.coefficients().get(1).value())
                .isCloseTo(-one.coefficients().get(1).value(), within(1e-8));
    }

    @Property(tries = 40)
    void every_figure_is_within_2e_6_of_a_fine_quadrature(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int arms,
            @ForAll @IntRange(min = 8, max = 100) int days) {
        var series = series(drawn(seed, arms, days), arms);
        var found = Posterior.of(series, Prior.standard(arms));
        var fine = Posterior.of(series, Prior.standard(arms), new NodeGrid.Mesh(0.2, 36, 0));

        assertThat(PosteriorTest.difference(found.contrast(1, 0), fine.contrast(1, 0)))
                .isLessThan(2e-6);
    }

    @Property(tries = 50)
    void no_figure_is_ever_anything_but_a_number(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int arms) {
        var posterior = Posterior.of(series(drawn(seed, arms, 6), arms), Prior.standard(arms));
        for (var contrast : posterior.contrasts()) {
            assertThat(contrast.mean()).isFinite();
            assertThat(contrast.sd()).isPositive();
            assertThat(contrast.below(0)).isBetween(0.0, 1.0);
            assertThat(contrast.eValue()).isPositive();
            var ends = contrast.alwaysValid(Contrast.SETTLED);
            assertThat(ends.low()).isLessThan(ends.high());
            assertThat(contrast.quantile(0.05))
                    .isLessThan(contrast.quantile(0.5))
                    .isLessThan(contrast.quantile(0.95));
            assertThat(contrast.below(contrast.quantile(0.05))).isCloseTo(0.05, within(1e-8));
        }
    }
}
