package lento.sound.scape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BreathToneTest {

    private static final int SECOND = 48_000;

    @Property(tries = 20)
    void is_as_long_as_the_breath_and_silent_at_both_ends(
            @ForAll @IntRange(min = 10, max = 80) int in,
            @ForAll @IntRange(min = 0, max = 40) int hold,
            @ForAll @IntRange(min = 10, max = 100) int out,
            @ForAll @IntRange(min = 0, max = 30) int pause) {
        float[] samples = breath(in * 4_801L, hold * 4_801L, out * 4_801L, pause * 4_801L);
        assertThat(samples).hasSize((in + hold + out + pause) * 4_801);
        assertThat(Math.abs(samples[0])).isLessThan(1e-5f);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan(1e-5f);
    }

    @Test
    void is_silent_in_the_pause() {
        float[] samples = breath(4 * SECOND, SECOND, 6 * SECOND, 2 * SECOND);
        for (int i = 11 * SECOND; i < samples.length; i++) {
            assertThat(samples[i]).isZero();
        }
    }

    @Test
    void rises_for_in_and_sinks_for_out() {
        float[] samples = breath(4 * SECOND, 0, 6 * SECOND, 0);
        assertThat(pitch(samples, 3 * SECOND)).isGreaterThan(1.2 * pitch(samples, SECOND / 2));
        assertThat(pitch(samples, 9 * SECOND)).isLessThan(pitch(samples, 5 * SECOND) / 1.2);
    }

    @Test
    void holding_is_nearly_silent_but_not_quite() {
        float[] samples = breath(4 * SECOND, 4 * SECOND, 6 * SECOND, 0);
        double held = rms(samples, 6 * SECOND);
        assertThat(held).isBetween(0.05 * rms(samples, 3 * SECOND), 0.3 * rms(samples, 3 * SECOND));
    }

    @Test
    void stays_soft() {
        float[] samples = breath(4 * SECOND, SECOND, 6 * SECOND, SECOND);
        for (float sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(0.25f);
        }
    }

    @Test
    void nothing_clicks_where_one_part_becomes_the_next() {
        float[] samples = breath(4 * SECOND, SECOND, 6 * SECOND, SECOND);
        double usual = step(samples, 2 * SECOND, 3 * SECOND);
        for (int border : new int[] {1, 4 * SECOND, 5 * SECOND, 11 * SECOND}) {
            assertThat(step(samples, border, border + 64)).isLessThan(usual);
        }
    }

    @Test
    void a_breath_without_an_in_is_refused() {
        assertThatThrownBy(() -> BreathTone.of(0, 0, SECOND, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Asked for 0, 0, 48000, 0.");
    }

    private static float[] breath(long in, long hold, long out, long pause) {
        return BreathTone.of(in, hold, out, pause).samples().read();
    }

    private static double step(float[] samples, int from, int until) {
        double largest = 0;
        for (int i = from; i < until; i++) {
            largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
        }
        return largest;
    }

    private static double rms(float[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + SECOND / 4; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum);
    }

    /// The strongest frequency between 150 and 350 Hz in a quarter of a second.
    private static double pitch(float[] samples, int from) {
        double best = 0;
        double strongest = 0;
        for (int hertz = 150; hertz < 350; hertz += 4) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < SECOND / 4; i++) {
                double angle = 2 * Math.PI * hertz * i / SECOND;
                real += samples[from + i] * Math.cos(angle);
                imaginary += samples[from + i] * Math.sin(angle);
            }
            double strength = real * real + imaginary * imaginary;
            if (strength > strongest) {
                strongest = strength;
                best = hertz;
            }
        }
        return best;
    }
}
