package lento.sound.scape;

import static org.assertj.core.api.Assertions.assertThat;

import lento.sound.Clip;
import org.junit.jupiter.api.Test;

class BellsTest {

    private final float[] samples = Bells.strike().samples().read();

    @Test
    void rings_for_six_seconds() {
        assertThat(Bells.strike().length()).isEqualTo(6 * 48_000).isEqualTo(samples.length);
    }

    @Test
    void begins_and_ends_in_silence() {
        assertThat(samples[0]).isZero();
        assertThat(Math.abs(samples[1])).isLessThan(1e-6f);
        assertThat(samples[samples.length - 1]).isZero();
        assertThat(Math.abs(samples[samples.length - 2])).isLessThan(1e-6f);
    }

    @Test
    void peaks_well_under_full_scale() {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(peak).isBetween(0.15f, 0.35f);
    }

    @Test
    void fades_from_second_to_second() {
        float[] energies = Bells.strike().energies();
        int second = 48_000 / Clip.BIN;
        double before = Double.MAX_VALUE;
        for (int from = 0; from < energies.length; from += second) {
            double energy = 0;
            for (int bin = from; bin < from + second; bin++) {
                energy += energies[bin];
            }
            assertThat(energy).isLessThan(before);
            before = energy;
        }
    }

    @Test
    void no_sample_jumps_out_of_the_ringing() {
        double largest = 0;
        for (int i = 1; i < samples.length; i++) {
            largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
        }
        // The steepest slope that the four partials can have together.
        double slope = 2 * Math.PI * 329.6 / 48_000 * (0.17 + 0.055 * 2.74 + 0.014 * 5.08 + 0.003 * 7.9);
        assertThat(largest).isLessThan(slope);
    }
}
