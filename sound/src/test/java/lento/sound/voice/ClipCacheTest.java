package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import lento.sound.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipCacheTest {

    private static final String KEY = ClipKey.of("a line");

    private final Path folder;

    ClipCacheTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void finds_what_was_put_with_its_energies() {
        var cache = new ClipCache(folder);
        Clip put = cache.put(KEY, Tones.sine(300, 1, 0.123));
        Clip found = cache.find(KEY).orElseThrow();
        assertThat(found.length()).isEqualTo(5_904);
        assertThat(found.energies()).isEqualTo(put.energies());
        assertThat(found.samples().read()).isEqualTo(put.samples().read());
    }

    @Test
    void a_file_cut_short_is_as_good_as_not_there() throws IOException {
        var cache = new ClipCache(folder);
        cache.put(KEY, Tones.sine(300, 1, 0.1));
        Path file = only();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 2));
        assertThat(cache.find(KEY)).isEmpty();
        assertThat(cache.samples(KEY, 4_800)).isEmpty();
    }

    @Test
    void a_folder_that_can_not_be_written_changes_no_sample() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        float[] sound = Tones.sine(300, 0.7, 0.1);
        assertThat(new ClipCache(file).put(KEY, sound).samples().read())
                .isEqualTo(new ClipCache(folder).put(KEY, sound).samples().read());
    }

    @Test
    void leaves_no_unfinished_file() throws IOException {
        new ClipCache(folder).put(KEY, Tones.sine(300, 1, 0.1));
        assertThat(only().getFileName()).hasToString(KEY + ".pcm");
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().getFirst();
        }
    }
}
