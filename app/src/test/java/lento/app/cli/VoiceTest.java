package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lento.sound.wav.WavFormat;
import lento.sound.wav.WavWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTest {

    private final Path folder;

    VoiceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_shipped_voice_is_listed_with_its_licence() {
        var voices = Typed.run("voice", "list", "--json").json();

        assertThat(voices.get(0).get("name").asString()).isEqualTo("slt");
        assertThat(voices.get(0).get("synthetic").asBoolean()).isTrue();
        assertThat(voices.get(0).get("licence").asString()).contains("MaryTTS", "CMU ARCTIC");
    }

    @Test
    void the_shipped_pack_is_complete_and_current() {
        assertThat(Typed.run("voice", "pack", "--check").printed()).contains("complete and current");
    }

    @Test
    void a_folder_of_recordings_speaks() throws IOException {
        var practice = practice("Hello there.", "And rest.");
        recordings("Hello there.", "And rest.");

        var json = Typed.run(
                        "set",
                        practice.toString(),
                        "--voice",
                        folder.resolve("mine").toString(),
                        "--json")
                .json();

        assertThat(json.get("voice").asString()).isEqualTo("mine");
        assertThat(json.get("samples").asLong()).isEqualTo(2_880_000);
    }

    @Test
    void a_voice_that_lacks_lines_names_each_of_them_with_its_place() throws IOException {
        var practice = practice("Hello there.", "Something else.", "And rest.");
        recordings("And rest.");

        var typed = Typed.run(
                "set", practice.toString(), "--voice", folder.resolve("mine").toString());

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors().lines()).hasSize(2);
        assertThat(typed.errors()).contains("own.practice:8:1", "Hello there.", "own.practice:10:1", "Something else.");
    }

    @Test
    void an_unknown_voice_is_answered_with_the_nearest() {
        assertThat(Typed.run("set", "pmr", "--voice", "slr").errors()).contains("There is no voice 'slr'.", "slt");
    }

    private Path practice(String... lines) throws IOException {
        var text = new StringBuilder("---\nid: own\ntitle: Own\nkind: rest\nlength: 1..3 min; usually 1 min\n---\n\n");
        for (String line : lines) {
            text.append(line).append("\n\n");
        }
        text.append("~ 30 s [10..200]\n");
        return Files.writeString(folder.resolve("own.practice"), text);
    }

    private void recordings(String... lines) throws IOException {
        var mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("voice.yaml"), "name: mine\nlanguage: en\nlicence: my own\n");
        var rows = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            rows.append(i).append(".wav\t").append(lines[i]).append('\n');
            var samples = new float[2 * 48_000];
            for (int k = 0; k < samples.length; k++) {
                samples[k] = (float) (0.2 * Math.sin(k / 30.0) * Math.abs(Math.sin(k / 4_000.0)));
            }
            try (var out = Files.newOutputStream(mine.resolve(i + ".wav"));
                    var wav = WavWriter.open(out, new WavFormat(WavFormat.Encoding.PCM16, 1), samples.length)) {
                wav.write(samples, 0, samples.length);
            }
        }
        Files.writeString(mine.resolve("lines.tsv"), rows);
    }
}
