package lento.sound.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lento.sound.wav.WavFormat;
import lento.sound.wav.WavWriter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

class FfmpegDecoderProperties {

    private static final int LENGTH = 10_000;
    private static final int LIMIT = 1 << 20;

    private static final Path FOLDER = temporary();
    private static final List<byte[]> FILES = encoded(FOLDER.resolve("file"));

    private static Path temporary() {
        try {
            return Files.createTempDirectory("lento");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<byte[]> encoded(Path file) {
        var encoded = new ArrayList<byte[]>();
        for (Coding coding :
                List.of(Coding.Mp3.withDefaults(), Coding.Flac.withDefaults(), Coding.M4b.withDefaults())) {
            try (FfmpegEncoder encoder = FfmpegEncoder.open(file, coding, Labels.of("x"), LENGTH)) {
                encoder.write(FfmpegEncoderTest.sound(LENGTH), 0, LENGTH);
                encoder.finish();
                encoded.add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return encoded;
    }

    @AfterContainer
    static void clear() throws IOException {
        Files.deleteIfExists(FOLDER.resolve("file"));
        Files.delete(FOLDER);
    }

    @Property(tries = 300)
    void a_damaged_file_gives_sound_or_is_unreadable(
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @Size(min = 1, max = 8) byte[] change)
            throws IOException {
        byte[] damaged = FILES.get(which).clone();
        int from = where % damaged.length;
        System.arraycopy(change, 0, damaged, from, Math.min(change.length, damaged.length - from));

        soundOrUnreadable(damaged);
    }

    @Property(tries = 100)
    void a_cut_off_file_gives_sound_or_is_unreadable(
            @ForAll @IntRange(max = 2) int which, @ForAll @IntRange(max = 1_000_000) int where) throws IOException {
        byte[] whole = FILES.get(which);

        soundOrUnreadable(Arrays.copyOf(whole, where % whole.length));
    }

    @Property(tries = 100)
    void junk_gives_sound_or_is_unreadable(@ForAll @Size(max = 400) byte[] junk) throws IOException {
        soundOrUnreadable(junk);
    }

    @Example
    void a_text_is_named_as_no_sound_file() throws IOException {
        assertThatThrownBy(() -> read("Lie down, and let your eyes close.".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessageStartingWith(FOLDER.resolve("file") + " is no sound file");
    }

    @Example
    void a_playlist_is_not_followed() {
        byte[] playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:1/a.ts\n#EXT-X-ENDLIST\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> read(playlist)).isInstanceOf(UnreadableAudio.class);
    }

    @Example
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> FfmpegDecoder.read(FOLDER.resolve("none.mp3"), LIMIT))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Example
    void a_file_over_the_limit_is_not_read() throws IOException {
        Files.write(FOLDER.resolve("file"), FILES.getFirst());

        assertThatThrownBy(() -> FfmpegDecoder.read(FOLDER.resolve("file"), LENGTH - 1))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessageContaining("longer than");
        assertThat(FfmpegDecoder.read(FOLDER.resolve("file"), LENGTH)).hasSize(LENGTH);
    }

    @Example
    void equal_channels_come_out_as_loud_as_each_of_them() throws IOException {
        Path file = FOLDER.resolve("file");
        float[] sound = FfmpegEncoderTest.sound(LENGTH);
        try (var out = Files.newOutputStream(file);
                WavWriter writer = WavWriter.open(out, WavFormat.stereo(), LENGTH)) {
            writer.write(sound, 0, LENGTH);
        }

        float[] read = FfmpegDecoder.read(file, LIMIT);

        assertThat(read).hasSize(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(read[i]).isCloseTo(sound[2 * i], within(1e-6f));
        }
    }

    @Example
    void a_recording_at_another_rate_keeps_its_length_and_its_place() throws IOException {
        Path file = FOLDER.resolve("file");
        try (var out = Files.newOutputStream(file);
                WavWriter writer = WavWriter.open(out, WavFormat.mono(), 44_100)) {
            var sound = new float[44_100];
            for (int i = 0; i < sound.length; i++) {
                sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 44_100.0));
            }
            writer.write(sound, 0, sound.length);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[60] = (byte) (44_100 & 0xff);
        bytes[61] = (byte) (44_100 >> 8);
        Files.write(file, bytes);

        float[] read = FfmpegDecoder.read(file, LIMIT);

        assertThat(read.length).isCloseTo(48_000, within(1));
        for (int i = 1_000; i < 47_000; i++) {
            assertThat(read[i]).isCloseTo((float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 48_000.0)), within(1e-3f));
        }
    }

    private static void soundOrUnreadable(byte[] bytes) throws IOException {
        try {
            assertThat(read(bytes)).isNotEmpty();
        } catch (UnreadableAudio e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }

    private static float[] read(byte[] bytes) throws IOException {
        Files.write(FOLDER.resolve("file"), bytes);
        return FfmpegDecoder.read(FOLDER.resolve("file"), LIMIT);
    }
}
