package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AscentTest {

    @Test
    void the_top_of_a_hill_is_found_with_its_curvature() {
        var top = Ascent.from(
                        at -> -2 * (at[0] - 3) * (at[0] - 3)
                                - (at[0] - 3) * (at[1] + 1)
                                - 0.5 * (at[1] + 1) * (at[1] + 1),
                        new double[] {0, 0})
                .orElseThrow();

        assertThat(top.converged()).isTrue();
        assertThat(top.place()[0]).isCloseTo(3, within(1e-3));
        assertThat(top.place()[1]).isCloseTo(-1, within(1e-3));
        // Curvature (4 1; 1 1), so covariance (1 -1; -1 4) / 3.
        assertThat(top.covariance()).containsExactly(new double[] {1 / 3.0, -1 / 3.0, 4 / 3.0}, within(1e-4));
    }

    @Test
    void a_hill_that_is_not_round_is_climbed_too() {
        // A ridge as H. H. Rosenbrock's.
        var top = Ascent.from(
                        at -> -10 * Math.pow(at[1] - at[0] * at[0], 2) - Math.pow(1 - at[0], 2), new double[] {-1.5, 2})
                .orElseThrow();

        assertThat(top.place()[0]).isCloseTo(1, within(0.01));
        assertThat(top.place()[1]).isCloseTo(1, within(0.02));
    }

    @Test
    void a_valley_has_no_top() {
        assertThat(Ascent.from(at -> at[0] * at[0], new double[] {1})).isEmpty();
    }
}
