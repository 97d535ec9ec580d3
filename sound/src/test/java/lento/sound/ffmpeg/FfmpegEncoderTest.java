package lento.sound.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lento.sound.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegEncoderTest {

    private static final int LENGTH = 100_003;
    private static final Labels LABELS = Labels.of("Ruhe – Füße")
            .withLanguage("de")
            .withChapters(List.of(new Chapter(0, "Ankommen"), new Chapter(48_000, "Füße")));

    private final Path folder;

    FfmpegEncoderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Coding> codings() {
        return Stream.of(
                Coding.Mp3.withDefaults(),
                new Coding.Mp3(96_000, false),
                Coding.Flac.withDefaults(),
                new Coding.Flac(24),
                Coding.M4b.withDefaults());
    }

    @ParameterizedTest
    @MethodSource("codings")
    void a_file_decodes_to_exactly_the_length_and_the_sound_that_was_encoded(Coding coding) throws IOException {
        Path file = written(coding, LENGTH);

        float[] decoded = FfmpegDecoder.read(file, LENGTH + 5_000);

        if (coding instanceof Coding.M4b) {
            assertThat(decoded).as("the last frame, that FFmpeg does not cut").hasSize(98 * 1_024);
        } else {
            assertThat(decoded.length).isEqualTo(LENGTH);
        }
        assertThat(error(decoded, 0)).isLessThan(0.01);
        assertThat(error(decoded, 1)).isGreaterThan(error(decoded, 0));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void ffprobe_reads_title_and_chapters(Coding coding) throws IOException {
        String printed = Programs.run(
                "ffmpeg",
                List.of(
                        "ffprobe",
                        "-v",
                        "warning",
                        "-show_format",
                        "-show_streams",
                        "-show_chapters",
                        written(coding, LENGTH).toString()));

        assertThat(printed).contains("Ruhe – Füße", "TAG:title=Ankommen", "TAG:title=Füße", "channels=2");
        assertThat(printed).contains("sample_rate=48000", "deu");
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 1_152, 1_200, 48_000})
    void an_mp3_decodes_to_its_exact_length(int length) throws IOException {
        Path file = written(Coding.Mp3.withDefaults(), length);

        int decoded = Programs.decodedSamples(file);

        assertThat(decoded).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {64_000, 96_000, 128_000, 320_000})
    void mp3val_finds_no_fault(int bitrate) throws IOException {
        Path file = written(Coding.Mp3.withDefaults().withBitrate(bitrate), LENGTH);

        assertThat(Programs.run("mp3val", List.of("mp3val", file.toString())))
                .doesNotContain("WARNING", "ERROR")
                .contains("89 MPEG frames");
    }

    @Test
    void an_m4b_says_its_exact_length() throws IOException {
        Path file = written(Coding.M4b.withDefaults(), LENGTH);

        assertThat(Programs.run("ffmpeg", List.of("ffprobe", "-v", "error", "-show_streams", file.toString())))
                .contains("duration_ts=" + LENGTH);
    }

    @Test
    void every_byte_of_an_mp3_is_counted_before_it_exists() throws IOException {
        var coding = new Coding.Mp3(96_000, false);
        byte[] one = streamed(coding, 1);
        byte[] many = streamed(coding, LENGTH);

        assertThat(coding.frameBytes()).isEqualTo(288);
        assertThat(many.length - one.length)
                .isEqualTo(Math.toIntExact((coding.frames(LENGTH) - coding.frames(1)) * 288));
    }

    @Test
    void an_mp3_has_the_same_bytes_in_a_file_and_in_a_stream() throws IOException {
        Path file = written(Coding.Mp3.withDefaults(), LENGTH);

        assertThat(streamed(Coding.Mp3.withDefaults(), LENGTH)).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void flac_finds_no_fault_in_a_file_nor_in_a_stream(int bits) throws IOException {
        Path file = written(new Coding.Flac(bits), LENGTH);
        Path stream = folder.resolve("stream.flac");
        Files.write(stream, streamed(new Coding.Flac(bits), LENGTH));

        assertThat(Programs.run("flac", List.of("flac", "-t", file.toString())))
                .contains("ok")
                .doesNotContain("WARNING");
        assertThat(Programs.run("flac", List.of("flac", "-t", stream.toString())))
                .contains("ok");
        assertThat(Programs.run("ffmpeg", List.of("ffprobe", "-v", "error", "-show_streams", stream.toString())))
                .contains("duration_ts=" + LENGTH);
    }

    @Test
    void flac_of_24_bits_loses_nothing_that_24_bits_hold() throws IOException {
        float[] decoded = FfmpegDecoder.read(written(new Coding.Flac(24), LENGTH), LENGTH);

        assertThat(error(decoded, 0)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20_000})
    void a_failing_stream_ends_the_encoding_with_its_own_exception(int room) {
        for (Coding coding : List.of(Coding.Mp3.withDefaults(), Coding.Flac.withDefaults())) {
            var full = new IOException("disk full");
            assertThatThrownBy(() -> encode(new FullStream(room, full), coding, LENGTH))
                    .isSameAs(full);
        }
    }

    @Test
    void a_stream_that_throws_what_it_should_not_ends_the_encoding_too() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("closed");
            }
        };

        assertThatThrownBy(() -> encode(broken, Coding.Mp3.withDefaults(), LENGTH))
                .hasMessageContaining("closed");
    }

    @Test
    void more_encoders_than_javacpp_has_callbacks_run_at_the_same_time() throws IOException {
        var encoders = new ArrayList<FfmpegEncoder>();
        var outputs = new ArrayList<ByteArrayOutputStream>();
        for (int i = 0; i < 25; i++) {
            var out = new ByteArrayOutputStream();
            outputs.add(out);
            encoders.add(FfmpegEncoder.open(out, Coding.Mp3.withDefaults(), LABELS, 5_000));
        }
        for (FfmpegEncoder encoder : encoders) {
            encoder.write(sound(5_000), 0, 5_000);
        }
        for (FfmpegEncoder encoder : encoders) {
            encoder.finish();
            encoder.close();
        }

        assertThat(outputs).allSatisfy(out -> assertThat(out.toByteArray())
                .isEqualTo(outputs.getFirst().toByteArray()));
    }

    @Test
    void fewer_samples_than_said_are_an_error_at_the_end() throws IOException {
        try (FfmpegEncoder encoder =
                FfmpegEncoder.open(new ByteArrayOutputStream(), Coding.Mp3.withDefaults(), LABELS, 3)) {
            encoder.write(new float[4], 0, 2);

            assertThatThrownBy(encoder::finish).hasMessageContaining("2 samples of 3");
        }
    }

    @Test
    void a_file_in_a_folder_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> FfmpegEncoder.open(
                        folder.resolve("none").resolve("a.mp3"), Coding.Mp3.withDefaults(), LABELS, 1))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Path written(Coding coding, int length) throws IOException {
        String ending =
                switch (coding) {
                    case Coding.Mp3 _ -> ".mp3";
                    case Coding.Flac _ -> ".flac";
                    case Coding.M4b _ -> ".m4b";
                };
        Path file = folder.resolve("file" + ending);
        try (FfmpegEncoder encoder = FfmpegEncoder.open(file, coding, LABELS, length)) {
            blocks(encoder, length);
        }
        return file;
    }

    private static byte[] streamed(Coding coding, int length) throws IOException {
        var out = new ByteArrayOutputStream();
        encode(out, coding, length);
        return out.toByteArray();
    }

    private static void encode(OutputStream out, Coding coding, int length) throws IOException {
        try (FfmpegEncoder encoder = FfmpegEncoder.open(out, coding, LABELS, length)) {
            blocks(encoder, length);
        }
    }

    private static void blocks(FfmpegEncoder encoder, int length) throws IOException {
        float[] sound = sound(length);
        for (int from = 0; from < length; from += 960) {
            encoder.write(sound, 2 * from, Math.min(960, length - from));
        }
        encoder.finish();
    }

    /// The same tones left and right, on 24 bits.
    static float[] sound(int length) {
        var sound = new float[2 * length];
        for (int i = 0; i < length; i++) {
            double tones = 0.3 * Math.sin(i * 0.04) + 0.1 * Math.sin(i * 0.3);
            sound[2 * i] = (float) (Math.rint(tones * 8_388_608) / 8_388_608);
            sound[2 * i + 1] = sound[2 * i];
        }
        return sound;
    }

    /// The power of the error, as a share of the power of the sound.
    private static double error(float[] decoded, int late) {
        float[] sound = sound(LENGTH);
        double error = 0;
        double power = 0;
        for (int i = 0; i + late < LENGTH; i++) {
            error += Math.pow(decoded[i + late] - sound[2 * i], 2);
            power += Math.pow(sound[2 * i], 2);
        }
        return error / power;
    }

    /// Takes so many bytes and no more.
    private static final class FullStream extends OutputStream {
        private final IOException full;
        private int room;

        FullStream(int room, IOException full) {
            this.room = room;
            this.full = full;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw full;
            }
        }
    }
}
