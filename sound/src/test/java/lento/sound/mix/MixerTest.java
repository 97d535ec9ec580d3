package lento.sound.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import lento.practice.Time;
import lento.sound.Clip;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;
import org.junit.jupiter.api.Test;

class MixerTest {

    @Test
    void a_clip_lands_on_its_exact_sample_in_both_channels() {
        var clip = Sessions.line(1, 1.5);
        float[] expected = clip.samples().read();
        var mix = new Mix(Time.samples(4), List.of(new Placed(12_345, clip, 0.5f, true)), Optional.empty(), 1, 0.5);

        float[] samples = Sessions.samples(mix, 0, 200);

        for (int i = 0; i < Time.samples(4); i++) {
            float wanted = i >= 12_345 && i < 12_345 + expected.length ? expected[i - 12_345] * 0.25f : 0;
            assertThat(samples[2 * i]).as("left at %d", i).isEqualTo(wanted, within(1e-7f));
            assertThat(samples[2 * i + 1]).as("right at %d", i).isEqualTo(wanted, within(1e-7f));
        }
    }

    @Test
    void a_mix_is_the_same_wherever_it_is_begun() {
        for (Soundscape soundscape : Soundscapes.all()) {
            var mix = Sessions.mix(60, Optional.of(soundscape), 1, 3);
            float[] whole = Sessions.samples(mix, 0, 2_000);
            float[] part = Sessions.samples(mix, 1_234, 500);

            for (int i = 0; i < part.length; i++) {
                assertThat(part[i])
                        .as("%s, value %d", soundscape.name(), i)
                        .isEqualTo(whole[1_234 * 2 * Mixer.BLOCK + i], within(3e-5f));
            }
        }
    }

    @Test
    void overlapping_clips_add_up() {
        var clip = Clip.of(new float[] {0.1f, 0.1f, 0.1f});
        var mix = new Mix(
                Time.samples(1),
                List.of(new Placed(0, clip, 1, true), new Placed(1, clip, 1, false)),
                Optional.empty(),
                1,
                1);

        float[] samples = Sessions.samples(mix, 0, 1);

        assertThat(samples[0]).isEqualTo(0.1f);
        assertThat(samples[2]).isEqualTo(0.2f);
        assertThat(samples[6]).isEqualTo(0.1f);
        assertThat(samples[8]).isZero();
    }

    @Test
    void nothing_sounds_before_the_start_nor_after_the_end() {
        var late = new Placed(Time.samples(2) - 1_000, Sessions.line(3, 1), 1, true);
        var mix = new Mix(Time.samples(2), List.of(late), Soundscapes.named("brown-noise"), 1, 1);

        float[] before = Sessions.samples(mix, -10, 10);
        float[] after = Sessions.samples(mix, 100, 20);

        for (float[] silent : List.of(before, after)) {
            for (float sample : silent) {
                assertThat(sample).isZero();
            }
        }
    }

    @Test
    void a_mix_far_too_loud_stays_under_the_ceiling() {
        var mix = Sessions.mix(30, Soundscapes.named("rain"), 1, 20);

        double truePeak = Sessions.measured(mix)[1];

        assertThat(truePeak).isLessThan(-1.9).isGreaterThan(-4);
    }

    @Test
    void a_mix_under_the_ceiling_is_not_touched() {
        var quiet = Sessions.mix(20, Optional.empty(), 1, 0.1);
        var louder = Sessions.mix(20, Optional.empty(), 1, 0.2);

        float[] one = Sessions.samples(quiet, 0, 1_000);
        float[] two = Sessions.samples(louder, 0, 1_000);

        for (int i = 0; i < one.length; i++) {
            assertThat(two[i]).isEqualTo(2 * one[i], within(1e-7f));
        }
    }

    @Test
    void no_sample_is_not_a_number() {
        for (Soundscape soundscape : Soundscapes.all()) {
            for (float sample : Sessions.samples(Sessions.mix(20, Optional.of(soundscape), 2, 2), 0, 1_000)) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
        }
    }
}
