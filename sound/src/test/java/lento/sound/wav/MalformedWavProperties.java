package lento.sound.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MalformedWavProperties {

    private static final byte[] FILE = file();

    @Property(tries = 1_000)
    void a_changed_byte_of_the_header_gives_sound_or_is_malformed(
            @ForAll @IntRange(max = WavHeader.SIZE - 1) int where, @ForAll byte value) {
        byte[] damaged = FILE.clone();
        damaged[where] = value;

        try {
            assertThat(read(damaged)).hasSizeLessThanOrEqualTo(1_000);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(MalformedWav.class).hasMessageEndingWith(".");
        }
    }

    @Property(tries = 200)
    void a_cut_off_file_is_always_noticed(@ForAll @IntRange(max = WavHeader.SIZE + 299) int length) {
        assertThatThrownBy(() -> read(Arrays.copyOf(FILE, length))).isInstanceOf(MalformedWav.class);
    }

    @Property(tries = 200)
    void junk_is_only_ever_malformed(@ForAll @Size(max = 200) byte[] junk) {
        assertThatThrownBy(() -> read(junk)).isInstanceOf(MalformedWav.class);
    }

    private static float[] read(byte[] file) throws IOException {
        return new WavReader(new ByteArrayInputStream(file)).rest(500);
    }

    private static byte[] file() {
        try {
            return WavTest.written(WavFormat.mono(), WavTest.sound(100));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
