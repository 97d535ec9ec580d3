package lento.sound.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import lento.sound.Clip;
import lento.sound.voice.LiveVoice;
import lento.sound.voice.SpeechException;
import lento.sound.voice.Synthesizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EspeakSynthesizerTest {

    private static final String LINE = "Leg dich auf den Rücken. Ein Kissen unter den Knien ist oft willkommen.";

    private final Path folder;

    EspeakSynthesizerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void german_is_spoken_by_the_program_that_is_installed() {
        var speaker = new EspeakSynthesizer();

        assertThat(speaker.live()).isTrue();
        assertThat(speaker.version()).matches("espeak-ng-\\d.*-de-2");
        assertThat(Synthesizer.alive()).extracting(Synthesizer::name).contains("espeak-de");
        float[] spoken = speaker.speak(LINE);
        assertThat(spoken.length).isBetween(5 * 48_000, 10 * 48_000);
        assertThat(spoken).isEqualTo(new EspeakSynthesizer().speak(LINE));
    }

    @Test
    void the_pause_between_two_sentences_is_placed() {
        float[] spoken = new EspeakSynthesizer().speak("Ruhig. Ruhig.");

        int longest = 0;
        int silent = 0;
        for (float sample : spoken) {
            silent = sample == 0 ? silent + 1 : 0;
            longest = Math.max(longest, silent);
        }
        assertThat(longest).isBetween(48_000, 48_010);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-v en --version",
                "$(touch x); `touch x` | touch x > x",
                "<speak>Eins</speak> & zwei",
                "[[x]] Öl"
            })
    void words_are_words_and_never_options_or_commands(String words) {
        assertThat(new EspeakSynthesizer().speak(words).length).isGreaterThan(4_800);
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void what_was_said_once_is_kept() throws IOException {
        var voice = new LiveVoice(new EspeakSynthesizer(), folder);

        var clip = voice.clip(LINE).orElseThrow();

        assertThat(voice.clip("  " + LINE).map(Clip::length)).contains(clip.length());
        assertThat(voice.speaks("de")).isTrue();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void without_the_program_it_is_told_how_to_get_it() {
        var nowhere = new EspeakSynthesizer(Program.in(folder.toString(), Duration.ofSeconds(1)));

        assertThat(nowhere.live()).isFalse();
        assertThatThrownBy(() -> nowhere.speak(LINE))
                .isInstanceOf(SpeechException.class)
                .hasMessageStartingWith("espeak-ng is not here. Install espeak-ng (Debian and Ubuntu: apt-get install");
    }

    @Test
    void a_program_that_hangs_is_ended() throws IOException {
        assertThatThrownBy(
                        () -> standIn("exec sleep 600", Duration.ofMillis(300)).speak(LINE))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("it took longer than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exit 3", "true", "head -c 100 /dev/zero", "printf RIFF", "yes", "head -c 40000 /dev/urandom"})
    void a_program_that_answers_nonsense_is_a_failure(String does) throws IOException {
        assertThatThrownBy(() -> standIn(does, Duration.ofSeconds(20)).speak(LINE))
                .isInstanceOf(SpeechException.class)
                .hasMessageStartingWith("espeak-ng can't speak \"" + LINE + "\": it ");
    }

    @Test
    void a_line_of_marks_alone_is_refused() {
        assertThatThrownBy(() -> new EspeakSynthesizer().speak("..."))
                .isInstanceOf(SpeechException.class)
                .hasMessage("Nothing in \"...\" can be spoken. Write the line in words.");
    }

    /// A program in place of espeak-ng.
    private EspeakSynthesizer standIn(String does, Duration limit) throws IOException {
        var file = folder.resolve("espeak-ng");
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        Optional<Program> program = Program.in(folder.toString(), limit);
        return new EspeakSynthesizer(program);
    }
}
