package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lento.sound.Clip;
import lento.sound.opus.Opus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicePackTest {

    private static final List<String> LINES = List.of("Now.", "And rest.", "And  rest.");

    private static Opus opus;

    private final Path folder;
    private final Path cache;

    private final Tones.Hummer hummer = new Tones.Hummer("1");

    VoicePackTest(@TempDir Path folder, @TempDir Path cache) {
        this.folder = folder;
        this.cache = cache;
    }

    @BeforeAll
    static void open(@TempDir Path library) throws IOException {
        opus = Opus.open(library);
    }

    @Test
    void holds_each_line_once() throws IOException {
        VoicePack.Written written = write(LINES, hummer);
        assertThat(written.added()).isEqualTo(2);
        assertThat(written.bytes()).isPositive();
        assertThat(files()).hasSize(4);
        assertThat(VoicePack.problems(folder, LINES)).isEmpty();
    }

    @Test
    void knows_length_and_loudness_without_its_opus_files() throws IOException {
        write(LINES, hummer);
        float[] made = Finish.synthetic(hummer.speak("And rest."));
        deleteClips();
        Clip clip = voice(Optional.empty()).clip("And rest.").orElseThrow();
        assertThat(clip.length()).isEqualTo(made.length);
        assertThat(loudness(clip.energies())).isCloseTo(loudness(Clip.of(made).energies()), within(0.3));
    }

    @Test
    void gives_the_sound_that_was_spoken() throws IOException {
        write(LINES, hummer);
        float[] made = Finish.synthetic(hummer.speak("And rest."));
        float[] heard = voice(Optional.empty())
                .clip("And rest.")
                .orElseThrow()
                .samples()
                .read();
        assertThat(Level.loudness(heard)).isCloseTo(Level.loudness(made), within(0.3));
        assertThat(difference(made, heard)).isLessThan(-15);
    }

    @Test
    void decodes_once_and_again_if_the_cache_is_damaged() throws IOException {
        write(LINES, hummer);
        float[] first =
                voice(Optional.empty()).clip("Now.").orElseThrow().samples().read();
        Path pcm = only(cache);
        Files.write(pcm, new byte[] {1, 2, 3});
        assertThat(voice(Optional.empty()).clip("Now.").orElseThrow().samples().read())
                .isEqualTo(first);
        deleteClips();
        assertThat(voice(Optional.empty()).clip("Now.").orElseThrow().samples().read())
                .isEqualTo(first);
    }

    @Test
    void works_without_a_cache() throws IOException {
        write(LINES, hummer);
        Path file = Files.writeString(cache.resolve("file"), "no folder");
        PackedVoice voice = PackedVoice.open(folder, file, () -> opus, Optional::empty);
        assertThat(voice.clip("Now.").orElseThrow().samples().read())
                .isEqualTo(voice(Optional.empty())
                        .clip("Now.")
                        .orElseThrow()
                        .samples()
                        .read());
    }

    @Test
    void a_line_that_it_lacks_is_spoken_once_or_not_at_all() throws IOException {
        write(LINES, hummer);
        var speaker = new Tones.Hummer("1");
        assertThat(voice(Optional.empty()).clip("A new line.")).isEmpty();
        assertThat(voice(Optional.of(speaker)).clip("A new line.")).isPresent();
        assertThat(voice(Optional.of(speaker)).clip("A new  line.")).isPresent();
        assertThat(speaker.spoken).hasValue(1);
    }

    @Test
    void lines_of_the_pack_never_start_the_synthesiser() throws IOException {
        write(LINES, hummer);
        PackedVoice voice = PackedVoice.open(folder, cache, () -> opus, () -> {
            throw new AssertionError("started");
        });
        assertThat(voice.clip("Now.")).isPresent();
    }

    @Test
    void tells_who_speaks() throws IOException {
        write(LINES, hummer);
        PackedVoice voice = voice(Optional.empty());
        assertThat(voice.name()).isEqualTo("hum");
        assertThat(voice.language()).isEqualTo("en");
        assertThat(voice.licence()).isEqualTo("Nobody's \"hum\", CC0");
        assertThat(voice.synthetic()).isTrue();
        assertThat(voice.version()).isEqualTo(VoicePack.version(hummer));
    }

    @Test
    void brought_up_to_date_it_touches_only_what_changed() throws IOException {
        write(LINES, hummer);
        Map<Path, byte[]> before = contents();
        VoicePack.Written written = write(List.of("And rest.", "Begin."), hummer);
        assertThat(written).extracting("added", "kept", "removed").containsExactly(1, 1, 1);
        assertThat(hummer.spoken).hasValue(3);
        Map<Path, byte[]> after = contents();
        assertThat(after.keySet().stream().filter(before::containsKey).filter(file -> file.toString()
                        .endsWith(".opus")))
                .hasSize(1)
                .allSatisfy(file -> assertThat(after.get(file)).isEqualTo(before.get(file)));
        assertThat(VoicePack.problems(folder, List.of("Begin.", "And rest."))).isEmpty();
    }

    @Test
    void made_twice_it_has_the_same_bytes(@TempDir Path other) throws IOException {
        write(LINES, hummer);
        VoicePack.write(other, LINES, hummer, opus, (done, of, line) -> {});
        assertThat(Files.readString(other.resolve("index.tsv")))
                .isEqualTo(Files.readString(folder.resolve("index.tsv")));
        assertThat(Files.readAllBytes(only(other.resolve("clips"))))
                .isEqualTo(Files.readAllBytes(only(folder.resolve("clips"))));
    }

    @Test
    void a_new_version_of_the_voice_speaks_everything_anew() throws IOException {
        write(LINES, hummer);
        assertThat(write(LINES, new Tones.Hummer("2")))
                .extracting("added", "kept", "removed")
                .containsExactly(2, 0, 2);
    }

    @Test
    void everything_that_does_not_fit_is_told() throws IOException {
        write(LINES, hummer);
        Path changed = only(folder.resolve("clips"));
        Files.write(changed, new byte[] {1});
        Path stray = Files.writeString(folder.resolve("clips").resolve("stray.opus"), "x");
        assertThat(VoicePack.problems(folder, List.of("Now.", "And rest.", "Begin.")))
                .containsExactlyInAnyOrder(
                        new VoicePack.Missing("Begin."), new VoicePack.Orphaned(stray), new VoicePack.Changed(changed));
        assertThat(VoicePack.problems(cache, LINES)).containsExactly(new VoicePack.NoPack(cache));
    }

    @Test
    void what_was_spoken_before_a_failure_is_kept() throws IOException {
        assertThatThrownBy(() -> write(List.of("Now.", "Unspeakable.", "And rest."), hummer))
                .isInstanceOf(SpeechException.class);
        assertThat(write(LINES, hummer)).extracting("added", "kept").containsExactly(1, 1);
    }

    private VoicePack.Written write(List<String> lines, Synthesizer synthesizer) throws IOException {
        return VoicePack.write(folder, lines, synthesizer, opus, (done, of, line) -> {});
    }

    private PackedVoice voice(Optional<Synthesizer> synthesizer) throws IOException {
        return PackedVoice.open(folder, cache, () -> opus, () -> synthesizer);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Map<Path, byte[]> contents() throws IOException {
        var contents = new TreeMap<Path, byte[]>();
        for (Path file : files()) {
            contents.put(file, Files.readAllBytes(file));
        }
        return contents;
    }

    private void deleteClips() throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(".opus")) {
                Files.delete(file);
            }
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private static double loudness(float[] energies) {
        double sum = 0;
        for (float energy : energies) {
            sum += energy;
        }
        return 10 * Math.log10(sum);
    }

    private static double difference(float[] made, float[] heard) {
        var difference = new float[made.length];
        for (int i = 0; i < made.length; i++) {
            difference[i] = made[i] - heard[i];
        }
        return Tones.decibels(difference, 0, made.length) - Tones.decibels(made, 0, made.length);
    }
}
