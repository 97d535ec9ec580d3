package lento.sound.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lento.practice.Time;
import org.junit.jupiter.api.Test;

class DuckingTest {

    @Test
    void is_down_when_a_line_begins_and_until_it_ends() {
        var ducking = Ducking.of(Sessions.speech(10, 14));

        assertThat(ducking.level(Time.samples(10))).isEqualTo(-12);
        assertThat(ducking.level(Time.samples(13.99))).isEqualTo(-12);
    }

    @Test
    void goes_down_over_600_ms_and_comes_back_over_1_5_s() {
        var ducking = Ducking.of(Sessions.speech(10, 14));

        assertThat(ducking.level(Time.samples(9.4))).isZero();
        assertThat(ducking.level(Time.samples(9.7))).isEqualTo(-6, within(0.01));
        assertThat(ducking.level(Time.samples(14.75))).isEqualTo(-6, within(0.01));
        assertThat(ducking.level(Time.samples(15.5))).isZero();
    }

    @Test
    void stays_down_through_gaps_under_2_5_s() {
        var ducking = Ducking.of(Sessions.speech(10, 12, 14.4, 16, 18.6, 20));

        assertThat(ducking.level(Time.samples(13))).isEqualTo(-12);
        assertThat(ducking.level(Time.samples(17.6))).isGreaterThan(-12);
    }

    @Test
    void bells_leave_the_soundscape_alone() {
        var bell = new Placed(0, Sessions.line(1, 1), 1, false);

        assertThat(Ducking.of(java.util.List.of(bell)).level(100)).isZero();
    }

    @Test
    void never_moves_faster_than_20_db_a_second() {
        var ducking = Ducking.of(Sessions.speech(1, 3, 5.6, 6, 8.6, 11, 20, 21));
        double before = ducking.level(0);
        for (long sample = 480; sample < Time.samples(30); sample += 480) {
            double now = ducking.level(sample);
            assertThat(Math.abs(now - before)).isLessThanOrEqualTo(0.2 + 1e-9);
            before = now;
        }
    }

    @Test
    void tells_the_same_in_any_order() {
        var ducking = Ducking.of(Sessions.speech(1, 3, 5.6, 6, 8.6, 11, 20, 21));
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            long sample = random.nextLong(Time.samples(30));
            assertThat(ducking.level(sample))
                    .isEqualTo(Ducking.of(Sessions.speech(1, 3, 5.6, 6, 8.6, 11, 20, 21))
                            .level(sample));
        }
    }
}
