package lento.sound.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MalformedOpusProperties {

    private static final Opus OPUS = opened();
    private static final byte[] FILE = file();

    @Property(tries = 300)
    void a_changed_byte_is_always_noticed(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] damaged = FILE.clone();
        damaged[where % damaged.length] ^= (byte) change;

        assertThatThrownBy(() -> read(damaged)).isInstanceOf(MalformedOpus.class);
    }

    @Property(tries = 100)
    void a_cut_off_file_is_always_noticed(@ForAll @IntRange(max = 1_000_000) int where) {
        assertThatThrownBy(() -> read(Arrays.copyOf(FILE, where % FILE.length))).isInstanceOf(MalformedOpus.class);
    }

    @Property(tries = 200)
    void junk_is_only_ever_malformed(@ForAll @Size(max = 300) byte[] junk) {
        assertThatThrownBy(() -> read(junk)).isInstanceOf(MalformedOpus.class);
    }

    /// The checksums are right, so that damage reaches what reads headers, lacing, positions and packets.
    @Property(tries = 1_000)
    void a_changed_byte_under_a_right_checksum_gives_sound_or_is_malformed(
            @ForAll @IntRange(max = 1_000_000) int where, @ForAll byte value) {
        byte[] damaged = FILE.clone();
        damaged[where % damaged.length] = value;
        checksums(damaged);

        try {
            assertThat(read(damaged).length).isLessThanOrEqualTo(48_000);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(MalformedOpus.class);
        }
    }

    @Property(tries = 300)
    void a_packet_of_any_bytes_is_sound_or_malformed(@ForAll @Size(min = 1, max = 60) byte[] packet) {
        try (OpusDecoder decoder = OPUS.decoder(2)) {
            int samples = decoder.decode(packet, packet.length, new float[2 * OpusDecoder.MAX_SAMPLES], 0);
            assertThat(samples).isEqualTo(OpusPacket.samples(packet));
        } catch (MalformedOpus e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }

    @Example
    void a_text_is_no_ogg_file() {
        assertThatThrownBy(() -> read("Lie down, and let your eyes close.".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("the sound is no Ogg file (byte 0).");
    }

    @Example
    void more_than_two_channels_are_not_read() {
        byte[] surround = FILE.clone();
        surround[28 + 9] = 6;
        checksums(surround);

        assertThatThrownBy(() -> read(surround)).hasMessageContaining("6 channels");
    }

    @Example
    void a_stream_longer_than_the_limit_is_not_read() {
        assertThatThrownBy(() -> OggOpusReader.mono(OPUS, new ByteArrayInputStream(FILE), 20_000))
                .hasMessageContaining("longer than 20000 samples");
    }

    private static float[] read(byte[] file) throws IOException {
        return OggOpusReader.mono(OPUS, new ByteArrayInputStream(file), 48_000);
    }

    /// Corrects the checksum of each page that can be found.
    private static void checksums(byte[] file) {
        ByteBuffer fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int from = 0;
        while (from + 27 <= file.length) {
            int end = from + 27 + (file[from + 26] & 0xff);
            for (int i = from + 27; i < Math.min(file.length, from + 27 + (file[from + 26] & 0xff)); i++) {
                end += file[i] & 0xff;
            }
            end = Math.min(end, file.length);
            fields.putInt(from + 22, 0);
            byte[] page = Arrays.copyOfRange(file, from, end);
            fields.putInt(from + 22, OggCrc.of(0, page, page.length));
            from = end;
        }
    }

    private static Opus opened() {
        try {
            return Opus.open(Path.of("target", "native"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] file() {
        try {
            return SmallFiles.mono(OPUS, 30_000);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
