package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelTest {

    @Test
    void a_full_scale_sine_of_1_kHz_in_both_channels_has_no_loudness_to_spare() {
        // BS.1770-4: 997 Hz at 0 dBFS in one channel reads -3.01 LKFS, so 0 in both.
        assertThat(Level.loudness(Tones.sine(997, 1, 1))).isCloseTo(0, within(0.05));
    }

    @Test
    void pauses_inside_a_clip_do_not_count() {
        float[] word = Tones.sine(500, 0.3, 2);
        assertThat(Level.loudness(Tones.joined(word, Tones.silence(3), word)))
                .isCloseTo(Level.loudness(word), within(0.6));
    }

    @Test
    void a_clip_of_less_than_a_block_is_measured_as_a_whole() {
        assertThat(Level.loudness(Tones.joined(Tones.sine(997, 0.5, 0.15), Tones.silence(0.15))))
                .isCloseTo(Level.loudness(Tones.sine(997, 0.5, 0.3)) - 3.01, within(0.1));
    }

    @Test
    void a_peak_between_two_samples_is_found() {
        var samples = new float[4_800];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(Math.PI * i / 2 + Math.PI / 4);
        }
        assertThat(samples[1_000]).isCloseTo(0.7071f, within(1e-3f));
        assertThat(Level.truePeak(samples)).isCloseTo(1, within(0.03));
    }

    @Test
    void a_faint_clip_is_not_blown_up() {
        assertThat(20 * Math.log10(Level.gain(Tones.sine(500, 0.0005, 1)))).isCloseTo(Level.MOST_GAIN, within(1e-9));
    }

    @Test
    void a_peak_limits_the_gain() {
        float[] click = Tones.silence(1);
        click[24_000] = 0.5f;
        assertThat(20 * Math.log10(Level.gain(click) * Level.truePeak(click))).isCloseTo(Level.PEAK, within(1e-6));
    }

    @Test
    void silence_stays_as_it_is() {
        assertThat(Level.gain(Tones.silence(1))).isEqualTo(1);
    }
}
