package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingingBowlsTest {

    private final SingingBowls bowls = new SingingBowls(Soundscapes.SEED);

    @Test
    void a_bowl_is_struck_every_15_to_40_seconds() {
        List<Double> strikes = new ArrayList<>();
        for (int bin = 100; bin < 180_000; bin += 20) {
            boolean rises = bowls.power(bin) > 4 * bowls.power(bin - 60);
            if (rises && (strikes.isEmpty() || bin / 100.0 - strikes.getLast() > 5)) {
                strikes.add(bin / 100.0);
            }
        }
        for (int i = 1; i < strikes.size(); i++) {
            assertThat(strikes.get(i) - strikes.get(i - 1)).isBetween(14.5, 40.5);
        }
        assertThat(strikes).hasSizeGreaterThan(50);
    }

    @Test
    void a_strike_is_never_sudden() {
        double[] powers = Listening.to(bowls, 0, 120 * SECOND).powers();
        double loudest = 0;
        for (double power : powers) {
            loudest = Math.max(loudest, power);
        }
        // From one hundredth of a second to the next no more than a third of the loudest amplitude is added.
        for (int bin = 1; bin < powers.length; bin++) {
            assertThat(Math.sqrt(powers[bin]) - Math.sqrt(powers[bin - 1])).isLessThan(Math.sqrt(loudest) / 3);
        }
    }

    @Test
    void between_strikes_there_is_a_very_quiet_air() {
        double[] powers = Listening.to(bowls, 0, 3 * SECOND).powers();
        assertThat(Listening.loudness(Listening.mean(powers, 10, 280))).isBetween(-43.0, -38.0);
    }
}
