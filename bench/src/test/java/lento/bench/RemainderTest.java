package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RemainderTest {

    private static final float[] CLIP = {0, 0.1f, -0.2f, 0.3f, -0.1f, 0};

    @Test
    void nothing_is_left_of_clips_at_one_gain() {
        var left = Remainder.left(stereo(CLIP, 1.5f, 0), CLIP);

        assertThat(left.gain()).isCloseTo(1.5, within(1e-6));
        assertThat(left.peak()).isLessThan(1e-6);
    }

    @Test
    void a_clip_one_sample_late_leaves_much() {
        var left = Remainder.left(stereo(CLIP, 1.5f, 1), CLIP);

        assertThat(left.peak()).isGreaterThan(0.1);
    }

    private static float[] stereo(float[] mono, float gain, int late) {
        var stereo = new float[2 * mono.length];
        for (int i = late; i < mono.length; i++) {
            stereo[2 * i] = gain * mono[i - late];
            stereo[2 * i + 1] = gain * mono[i - late];
        }
        return stereo;
    }
}
