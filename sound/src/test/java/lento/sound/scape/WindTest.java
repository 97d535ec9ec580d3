package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindTest {

    private static final int MINUTES = 10;

    private final Wind wind = new Wind(Soundscapes.SEED);

    @Test
    void gusts_rise_and_sink_within_many_seconds() {
        // Seconds over and under the mean, in turn.
        int turns = 0;
        boolean blows = false;
        for (int second = 0; second < MINUTES * 60; second++) {
            boolean now = wind.power(second * 100L) > Soundscapes.POWER * (blows ? 0.8 : 1.2);
            turns += now == blows ? 0 : 1;
            blows = now;
        }
        double seconds = 2.0 * MINUTES * 60 / turns;
        assertThat(seconds).isBetween(8.0, 40.0);
    }

    @Test
    void a_gust_is_clearly_louder_than_a_lull_and_not_a_storm() {
        double[] loudness = IntStream.range(0, MINUTES * 20)
                .mapToDouble(i -> IntStream.range(300 * i, 300 * (i + 1))
                        .mapToDouble(wind::power)
                        .average()
                        .orElseThrow())
                .map(Listening::loudness)
                .sorted()
                .toArray();
        assertThat(loudness[loudness.length * 9 / 10] - loudness[loudness.length / 10])
                .isBetween(4.0, 9.0);
        assertThat(loudness[loudness.length - 1]).isLessThan(-17);
    }

    @Test
    void leaves_are_heard_more_in_a_gust_than_in_a_lull() {
        int gust = 0;
        int lull = 0;
        for (int second = 1; second < 120; second++) {
            gust = wind.power(second * 100L) > wind.power(gust * 100L) ? second : gust;
            lull = wind.power(second * 100L) < wind.power(lull * 100L) ? second : lull;
        }
        assertThat(brightness(gust)).isGreaterThan(1.5 * brightness(lull));
    }

    /// The power of the differences, which are bright, as a part of all.
    private double brightness(int second) {
        float[] heard = Listening.to(wind, second * (long) SECOND, SECOND).left();
        double differences = 0;
        double power = 0;
        for (int i = 1; i < heard.length; i++) {
            differences += Math.pow(heard[i] - heard[i - 1], 2);
            power += Math.pow(heard[i], 2);
        }
        return differences / power;
    }
}
