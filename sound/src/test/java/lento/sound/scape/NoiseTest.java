package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lento.sound.Soundscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the soundscapes that are noise.
class NoiseTest {

    private static final long HOUR = 3600L * SECOND;

    static List<Soundscape> noises() {
        return Soundscapes.all().stream()
                .filter(s -> List.of("rain", "stream", "wind", "brown-noise", "pink-noise")
                        .contains(s.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("noises")
    void left_and_right_are_decorrelated(Soundscape noise) {
        Listening heard = Listening.to(noise, HOUR, 60 * SECOND);
        assertThat(Listening.correlation(heard.left(), heard.right())).isCloseTo(0, within(0.05));
    }

    @ParameterizedTest
    @MethodSource("noises")
    void nothing_comes_again_after_a_tenth_of_a_second(Soundscape noise) {
        // Differences are nearly white: their correlation shows a repeat that a loud low end would drown.
        float[] heard = differences(Listening.to(noise, 2 * HOUR, 21 * SECOND).left());
        double[] r = Spectra.correlation(heard, heard);
        assertThat(r[0]).isCloseTo(1, within(1e-6));
        assertThat(largest(r, SECOND / 10, r.length / 2)).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("noises")
    void the_sound_itself_is_not_correlated_beyond_a_tenth_of_a_second(Soundscape noise) {
        // A thousand samples a second are enough for what is slow enough to last a tenth of a second.
        var sum = new double[2000];
        for (int i = 0; i < 24; i++) {
            float[] slow =
                    thousandth(Listening.to(noise, i * HOUR / 3, 65 * SECOND).left());
            double[] r = Spectra.correlation(slow, slow);
            for (int lag = 0; lag < sum.length; lag++) {
                sum[lag] += r[lag] / 24;
            }
        }
        assertThat(largest(sum, 100, sum.length)).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("noises")
    void windows_far_apart_have_nothing_in_common(Soundscape noise) {
        float[] one = differences(Listening.to(noise, 0, 21 * SECOND).left());
        for (long from : new long[] {HOUR, 1L << 28, 8 * HOUR}) {
            Listening far = Listening.to(noise, from, 21 * SECOND);
            float[] other = differences(from == HOUR ? far.right() : far.left());
            assertThat(largest(Spectra.correlation(one, other), 0, one.length)).isLessThan(0.01);
        }
    }

    @Test
    void seeds_do_not_give_shifted_copies() {
        float[] one = differences(Listening.to(new PinkNoise(1), 0, 21 * SECOND).left());
        float[] other =
                differences(Listening.to(new PinkNoise(2), 0, 21 * SECOND).left());
        assertThat(largest(Spectra.correlation(one, other), 0, one.length)).isLessThan(0.01);
    }

    @Test
    void brown_noise_falls_6_db_an_octave() {
        double[] octaves = octaves(new BrownNoise(Soundscapes.SEED));
        for (int i = 1; i < octaves.length; i++) {
            // Power in an octave: twice the width, a quarter of the density.
            assertThat(octaves[i] - octaves[i - 1]).isCloseTo(-3, within(0.4));
        }
    }

    @Test
    void pink_noise_is_as_strong_in_every_octave() {
        double[] octaves = octaves(new PinkNoise(Soundscapes.SEED));
        for (int i = 1; i < octaves.length; i++) {
            assertThat(octaves[i] - octaves[i - 1]).isCloseTo(0, within(0.4));
        }
    }

    @Test
    void brown_noise_does_not_boom() {
        double[] spectrum = spectrum(new BrownNoise(Soundscapes.SEED));
        assertThat(decibels(spectrum, 2, 12)).isLessThan(decibels(spectrum, 20, 40) - 3);
    }

    @Test
    void rain_leans_like_pink_noise_above_1_khz_and_has_its_body_below() {
        double[] octaves = octaves(new Rain(Soundscapes.SEED));
        for (int i = 5; i < octaves.length - 1; i++) {
            assertThat(octaves[i] - octaves[i - 1]).isCloseTo(0, within(2.5));
        }
        assertThat(octaves[2]).isGreaterThan(octaves[0] + 6);
    }

    @Test
    void drops_stand_out_of_the_rain() {
        float[] heard =
                Listening.to(new Rain(Soundscapes.SEED), HOUR, 30 * SECOND).left();
        double second = 0;
        double fourth = 0;
        for (float sample : heard) {
            second += Math.pow(sample, 2) / heard.length;
            fourth += Math.pow(sample, 4) / heard.length;
        }
        // Steady noise has a kurtosis of 3.
        assertThat(fourth / second / second).isBetween(3.4, 6.0);
    }

    @ParameterizedTest
    @MethodSource("noises")
    void blocks_leave_no_seam(Soundscape noise) {
        assertThat(Listening.seam(Listening.to(noise, 0, 60 * SECOND).left())).isCloseTo(0, within(0.6));
    }

    private static double[] octaves(Soundscape noise) {
        double[] spectrum = spectrum(noise);
        var octaves = new double[8];
        for (int i = 0; i < octaves.length; i++) {
            octaves[i] = 10
                    * Math.log10(Arrays.stream(spectrum, (64 << i) * 2 / 3, (128 << i) * 2 / 3)
                            .sum());
        }
        return octaves;
    }

    private static double[] spectrum(Soundscape noise) {
        return Spectra.power(Listening.to(noise, HOUR, 60 * SECOND).left());
    }

    private static double decibels(double[] spectrum, int from, int to) {
        return 10
                * Math.log10(Arrays.stream(spectrum, from * 2 / 3, to * 2 / 3)
                        .average()
                        .orElseThrow());
    }

    private static double largest(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).map(Math::abs).max().orElseThrow();
    }

    private static float[] differences(float[] samples) {
        var differences = new float[samples.length];
        for (int i = 1; i < samples.length; i++) {
            differences[i] = samples[i] - samples[i - 1];
        }
        return differences;
    }

    private static float[] thousandth(float[] samples) {
        var slow = new float[samples.length / 48];
        for (int i = 0; i < slow.length; i++) {
            for (int j = 0; j < 48; j++) {
                slow[i] += samples[48 * i + j];
            }
        }
        return slow;
    }
}
