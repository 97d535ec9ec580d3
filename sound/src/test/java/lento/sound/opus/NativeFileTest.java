package lento.sound.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFileTest {

    private static final Path HOME = Path.of("home");

    private final Path folder;

    NativeFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void lies_in_the_cache_folder_of_each_system() {
        assertThat(NativeFile.folder("Linux", Map.of(), HOME)).isEqualTo(Path.of("home/.cache/lento/native"));
        assertThat(NativeFile.folder("Linux", Map.of("XDG_CACHE_HOME", "/x"), HOME))
                .isEqualTo(Path.of("/x/lento/native"));
        assertThat(NativeFile.folder("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("home/Library/Caches/lento/native"));
        assertThat(NativeFile.folder("Windows 11", Map.of("LOCALAPPDATA", "/l"), HOME))
                .isEqualTo(Path.of("/l/lento/native"));
    }

    @Test
    void is_named_as_the_jar_of_each_platform_names_it() {
        assertThat(NativeFile.of("Linux", "amd64").resource()).isEqualTo("linux/x64/org/lwjgl/opus/libopus.so");
        assertThat(NativeFile.of("Mac OS X", "aarch64").resource())
                .isEqualTo("macos/arm64/org/lwjgl/opus/libopus.dylib");
        assertThat(NativeFile.of("Windows 11", "amd64").resource()).isEqualTo("windows/x64/org/lwjgl/opus/opus.dll");
    }

    @Test
    void is_copied_once_under_its_hash_and_leaves_nothing_else() throws IOException {
        NativeFile file = here();

        Path first = file.in(folder.resolve("native"));
        var time = Files.getLastModifiedTime(first);
        Path second = file.in(folder.resolve("native"));

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second)).isEqualTo(time);
        assertThat(first.getFileName().toString()).matches("[0-9a-f]{40}-.*opus.*");
        try (Stream<Path> files = Files.list(folder.resolve("native"))) {
            assertThat(files).containsExactly(first);
        }
    }

    @Test
    void a_platform_that_the_class_path_lacks_is_named() {
        assertThatThrownBy(() -> NativeFile.of("Linux", "s390").in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("linux/s390/org/lwjgl/opus/libopus.so")
                .hasMessageContaining("add org.lwjgl:lwjgl-opus");
    }

    @Test
    void a_folder_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");

        assertThatThrownBy(() -> here().in(file)).isInstanceOf(IOException.class);
    }

    private static NativeFile here() {
        return NativeFile.of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
}
