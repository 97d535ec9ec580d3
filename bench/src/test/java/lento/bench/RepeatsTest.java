package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RepeatsTest {

    @Test
    void finds_a_repeat_that_is_shifted_by_a_second() {
        float[] night = brownNoise(1, Repeats.WINDOW + 48_000);

        double likeness =
                Repeats.highest(Arrays.copyOf(night, Repeats.WINDOW), Arrays.copyOfRange(night, 48_000, night.length));

        assertThat(likeness).isGreaterThan(0.5);
    }

    @Test
    void finds_a_repeat_under_as_much_of_something_else() {
        float[] one = brownNoise(1, Repeats.WINDOW);
        float[] other = brownNoise(2, Repeats.WINDOW);
        for (int i = 0; i < other.length; i++) {
            other[i] += one[i];
        }

        assertThat(Repeats.highest(one, other)).isGreaterThan(0.3);
    }

    @Test
    void finds_nothing_in_independent_noise_of_little_bandwidth() {
        double likeness = Repeats.highest(brownNoise(1, Repeats.WINDOW), brownNoise(2, Repeats.WINDOW));

        assertThat(likeness).isBetween(0.001, 0.01);
    }

    /// Noise whose power falls with the square of the frequency above 8 Hz.
    private static float[] brownNoise(long seed, int length) {
        var random = new SplittableRandom(seed);
        var noise = new float[length];
        double level = 0;
        for (int i = 0; i < length; i++) {
            level = 0.999 * level + random.nextDouble(-1, 1);
            noise[i] = (float) level;
        }
        return noise;
    }
}
