package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void every_contrast_is_standard_normal(int arms) {
        var prior = Prior.standard(arms);

        assertThat(prior.arms()).isEqualTo(arms);
        for (int a = 0; a < arms; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(prior.contrastMean(a, b)).isZero();
                assertThat(prior.contrastVariance(a, b)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_pool_becomes_the_prior_of_its_arms() {
        var prior =
                Prior.standard(3).withPool("pool of 40 people", new double[] {-0.6, -0.2}, new double[] {0.25, 0.16});

        assertThat(prior.source()).isEqualTo("pool of 40 people");
        assertThat(prior.contrastMean(1, 0)).isEqualTo(-0.6);
        assertThat(prior.contrastMean(2, 1)).isCloseTo(0.4, within(1e-15));
        assertThat(prior.contrastVariance(1, 0)).isEqualTo(0.25);
        assertThat(prior.contrastVariance(2, 1)).isCloseTo(0.25 + 0.16 - 0.2, within(1e-15));
        assertThat(prior.trendSd()).isEqualTo(Prior.standard(3).trendSd());
    }

    @Test
    void a_pool_tells_of_every_arm() {
        assertThatThrownBy(() -> Prior.standard(3).withPool("x", new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prior.standard(3).withPool("x", new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void priors_are_equal_by_their_numbers() {
        assertThat(Prior.standard(3)).isEqualTo(Prior.standard(3)).isNotEqualTo(Prior.standard(2));
        assertThat(Prior.standard(2))
                .isNotEqualTo(Prior.standard(2).withPool("x", new double[] {0}, new double[] {1}))
                .hasSameHashCodeAs(Prior.standard(2));
    }

    /// A strong prior from a pool pulls the answer to it, and the e-value asks against 0 as before.
    @Test
    void a_strong_pool_pulls_the_answer_to_it() {
        var series = JagsTest.person("10");
        var pooled = Prior.standard(3).withPool("pool", new double[] {-2, 0}, new double[] {0.001, 1});

        assertThat(Posterior.of(series, pooled).contrast(1, 0).mean()).isCloseTo(-2, within(0.1));
        assertThatThrownBy(() -> Posterior.of(series, Prior.standard(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_density_of_rho_is_a_beta_and_that_of_sigma_a_log_normal() {
        var prior = Prior.standard(2);
        double u = 0.7;
        double rho = Math.tanh(u);
        // Beta(6, 3) of (rho + 1)/2 times (1 - rho^2): (1 + rho)^6 (1 - rho)^3 / 2^9
        assertThat(prior.logRho(u)).isCloseTo(6 * Math.log((1 + rho) / 2) + 3 * Math.log((1 - rho) / 2), within(1e-12));
        assertThat(prior.logRho(-u))
                .isCloseTo(6 * Math.log((1 - rho) / 2) + 3 * Math.log((1 + rho) / 2), within(1e-12));
        assertThat(prior.logSigma(Math.log(1.3))).isZero();
        assertThat(prior.logSigma(Math.log(1.3) + 0.6)).isCloseTo(-0.5, within(1e-15));
    }
}
