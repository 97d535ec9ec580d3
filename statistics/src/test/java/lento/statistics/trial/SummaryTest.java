package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lento.statistics.Found;
import lento.statistics.numeric.Packed;
import lento.statistics.people.PersonSummary;
import lento.statistics.trial.AutoregressiveFit.Method;
import org.junit.jupiter.api.Test;

class SummaryTest {

    /// With a wide prior on the arms the posterior has next to no prior left.
    @Test
    void a_summary_is_the_posterior_with_the_prior_on_arms_removed() {
        var series = JagsTest.person("12");
        var wide = Prior.standard(3).withPool("wide", new double[2], new double[] {1e8, 1e8});
        var posterior = Posterior.of(series, wide);
        var summary = Found.in(Posterior.summary(series, Prior.standard(3)));

        assertThat(summary.effect(1)).isCloseTo(posterior.contrast(1, 0).mean(), within(1e-5));
        assertThat(summary.effect(2)).isCloseTo(posterior.contrast(2, 0).mean(), within(1e-5));
        double sd1 = posterior.contrast(1, 0).sd();
        double sd2 = posterior.contrast(2, 0).sd();
        double sd21 = posterior.contrast(2, 1).sd();
        assertThat(summary.variance(1)).isCloseTo(sd1 * sd1, within(1e-5));
        assertThat(summary.variance(2)).isCloseTo(sd2 * sd2, within(1e-5));
        assertThat(summary.covariance()[Packed.at(1, 0)])
                .isCloseTo((sd1 * sd1 + sd2 * sd2 - sd21 * sd21) / 2, within(1e-5));
    }

    @Test
    void it_is_near_the_likelihood_fit() {
        var series = JagsTest.person("19");
        var summary = Found.in(Posterior.summary(series, Prior.standard(3)));
        var fit = LikelihoodFit.of(series, Method.REML).orElseThrow();

        assertThat(summary.effect(1)).isCloseTo(fit.coefficients().get(1).value(), within(0.1));
        assertThat(Math.sqrt(summary.variance(1)))
                .isCloseTo(fit.coefficients().get(1).error(), within(0.05));
    }

    @Test
    void it_counts_in_the_unit_of_the_outcome() {
        var series = JagsTest.person("12");
        var tens = series.days().stream()
                .map(day -> new TrialDay(
                        day.day(),
                        day.arm(),
                        day.weekday(),
                        day.value().isPresent()
                                ? java.util.OptionalDouble.of(10 * day.value().getAsDouble())
                                : day.value()))
                .toList();
        var other = Found.in(Series.of(tens, 3, series.planned(), new Scale(0, 100)));
        PersonSummary one = Found.in(Posterior.summary(series, Prior.standard(3)));
        PersonSummary ten = Found.in(Posterior.summary(other, Prior.standard(3)));

        assertThat(ten.effect(2)).isCloseTo(10 * one.effect(2), within(1e-8));
        assertThat(ten.covariance())
                .containsExactly(
                        Arrays.stream(one.covariance()).map(c -> 100 * c).toArray(), within(1e-7));
    }

    @Test
    void an_arm_without_recorded_days_has_no_summary() {
        var series = JagsTest.person("1");

        assertThat(Posterior.summary(series, Prior.standard(3)).flawsFound())
                .singleElement()
                .hasToString("Arm 2 has no recorded day, so nothing is known of it without a prior.");
    }
}
