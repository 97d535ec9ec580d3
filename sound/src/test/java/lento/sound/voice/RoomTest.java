package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoomTest {

    private final float[] response = Room.around(new float[] {1});

    @Test
    void the_voice_itself_is_unchanged() {
        assertThat(response[0]).isEqualTo(1);
    }

    @Test
    void of_a_click_some_26_dB_less_come_back_because_high_sound_is_swallowed() {
        assertThat(energy(1, response.length)).isCloseTo(-26, within(1.5));
    }

    @Test
    void of_a_voice_some_20_dB_less_come_back() {
        float[] hum = Tones.joined(Tones.sine(180, 0.3, 0.5), Tones.sine(410, 0.3, 0.5), Tones.sine(730, 0.3, 0.5));
        float[] heard = Room.around(hum);
        var back = new float[heard.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = heard[i] - (i < hum.length ? hum[i] : 0);
        }
        assertThat(Tones.decibels(back, 0, hum.length) - Tones.decibels(hum, 0, hum.length))
                .isBetween(-25.0, -16.0);
    }

    @Test
    void it_has_died_away_by_60_dB_within_a_quarter_of_a_second() {
        assertThat(response).hasSize(1 + Room.TAIL);
        assertThat(energy(Room.TAIL - 1_200, Room.TAIL) - energy(864, 864 + 1_200))
                .isLessThan(-45);
    }

    @Test
    void nothing_comes_back_before_five_milliseconds() {
        assertThat(energy(1, 240)).isLessThan(-150);
    }

    private double energy(int from, int to) {
        return Tones.decibels(response, from, to) + 10 * Math.log10(to - from);
    }
}
