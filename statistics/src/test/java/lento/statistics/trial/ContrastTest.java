package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lento.statistics.numeric.StandardNormal;
import org.junit.jupiter.api.Test;

class ContrastTest {

    private static Contrast of(double[] weight, double[] mean, double[] sd) {
        return new Contrast(1, 0, 1, new Mixture(weight.length, weight, mean, sd), 0, 1);
    }

    private static Contrast one(double mean, double sd) {
        return of(new double[] {1}, new double[] {mean}, new double[] {sd});
    }

    @Test
    void a_single_gaussian_has_its_own_figures() {
        var contrast = one(-0.8, 0.3);

        assertThat(contrast.mean()).isEqualTo(-0.8);
        assertThat(contrast.sd()).isCloseTo(0.3, within(1e-15));
        assertThat(contrast.quantile(0.95)).isCloseTo(-0.8 + 1.6448536269514722 * 0.3, within(1e-9));
        assertThat(contrast.quantile(0.025)).isCloseTo(-0.8 - 1.959963984540054 * 0.3, within(1e-9));
        assertThat(contrast.quantile(1e-6)).isCloseTo(-0.8 - 4.753424308822899 * 0.3, within(1e-7));
        assertThat(contrast.below(0)).isCloseTo(StandardNormal.below(0.8 / 0.3), within(1e-15));
    }

    /// e = sd exp(m^2 / (2 sd^2)) against a prior N(0, 1).
    @Test
    void the_e_value_is_prior_over_posterior_density_at_0() {
        assertThat(one(-0.8, 0.3).eValue()).isCloseTo(0.3 * Math.exp(0.64 / 0.18), within(1e-10));
        assertThat(one(0, 0.3).eValue()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void at_the_ends_of_the_always_valid_interval_the_e_value_is_the_threshold() {
        for (var contrast : new Contrast[] {
            one(-0.8, 0.3),
            one(2.5, 0.7),
            one(0, 0.05),
            of(new double[] {0.3, 0.7}, new double[] {-1, 0.2}, new double[] {0.2, 0.5})
        }) {
            for (double threshold : new double[] {20, 60}) {
                var ends = contrast.alwaysValid(threshold);
                for (double end : new double[] {ends.low(), ends.high()}) {
                    double e = Math.exp(-0.5 * end * end)
                            / Math.sqrt(2 * Math.PI)
                            / Math.exp(contrast.mixture().height(end).logarithm());
                    assertThat(e).isCloseTo(threshold, within(1e-6 * threshold));
                }
                assertThat(ends.low()).isLessThan(contrast.mean());
                assertThat(ends.high()).isGreaterThan(contrast.mean());
            }
        }
    }

    @Test
    void where_nothing_was_learned_nothing_is_bounded() {
        var ends = one(0, 1).alwaysValid(20);

        assertThat(ends.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ends.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_mixture_has_the_mean_and_spread_of_all() {
        var contrast = of(new double[] {0.25, 0.75}, new double[] {-2, 1}, new double[] {0.5, 0.2});

        assertThat(contrast.mean()).isCloseTo(0.25, within(1e-15));
        assertThat(contrast.sd() * contrast.sd())
                .isCloseTo(0.25 * (0.25 + 2.25 * 2.25) + 0.75 * (0.04 + 0.75 * 0.75), within(1e-14));
        for (double chance : new double[] {0.01, 0.24, 0.25, 0.26, 0.5, 0.99}) {
            assertThat(contrast.below(contrast.quantile(chance))).isCloseTo(chance, within(1e-8));
        }
    }

    @Test
    void the_slope_of_the_log_density_is_its_derivative() {
        var mixture = new Mixture(2, new double[] {0.4, 0.6}, new double[] {-1, 1}, new double[] {0.5, 0.8});
        double h = 1e-6;

        assertThat(mixture.height(0.3).slope())
                .isCloseTo(
                        (mixture.height(0.3 + h).logarithm()
                                        - mixture.height(0.3 - h).logarithm())
                                / (2 * h),
                        within(1e-7));
        assertThat(mixture.meanOf(1)).isEqualTo(1);
    }

    @Test
    void a_contrast_is_of_two_arms_that_there_are() {
        var posterior = Posterior.of(JagsTest.person("1"), Prior.standard(3));

        assertThatThrownBy(() -> posterior.contrast(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posterior.contrast(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> posterior.contrast(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(posterior.contrasts())
                .extracting(contrast -> contrast.a() + "-" + contrast.b())
                .containsExactly("1-0", "2-0", "2-1");
        assertThat(posterior.recorded()).isEqualTo(14);
    }
}
