package lento.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import lento.sound.voice.Finish;
import lento.sound.voice.SpeechException;
import lento.sound.voice.Synthesizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarySynthesizerTest {

    private static final Synthesizer SLT = new MarySynthesizer();

    @Test
    void is_found_by_its_name() {
        assertThat(Synthesizer.named("slt")).containsInstanceOf(MarySynthesizer.class);
        assertThat(Synthesizer.named("nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Now. The hand closes, the breath keeps moving.",
                "Maybe warm, maybe heavy, maybe not much.",
                "Squeeze your eyes gently shut, wrinkle your nose, and press the lips together.",
                "Your hands are warm. Your arms are heavy. Your breath is quiet.",
                "Some people find it eases a little. Some don't."
            })
    void speaks_at_the_pace_of_relaxation(String line) {
        double minutes = sounding(SLT.speak(line)) / 60;
        assertThat(Phrase.count(line) / minutes).isBetween(95.0, 115.0);
    }

    @ParameterizedTest
    @CsvSource({"Now., 0.4, 1.0", "Rest., 0.5, 1.2", "And let go., 0.8, 2.0"})
    void short_lines_come_out_whole(String line, double shortest, double longest) {
        float[] samples = SLT.speak(line);
        assertThat(sounding(samples)).isBetween(shortest, longest);
        assertThat(samples[samples.length - 1]).isZero();
    }

    @Test
    void the_same_line_gives_the_same_samples() {
        assertThat(SLT.speak("Let go, all at once.")).isEqualTo(SLT.speak("Let go, all at once."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's 10 to 3; don't, won't, can't... shouldn't!",
                "A very-long-hyphenated-word & <tags> stay \"quiet\".",
                "Ungewöhnliche Wörter wie Schmetterling.",
                "one, two, three, four, five, six, seven, eight, nine, ten",
                "A. B. C.",
                "Hm, mhm... aah."
            })
    void any_line_of_letters_is_spoken(String line) {
        assertThat(sounding(SLT.speak(line))).isGreaterThan(0.5);
    }

    @Test
    void a_contraction_is_one_word_and_not_spelled_out() {
        assertThat(sounding(SLT.speak("It's warm."))).isCloseTo(sounding(SLT.speak("Its warm.")), within(0.15));
        assertThat(sounding(SLT.speak("We'll rest."))).isCloseTo(sounding(SLT.speak("Wheel rest.")), within(0.2));
    }

    @Test
    void a_line_without_words_is_refused_by_name() {
        assertThatThrownBy(() -> SLT.speak("..."))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("\"...\"");
    }

    @Test
    void nothing_is_printed() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            new MarySynthesizer().speak("Nothing else, just this.");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /// Seconds from the first sound to the last.
    private static double sounding(float[] samples) {
        return (Finish.recorded(samples).length - 480) / 48_000.0;
    }
}
