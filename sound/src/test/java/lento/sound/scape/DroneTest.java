package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DroneTest {

    private static final double ROOT = 58.59375;

    private final Drone drone = new Drone(Soundscapes.SEED);

    @Test
    void octaves_fifths_and_a_ninth_stand_over_one_root() {
        double[] spectrum = Spectra.power(Listening.to(drone, 0, 60 * SECOND).left());
        for (int partial : new int[] {1, 2, 3, 4, 6, 8, 9, 12, 16}) {
            assertThat(around(spectrum, partial * ROOT)).isGreaterThan(100 * around(spectrum, (partial + 0.5) * ROOT));
        }
        for (int partial : new int[] {5, 7, 10, 11}) {
            assertThat(around(spectrum, partial * ROOT)).isLessThan(10 * around(spectrum, (partial + 0.5) * ROOT));
        }
    }

    @Test
    void it_is_never_static_and_never_jumps() {
        double[] seconds = seconds(0, 1_200);
        for (int from = 0; from + 20 <= seconds.length; from += 20) {
            double[] some = Arrays.copyOfRange(seconds, from, from + 20);
            assertThat(Arrays.stream(some).max().orElseThrow()
                            - Arrays.stream(some).min().orElseThrow())
                    .isGreaterThan(0.8);
        }
        for (int i = 1; i < seconds.length; i++) {
            assertThat(seconds[i] - seconds[i - 1]).isBetween(-2.0, 2.0);
        }
    }

    @Test
    void its_beating_does_not_come_again_within_hours() {
        double[] seconds = seconds(0, 4 * 3_600);
        for (int lag = 10; lag + 60 < seconds.length; lag++) {
            double apart = 0;
            for (int i = 0; i < 60; i++) {
                apart += Math.abs(seconds[i] - seconds[lag + i]) / 60;
            }
            assertThat(apart).isGreaterThan(0.3);
        }
    }

    @Test
    void the_ears_hear_no_copy_of_one_another() {
        Listening heard = Listening.to(drone, 0, 240 * SECOND);
        assertThat(Listening.correlation(heard.left(), heard.right())).isCloseTo(0, within(0.2));
    }

    @Test
    void blocks_leave_no_seam_even_after_a_night() {
        long night = 8L * 3_600 * SECOND / NoiseLadder.BLOCK * NoiseLadder.BLOCK;
        float[] heard = Listening.to(drone, night, 60 * SECOND).left();
        // Bends of bends, in which the tones are weaker than the air.
        var bends = new float[heard.length];
        for (int i = 1; i + 1 < heard.length; i++) {
            bends[i] = heard[i - 1] - 2 * heard[i] + heard[i + 1];
        }
        assertThat(Listening.seam(bends)).isCloseTo(0, within(0.6));
    }

    /// Loudness of each second.
    private double[] seconds(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToDouble(second -> IntStream.range(0, 20)
                        .mapToDouble(i -> drone.power(100L * second + 5L * i))
                        .average()
                        .orElseThrow())
                .map(Listening::loudness)
                .toArray();
    }

    private static double around(double[] spectrum, double hertz) {
        int bin = (int) Math.round(hertz * 32_768 / SECOND);
        return Arrays.stream(spectrum, bin - 3, bin + 4).max().orElseThrow();
    }
}
