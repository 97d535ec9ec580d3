package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void says_a_length_as_a_person_does() {
        assertThat(Time.words(0)).isEqualTo("0 s");
        assertThat(Time.words(40 * 48_000)).isEqualTo("40 s");
        assertThat(Time.words(240 * 48_000)).isEqualTo("4 min");
        assertThat(Time.words(580 * 48_000)).isEqualTo("9 min 40 s");
    }

    @Test
    void rounds_what_is_needed_up_and_what_there_is_down() {
        assertThat(Time.words(59 * 48_000 + 1)).isEqualTo("1 min");
        assertThat(Time.wordsAtMost(60 * 48_000 - 1)).isEqualTo("59 s");
        assertThat(Time.wordsAtMost(60 * 48_000)).isEqualTo("1 min");
    }

    @Test
    void stamps_a_place_in_time() {
        assertThat(Time.stamp(Time.millis(65 * 48_000 + 12_000))).isEqualTo("00:01:05.250");
        assertThat(Time.stamp(3_600_000 + 59 * 60_000 + 59_999)).isEqualTo("01:59:59.999");
    }

    @Test
    void writes_a_length_as_practices_do() {
        assertThat(Time.written(5 * 48_000)).isEqualTo("5 s");
        assertThat(Time.written(216_000)).isEqualTo("4.5 s");
        assertThat(Time.written(48)).isEqualTo("0.001 s");
        assertThat(Time.written(600 * 48_000)).isEqualTo("600 s");
    }

    @Test
    void converts_seconds_to_the_nearest_sample_and_back() {
        assertThat(Time.samples(1.5)).isEqualTo(72_000);
        assertThat(Time.samples(0.00001)).isZero();
        assertThat(Time.samples(0.000011)).isOne();
        assertThat(Time.seconds(24_000)).isEqualTo(0.5);
    }
}
