package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FinishTest {

    @Test
    void keeps_ten_milliseconds_before_the_first_sound_and_nothing_after_an_abrupt_end() {
        float[] trimmed = Finish.trimmed(Tones.joined(Tones.silence(0.5), Tones.sine(300, 0.5, 1), Tones.silence(0.7)));
        assertThat(trimmed).hasSize(48_000 + 480);
    }

    @Test
    void keeps_a_sound_that_dies_away() {
        float[] dying = Tones.sine(300, 0.5, 0.5);
        for (int i = 0; i < dying.length; i++) {
            dying[i] *= (float) Math.pow(10, -2.5 * i / dying.length);
        }
        float[] trimmed = Finish.trimmed(Tones.joined(Tones.sine(300, 0.5, 1), dying, Tones.silence(1)));
        assertThat(trimmed.length).isBetween(48_000 + 22_000, 48_000 + 24_480);
    }

    @Test
    void silence_becomes_nothing() {
        assertThat(Finish.recorded(Tones.silence(1))).isEmpty();
    }

    @Test
    void rumble_is_gone_and_voice_is_not() {
        float[] rumble = Tones.joined(Tones.silence(0.1), Tones.sine(25, 0.5, 1), Tones.sine(400, 0.5, 1));
        float[] clip = Finish.recorded(rumble);
        int half = clip.length - 40_000;
        assertThat(Tones.decibels(clip, half - 30_000, half - 15_000)
                        - Tones.decibels(clip, clip.length - 30_000, clip.length - 10_000))
                .isLessThan(-14);
    }

    @Test
    void a_machine_is_made_warmer_below_and_softer_above() {
        assertThat(change(120)).isCloseTo(1.8, within(0.4));
        assertThat(change(900)).isCloseTo(0, within(0.4));
        assertThat(change(3_900)).isBetween(-3.5, -2.2);
        assertThat(change(14_000)).isCloseTo(-4, within(0.5));
    }

    @Test
    void a_person_keeps_the_sound_of_the_recording() {
        float[] low = Finish.recorded(Tones.joined(Tones.sine(1_000, 0.3, 1), Tones.sine(9_000, 0.3, 1)));
        assertThat(Tones.decibels(low, 20_000, 40_000)).isCloseTo(Tones.decibels(low, 60_000, 80_000), within(0.1));
    }

    @Test
    void a_machine_gets_a_room_of_a_quarter_of_a_second() {
        float[] raw = Tones.sine(400, 0.5, 1);
        assertThat(Finish.synthetic(raw)).hasSize(raw.length + Room.TAIL);
    }

    @Test
    void the_same_sound_gives_the_same_clip() {
        float[] raw = Tones.sine(400, 0.5, 0.7);
        assertThat(Finish.synthetic(raw)).isEqualTo(Finish.synthetic(raw.clone()));
    }

    @Property(tries = 30)
    void every_clip_begins_and_ends_in_silence_without_a_step(
            @ForAll @DoubleRange(min = 90, max = 8_000) double hertz,
            @ForAll @IntRange(min = 30, max = 4_000) int length) {
        float[] whole = Arrays.copyOfRange(Tones.sine(hertz, 1, 0.1), 100, 100 + length);
        float[] faded = Finish.faded(whole);
        assertThat(faded[0]).isZero();
        assertThat(faded[length - 1]).isZero();
        assertThat(faded[length / 2]).isEqualTo(whole[length / 2]);
        for (int i = 0; i < length; i++) {
            assertThat(Math.abs(faded[i])).isLessThanOrEqualTo(Math.abs(whole[i]));
        }
    }

    @Property(tries = 20)
    void every_clip_comes_to_the_same_loudness_with_a_bounded_peak(
            @ForAll @DoubleRange(min = 0.02, max = 1) double amplitude,
            @ForAll @DoubleRange(min = 150, max = 3_000) double hertz,
            @ForAll @DoubleRange(min = 0.05, max = 1.5) double seconds) {
        float[] clip = Finish.recorded(Tones.sine(hertz, amplitude, seconds));
        assertThat(Level.loudness(clip)).isCloseTo(Level.TARGET, within(0.05));
        assertThat(20 * Math.log10(Level.truePeak(clip))).isLessThan(Level.PEAK + 0.01);
    }

    private static double change(double hertz) {
        float[] before = Tones.sine(hertz, 0.3, 0.5);
        float[] after = Finish.warmed(before);
        return Tones.decibels(after, 10_000, 20_000) - Tones.decibels(before, 10_000, 20_000);
    }
}
