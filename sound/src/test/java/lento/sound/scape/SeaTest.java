package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeaTest {

    private static final int MINUTE = 60 * SECOND;

    private final Sea sea = new Sea(Soundscapes.SEED);

    @Test
    void short_term_loudness_is_predicted_within_2_lu() {
        double[] measured = Listening.to(sea, MINUTE, 2 * MINUTE).powers();
        for (int bin = 100; bin + 300 <= measured.length; bin += 50) {
            double predicted = IntStream.range(bin, bin + 300)
                    .mapToDouble(i -> sea.power(MINUTE / 480 + i))
                    .average()
                    .orElseThrow();
            assertThat(Listening.loudness(Listening.mean(measured, bin, 300)))
                    .isCloseTo(Listening.loudness(predicted), within(2.0));
        }
    }

    @Test
    void waves_come_irregularly_about_every_eleven_seconds() {
        List<Double> crests = new ArrayList<>();
        for (int bin = 200; bin < 120_000; bin++) {
            double power = sea.power(bin);
            boolean crest = power > Soundscapes.POWER;
            for (int near = bin - 200; crest && near <= bin + 200; near++) {
                crest = sea.power(near) <= power;
            }
            if (crest && (crests.isEmpty() || bin / 100.0 - crests.getLast() > 3)) {
                crests.add(bin / 100.0);
            }
        }
        double[] waits = IntStream.range(1, crests.size())
                .mapToDouble(i -> crests.get(i) - crests.get(i - 1))
                .toArray();
        double mean = IntStream.range(0, waits.length)
                .mapToDouble(i -> waits[i])
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(8.0, 14.0);
        assertThat(IntStream.range(0, waits.length)
                        .mapToDouble(i -> Math.abs(waits[i] - mean))
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.5);
    }

    @Test
    void the_wash_is_brighter_at_the_crest_than_in_the_draw_back() {
        Listening heard = Listening.to(sea, 0, 2 * MINUTE);
        int crest = 5;
        for (int second = 6; second < 100; second++) {
            if (sea.power(second * 100L) > sea.power(crest * 100L)) {
                crest = second;
            }
        }
        assertThat(brightness(heard, crest)).isGreaterThan(2 * brightness(heard, crest + 4));
    }

    @Test
    void it_moves_between_left_and_right() {
        Listening heard = Listening.to(sea, 0, 2 * MINUTE);
        double widest = 0;
        for (int second = 0; second < 120; second++) {
            double left = power(heard.left(), second);
            double right = power(heard.right(), second);
            widest = Math.max(widest, Math.abs(Listening.loudness(left) - Listening.loudness(right)));
        }
        assertThat(widest).isBetween(3.0, 10.0);
    }

    /// The power of the differences, which are bright, as a part of all.
    private static double brightness(Listening heard, int second) {
        double differences = 0;
        for (int i = second * SECOND; i < (second + 1) * SECOND; i++) {
            differences += Math.pow(heard.left()[i + 1] - heard.left()[i], 2);
        }
        return differences / power(heard.left(), second);
    }

    private static double power(float[] samples, int second) {
        double sum = 0;
        for (int i = second * SECOND; i < (second + 1) * SECOND; i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }
}
