package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlayingClockTest {

    private static final long SECOND = 1_000_000_000;

    private final PlayingClock clock = new PlayingClock();

    @Test
    void sound_that_is_there_in_time_does_not_stall() {
        arrive(5, 5, 5.9, 7);
        clock.end(8 * SECOND);

        assertThat(clock.seconds()).isEqualTo(4);
        assertThat(clock.stalls()).isZero();
    }

    @Test
    void a_second_that_is_late_stalls_once_and_moves_all_that_follow() {
        arrive(5, 6.5, 7.5, 8.5);
        clock.end(9 * SECOND);

        assertThat(clock.stalls()).isEqualTo(1);
        assertThat(clock.stood()).isEqualTo(0.5);
    }

    @Test
    void who_leaves_in_silence_had_a_stall() {
        arrive(5, 6);
        clock.end(9 * SECOND);

        assertThat(clock.stalls()).isEqualTo(1);
        assertThat(clock.stood()).isEqualTo(2);
    }

    @Test
    void who_leaves_before_the_first_sound_had_none() {
        clock.end(9 * SECOND);

        assertThat(clock.stalls()).isZero();
    }

    private void arrive(double... seconds) {
        for (double at : seconds) {
            clock.second((long) (at * SECOND));
        }
    }
}
