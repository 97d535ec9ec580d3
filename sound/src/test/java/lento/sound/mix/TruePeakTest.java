package lento.sound.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TruePeakTest {

    /// A sine of a quarter of the rate, sampled at 45 degrees: its samples are 3 dB under its peak (BS.1770-4, annex
    /// 2).
    @Test
    void finds_the_peak_between_samples() {
        var samples = new float[200];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
        }

        assertThat(TruePeak.of(samples, 50, 150)).isEqualTo(0.5f, within(0.01f));
    }

    @Test
    void is_never_under_the_highest_sample() {
        var samples = new float[64];
        samples[30] = -0.9f;

        assertThat(TruePeak.of(samples, 20, 40)).isEqualTo(0.9f);
    }
}
