package lento.statistics.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lento.statistics.Found;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;

class PoolTest {

    /// metafor 3.8-1: `rma(yi, vi, data = pool_2000, control = list(threshold = 1e-13))`.
    @Test
    void two_thousand_people_agree_with_metafor() {
        var rows = Reference.rows("pool_2000.csv");
        var y = rows.stream().mapToDouble(row -> Reference.number(row, "yi")).toArray();
        var v = rows.stream().mapToDouble(row -> Reference.number(row, "vi")).toArray();
        var expected = Reference.rows("pool_2000_ref.csv").getFirst();
        var pool = Found.in(Pool.of(y, v));

        assertThat(pool.people()).isEqualTo(2000);
        assertThat(Reference.off(pool.tauSquared(), Reference.number(expected, "tau2")))
                .isLessThan(1e-10);
        assertThat(Reference.off(pool.mean(), Reference.number(expected, "mu"))).isLessThan(1e-10);
        assertThat(Reference.off(pool.error(), Reference.number(expected, "se")))
                .isLessThan(1e-10);
        assertThat(pool.priorVariance()).isEqualTo(pool.tauSquared() + pool.error() * pool.error());
    }

    @Test
    void a_mean_far_from_0_costs_no_digits() {
        var random = new Random(2);
        int n = 500;
        var y = new double[n];
        var far = new double[n];
        var v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = 0.1 + random.nextDouble();
            y[i] = random.nextGaussian();
            far[i] = y[i] + (1 << 20);
        }
        var near = Found.in(Pool.of(y, v));
        var moved = Found.in(Pool.of(far, v));

        assertThat(moved.tauSquared()).isCloseTo(near.tauSquared(), within(1e-8));
        assertThat(moved.mean() - (1 << 20)).isCloseTo(near.mean(), within(1e-8));
    }

    @Test
    void equal_people_do_not_differ() {
        var pool = Found.in(Pool.of(new double[] {-1, -1, -1}, new double[] {0.5, 0.25, 1}));

        assertThat(pool.tauSquared()).isZero();
        assertThat(pool.mean()).isEqualTo(-1);
        assertThat(pool.error()).isCloseTo(Math.sqrt(1 / 7.0), within(1e-15));
    }

    @Test
    void nobody_and_one_person_are_refused() {
        assertThat(Pool.of(new double[0], new double[0]).flawsFound())
                .singleElement()
                .hasToString("Pooling needs at least two people. There are 0.");
        assertThat(Pool.of(new double[] {1}, new double[] {1}).flawsFound())
                .singleElement()
                .hasToString("Pooling needs at least two people. There is 1.");
    }

    @Test
    void impossible_numbers_are_named() {
        assertThat(Pool.of(new double[] {1, 2}, new double[] {1}).flawsFound())
                .singleElement()
                .hasToString("Each effect has a variance. There are 2 effects and 1 variances.");
        assertThat(Pool.of(new double[] {1, Double.NaN}, new double[] {1, 1}).flawsFound())
                .singleElement()
                .hasToString("row 2, y: A finite number is needed. You entered NaN.");
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(Pool.of(new double[] {1, 2}, new double[] {wrong, 1}).flawsFound())
                    .singleElement()
                    .hasToString("row 1, v: A variance is over 0. You entered " + wrong + ".");
        }
    }

    @Test
    void a_summary_has_a_positive_definite_covariance() {
        assertThat(PersonSummary.of(new double[] {1, 2}, new double[] {1, 0.5, 1})
                        .flawsFound())
                .isEmpty();
        assertThat(PersonSummary.of(new double[] {1, 2}, new double[] {1, 1, 1}).flawsFound())
                .singleElement()
                .hasToString("The covariance of effects is not positive definite.");
        assertThat(PersonSummary.of(new double[] {1, 2}, new double[] {-1, 0, 1})
                        .flawsFound())
                .hasSize(1);
        assertThat(PersonSummary.of(new double[] {1, 2}, new double[] {1}).flawsFound())
                .singleElement()
                .hasToString("A summary of 2 effects has 3 covariances. You entered 1.");
        assertThat(PersonSummary.of(new double[0], new double[0]).flawsFound()).hasSize(1);
        assertThat(PersonSummary.of(new double[] {Double.NaN}, new double[] {1}).flawsFound())
                .singleElement()
                .hasToString("Effects and covariances are finite numbers.");
        assertThat(PersonSummary.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY})
                        .flawsFound())
                .hasSize(1);
    }

    @Test
    void a_summary_tells_effect_and_variance_of_each_arm() {
        var summary = new PersonSummary(new double[] {1, 2}, new double[] {3, 0.5, 4});

        assertThat(summary.effect(2)).isEqualTo(2);
        assertThat(summary.variance(1)).isEqualTo(3);
        assertThat(summary.variance(2)).isEqualTo(4);
        assertThat(summary)
                .isEqualTo(new PersonSummary(new double[] {1, 2}, new double[] {3, 0.5, 4}))
                .isNotEqualTo(new PersonSummary(new double[] {1, 2}, new double[] {3, 0.5, 5}))
                .isNotEqualTo(new PersonSummary(new double[] {1, 3}, new double[] {3, 0.5, 4}));
    }
}
