package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FireplaceTest {

    private static final int SECONDS = 120;

    private final Listening heard = Listening.to(new Fireplace(Soundscapes.SEED), 600L * SECOND, SECONDS * SECOND);

    @Test
    void the_roar_is_low() {
        double[] spectrum = Spectra.power(heard.left());
        double low = Arrays.stream(spectrum, 0, 800 * 2 / 3).sum();
        assertThat(low / Arrays.stream(spectrum).sum()).isGreaterThan(0.85);
    }

    @Test
    void left_and_right_are_decorrelated() {
        assertThat(Listening.correlation(heard.left(), heard.right())).isCloseTo(0, within(0.05));
    }

    @Test
    void now_and_then_it_crackles() {
        assertThat(Arrays.stream(crackles()).average().orElseThrow()).isBetween(0.7, 6.0);
    }

    @Test
    void crackles_come_in_flurries() {
        double[] crackles = crackles();
        double mean = Arrays.stream(crackles).average().orElseThrow();
        double variance = Arrays.stream(crackles)
                .map(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow();
        // Where events know nothing of one another, the variance of their number is its mean.
        assertThat(variance / mean).isGreaterThan(1.4);
    }

    @Test
    void no_crackle_startles() {
        double[] powers = heard.powers();
        double mean = Listening.mean(powers, 10, powers.length - 10);
        // One hundredth of a second, against the mean of all.
        double loudest = Arrays.stream(powers).skip(10).max().orElseThrow();
        assertThat(10 * Math.log10(loudest / mean)).isBetween(4.0, 11.0);
    }

    /// In each second, the hundredths whose bends stand out far of those of that second.
    private double[] crackles() {
        var crackles = new double[SECONDS];
        for (int second = 0; second < SECONDS; second++) {
            var bends = new double[100];
            for (int i = 1; i + 1 < SECOND; i++) {
                int at = second * SECOND + i;
                bends[i / 480] += Math.pow(heard.left()[at - 1] - 2 * heard.left()[at] + heard.left()[at + 1], 2);
            }
            double usual = Arrays.stream(bends).sorted().skip(50).findFirst().orElseThrow();
            crackles[second] =
                    Arrays.stream(bends).filter(bend -> bend > 10 * usual).count();
        }
        return crackles;
    }
}
