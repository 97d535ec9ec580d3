package lento.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceTest {

    @Test
    void silences_are_silent_and_nothing_jumps_at_their_edges() {
        var samples = new float[96_000];
        Arrays.fill(samples, 0.5f);
        var silence = new Utterance.Span(24_000, 72_000);
        float[] quiet = new Utterance(samples, List.of(silence, new Utterance.Span(90_000, 96_000))).quiet();
        assertThat(quiet[23_999]).isEqualTo(0.5f);
        assertThat(quiet[48_000]).isZero();
        assertThat(quiet[72_000]).isEqualTo(0.5f);
        for (int i = 1; i < quiet.length; i++) {
            assertThat(Math.abs(quiet[i] - quiet[i - 1])).isLessThan(0.001f);
        }
    }

    @Test
    void what_comes_after_the_end_is_silent() {
        var samples = new float[48_000];
        Arrays.fill(samples, 0.5f);
        float[] quiet = new Utterance(samples, List.of(new Utterance.Span(20_000, 40_000))).quiet();
        assertThat(quiet[47_000]).isZero();
    }
}
