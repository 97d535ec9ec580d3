package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NightMeadowTest {

    private static final double EVERY = 0.9;

    private final NightMeadow meadow = new NightMeadow(Soundscapes.SEED);

    private final Cricket cricket = new Cricket(
            CounterHash.key(7, 7), Cricket.Song.of(0, 3_720, 0.022, 1_900, 0.6, 0.85, 1), EVERY, 0.1, 200, true);

    @Test
    void hardly_anything_is_above_5_khz() {
        double[] spectrum = Spectra.power(Listening.to(meadow, 0, 120 * SECOND).left());
        double low = Arrays.stream(spectrum, 0, 5_000 * 2 / 3).sum();
        assertThat(low / Arrays.stream(spectrum).sum()).isGreaterThan(0.98);
    }

    @Test
    void crickets_are_heard_over_the_air() {
        Listening heard = Listening.to(meadow, 0, 300 * SECOND);
        double[] spectrum = Spectra.power(heard.left());
        double[] right = Spectra.power(heard.right());
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] += right[i];
        }
        // Between 2 and 2.5 kHz nothing sings, and higher up the air is quieter still.
        double air = mean(spectrum, 2_000, 2_500);
        for (int hertz : new int[] {2_760, 2_910, 3_290, 3_720, 3_950, 4_180}) {
            assertThat(mean(spectrum, hertz - 20, hertz + 20)).isGreaterThan(1.5 * air);
        }
    }

    @Test
    void no_chirp_startles() {
        double[] powers = Listening.to(meadow, 0, 300 * SECOND).powers();
        double mean = Listening.mean(powers, 10, powers.length - 10);
        assertThat(Arrays.stream(powers).skip(10).max().orElseThrow()).isLessThan(10 * mean);
    }

    @Test
    void a_cricket_chirps_nearly_evenly_and_never_quite() {
        double[] waits = waits(cricket(300));
        double mean = Arrays.stream(waits).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(waits)
                .map(wait -> (wait - mean) * (wait - mean))
                .average()
                .orElseThrow());
        assertThat(mean).isCloseTo(EVERY, within(0.05));
        assertThat(deviation / mean).isBetween(0.03, 0.15);
    }

    @Test
    void a_cricket_sings_for_a_while_and_then_not() {
        double[] powers = IntStream.range(0, 3_600).mapToDouble(cricket::power).toArray();
        double most = Arrays.stream(powers).max().orElseThrow();
        double silent =
                Arrays.stream(powers).filter(power -> power < most / 1_000).count() / 3_600.0;
        double loud = Arrays.stream(powers).filter(power -> power > most / 2).count() / 3_600.0;
        assertThat(silent).isBetween(0.05, 0.5);
        assertThat(loud).isBetween(0.3, 0.8);
    }

    @Test
    void a_cricket_is_as_loud_as_its_power_says() {
        double measured = Listening.mean(cricket(300).powers(), 0, 30_000);
        double predicted =
                IntStream.range(0, 300).mapToDouble(cricket::power).average().orElseThrow();
        assertThat(Listening.loudness(measured)).isCloseTo(Listening.loudness(predicted), within(0.4));
    }

    @Test
    void a_cricket_on_the_left_is_heard_there_first_and_louder() {
        Listening heard = cricket(60);
        assertThat(first(heard.left())).isBetween(first(heard.right()) - Ears.LATEST, first(heard.right()) - 10);
        double left = 0;
        double right = 0;
        for (int i = 0; i < heard.left().length; i++) {
            left += heard.left()[i] * heard.left()[i];
            right += heard.right()[i] * heard.right()[i];
        }
        assertThat(left).isGreaterThan(4 * right);
    }

    private static double mean(double[] spectrum, int from, int to) {
        return Arrays.stream(spectrum, from * 32_768 / SECOND, to * 32_768 / SECOND)
                .average()
                .orElseThrow();
    }

    private static int first(float[] samples) {
        return IntStream.range(0, samples.length)
                .filter(i -> samples[i] != 0)
                .findFirst()
                .orElseThrow();
    }

    /// The cricket alone.
    private Listening cricket(int seconds) {
        int blocks = seconds * SECOND / NoiseLadder.BLOCK;
        var left = new float[seconds * SECOND];
        var right = new float[seconds * SECOND];
        var ears = new Ears();
        for (int block = 0; block < blocks; block++) {
            var blockLeft = new float[NoiseLadder.BLOCK];
            var blockRight = new float[NoiseLadder.BLOCK];
            cricket.add(block, ears, blockLeft, blockRight);
            System.arraycopy(blockLeft, 0, left, block * NoiseLadder.BLOCK, NoiseLadder.BLOCK);
            System.arraycopy(blockRight, 0, right, block * NoiseLadder.BLOCK, NoiseLadder.BLOCK);
        }
        return new Listening(left, right);
    }

    /// Seconds from chirp to chirp, whiles of silence left out.
    private static double[] waits(Listening heard) {
        List<Double> waits = new ArrayList<>();
        int begin = -1;
        int last = -SECOND;
        for (int i = 0; i < heard.left().length; i++) {
            if (heard.left()[i] != 0) {
                if (i - last > SECOND / 5) {
                    double wait = (i - begin) / (double) SECOND;
                    if (begin >= 0 && wait < 1.7 * EVERY) {
                        waits.add(wait);
                    }
                    begin = i;
                }
                last = i;
            }
        }
        return waits.stream().mapToDouble(wait -> wait).toArray();
    }
}
