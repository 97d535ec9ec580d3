package lento.sound.scape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class BreathTonesTest {

    private static final int SECOND = 48_000;

    private final BreathTones tones = new BreathTones();

    @Test
    void a_breath_sounds_the_same_however_often_it_is_made() {
        var alone = BreathTone.of(4 * SECOND, SECOND, 6 * SECOND, SECOND);
        var clip = tones.of(4 * SECOND, SECOND, 6 * SECOND, SECOND);

        ask(20);

        assertThat(clip.length()).isEqualTo(alone.length());
        assertThat(clip.energies()).isEqualTo(alone.energies());
        assertThat(clip.samples().read()).isEqualTo(alone.samples().read());
    }

    @Test
    void the_samples_of_a_breath_do_not_stay_in_memory_for_good() {
        var clip = tones.of(4 * SECOND, SECOND, 6 * SECOND, SECOND);
        var samples = new WeakReference<>(clip.samples().read());

        ask(20);
        System.gc();

        assertThat(samples.get()).isNull();
        assertThat(clip.samples().read()).hasSize(12 * SECOND);
    }

    private void ask(int others) {
        for (int i = 1; i <= others; i++) {
            tones.of(SECOND + i, 0, SECOND, 0);
        }
    }
}
