package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import lento.sound.Clip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedVoiceTest {

    private static final String CARD = "name: anna\nlanguage: de\nlicence: Anna, for this course only\n";

    private final Path folder;
    private final Path cache;

    private final AtomicInteger decoded = new AtomicInteger();

    /// Audio files of these tests hold a number: how many tenths of a second they hum.
    private final Decoder decoder = file -> {
        decoded.incrementAndGet();
        try {
            return Tones.joined(
                    Tones.silence(0.3), Tones.sine(300, 0.1, Integer.parseInt(Files.readString(file)) / 10.0));
        } catch (NumberFormatException e) {
            throw new IOException("no number", e);
        }
    };

    RecordedVoiceTest(@TempDir Path folder, @TempDir Path cache) {
        this.folder = folder;
        this.cache = cache;
    }

    @BeforeEach
    void record() throws IOException {
        write("voice.yaml", CARD);
        write("lines.tsv", "one.wav\tLass die Schultern sinken.\n\ntwo.wav\tUnd ruh.\n");
        write("one.wav", "12");
        write("two.wav", "7");
    }

    @Test
    void speaks_its_lines_trimmed_and_levelled() {
        RecordedVoice voice = ready();
        Clip clip = voice.clip("Und ruh.").orElseThrow();
        assertThat(clip.length()).isEqualTo(33_600 + 480);
        assertThat(Level.loudness(clip.samples().read())).isCloseTo(Level.TARGET, within(0.1));
        assertThat(voice.synthetic()).isFalse();
        assertThat(voice.name()).isEqualTo("anna");
    }

    @Test
    void white_space_does_not_matter_and_everything_else_does() {
        assertThat(ready().clip("  Lass die\n Schultern sinken. ")).isPresent();
        assertThat(ready().clip("lass die Schultern sinken.")).isEmpty();
    }

    @Test
    void a_file_is_decoded_once_and_again_when_it_changes() throws IOException {
        String before = ready().version();
        assertThat(ready().version()).isEqualTo(before);
        assertThat(decoded).hasValue(2);
        write("two.wav", "8");
        assertThat(ready().version()).isNotEqualTo(before);
        assertThat(decoded).hasValue(3);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws IOException {
        write("voice.yaml", "name: anna\nlanguage: de\n");
        write("bad.wav", "noise");
        write("silent.wav", "0");
        write("lines.tsv", """
                one.wav\tUnd ruh.
                two.wav\tUnd  ruh.
                missing.wav\tEs fehlt.
                bad.wav\tEs rauscht.
                no tab here
                silent.wav\tEs schweigt.
                ../one.wav\tWoanders.
                """);
        assertThat(problems())
                .containsExactly(
                        "voice.yaml:0 needs the entry `licence`.",
                        "lines.tsv:2 \"Und ruh.\" stands on line 1 already; remove one of them.",
                        "lines.tsv:3 missing.wav is not there; record it or remove this line.",
                        "lines.tsv:4 bad.wav can't be read as audio (no number); save it as WAV or FLAC.",
                        "lines.tsv:5 needs the name of an audio file, a tab, and the line that is spoken in it.",
                        "lines.tsv:6 silent.wav is silent; record it again.",
                        "lines.tsv:7 ../one.wav is outside of the folder; put it inside.");
    }

    @Test
    void broken_yaml_is_told_with_its_line() throws IOException {
        write("voice.yaml", "name: anna\nlanguage: [de\n");
        assertThat(problems()).singleElement().asString().startsWith("voice.yaml:3 is no YAML");
    }

    @Test
    void an_empty_folder_is_told(@TempDir Path empty) {
        assertThat(RecordedVoice.open(empty, cache, decoder))
                .isInstanceOfSatisfying(RecordedVoice.Faulty.class, faulty -> {
                    assertThat(faulty.problems()).hasSize(2);
                });
    }

    private RecordedVoice ready() {
        return ((RecordedVoice.Ready) RecordedVoice.open(folder, cache, decoder)).voice();
    }

    private java.util.List<String> problems() {
        return ((RecordedVoice.Faulty) RecordedVoice.open(folder, cache, decoder))
                .problems().stream()
                        .map(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.message())
                        .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
