package lento.sound.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({"22050, 440", "22050, 7000", "16000, 3000", "48000, 9000", "44100, 12000"})
    void a_tone_keeps_its_place_and_its_height(int rate, double hertz) {
        float[] tone = tone(rate, hertz, rate);

        float[] resampled = Resampler.from(rate).resampled(tone);

        assertThat(resampled).hasSize(48_000);
        float[] wanted = tone(48_000, hertz, 48_000);
        for (int i = 1_000; i < 47_000; i++) {
            assertThat(resampled[i]).isCloseTo(wanted[i], within(0.01f));
        }
    }

    @Test
    void silence_stays_silent_and_nothing_stays_nothing() {
        assertThat(Resampler.from(22_050).resampled(new float[2_205]))
                .hasSize(4_800)
                .containsOnly(0f);
        assertThat(Resampler.from(22_050).resampled(new float[0])).isEmpty();
    }

    private static float[] tone(int rate, double hertz, int length) {
        var tone = new float[length];
        for (int i = 0; i < length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return tone;
    }
}
