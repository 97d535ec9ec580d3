package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamTest {

    private final Stream stream = new Stream(Soundscapes.SEED);

    @Test
    void bubbles_stand_out_of_the_murmur() {
        float[] heard = Listening.to(stream, 3600L * SECOND, 30 * SECOND).left();
        double second = 0;
        double fourth = 0;
        for (float sample : heard) {
            second += Math.pow(sample, 2) / heard.length;
            fourth += Math.pow(sample, 4) / heard.length;
        }
        // Steady noise has a kurtosis of 3.
        assertThat(fourth / second / second).isBetween(3.4, 5.0);
    }

    @Test
    void a_bubble_rises() {
        for (float[] bubble : Bubbles.of(1, 0.0025, 1.5, 3_840)) {
            int middle = SECOND / 100;
            assertThat(pitch(bubble, middle, 2 * middle)).isGreaterThan(pitch(bubble, 0, middle));
        }
    }

    @Test
    void a_larger_bubble_is_lower() {
        float[][] large = Bubbles.of(0, 0.006, 0, 3_840);
        float[][] small = Bubbles.of(0, 0.003, 0, 3_840);
        // Minnaert 1933: the radius times the pitch is about 3 metres a second.
        assertThat(pitch(large[0], 0, 480)).isBetween(480.0, 560.0);
        assertThat(pitch(small[0], 0, 480)).isBetween(960.0, 1_120.0);
    }

    @Test
    void it_runs_evenly_from_second_to_second() {
        for (int bin = 0; bin < 60_000; bin += 100) {
            double second = 0;
            for (int i = bin; i < bin + 100; i++) {
                second += stream.power(i) / 100;
            }
            assertThat(Listening.loudness(second)).isBetween(-25.5, -21.0);
        }
    }

    /// In hertz, from where it passes upwards through zero.
    private static double pitch(float[] samples, int from, int until) {
        double first = 0;
        double last = 0;
        int count = -1;
        for (int i = from + 1; i < until; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                last = i - samples[i] / (samples[i] - samples[i - 1]);
                first = count < 0 ? last : first;
                count++;
            }
        }
        return count * SECOND / (last - first);
    }
}
