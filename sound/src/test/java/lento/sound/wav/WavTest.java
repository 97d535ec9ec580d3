package lento.sound.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import lento.sound.Programs;
import lento.sound.wav.WavFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavTest {

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void reads_back_what_was_written_to_within_its_precision(Encoding encoding) throws IOException {
        float[] sound = sound(20_001);
        double step =
                switch (encoding) {
                    case PCM16 -> 1.5 / 32_768;
                    case PCM24 -> 0.51 / 8_388_608;
                    case FLOAT32 -> 0;
                };

        var reader = new WavReader(new ByteArrayInputStream(written(new WavFormat(encoding, 1), sound)));

        assertThat(reader.channels()).isEqualTo(1);
        assertThat(reader.rate()).isEqualTo(48_000);
        float[] read = reader.rest(sound.length);
        assertThat(read).hasSize(sound.length);
        for (int i = 0; i < sound.length; i++) {
            assertThat((double) read[i]).isCloseTo(sound[i], within(step));
        }
    }

    @Test
    void sixteen_bits_lose_a_hiss_that_does_not_depend_on_the_sound() throws IOException {
        var quiet = new float[48_000];
        Arrays.fill(quiet, 0.3f / 32_768);

        float[] read = new WavReader(new ByteArrayInputStream(written(new WavFormat(Encoding.PCM16, 1), quiet)))
                .rest(quiet.length);

        double mean = 0;
        double power = 0;
        for (float sample : read) {
            mean += sample * 32_768.0 / read.length;
            power += Math.pow(sample * 32_768.0 - 0.3, 2) / read.length;
        }
        assertThat(mean).isCloseTo(0.3, within(0.02));
        assertThat(power).isCloseTo(0.25, within(0.02));
    }

    @Test
    void integers_are_limited_to_their_range() throws IOException {
        for (Encoding encoding : List.of(Encoding.PCM16, Encoding.PCM24)) {
            byte[] file = written(new WavFormat(encoding, 1), new float[] {2, -2});
            float[] read = new WavReader(new ByteArrayInputStream(file)).rest(2);

            assertThat(read[0]).isCloseTo(1, within(1e-4f)).isLessThan(1);
            assertThat(read[1]).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_file_of_unknown_length_has_the_same_bytes_as_one_of_known_length(Encoding encoding, @TempDir Path folder)
            throws IOException {
        WavFormat format = WavFormat.mono().withEncoding(encoding);
        float[] sound = sound(5_001);
        Path file = folder.resolve("unknown.wav");
        try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                WavWriter writer = WavWriter.open(channel, format)) {
            writer.write(sound, 0, 1_000);
            writer.write(sound, 1_000, 4_001);
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(written(format, sound));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void ffprobe_reads_the_length_and_the_format(Encoding encoding, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("probe.wav");
        Files.write(file, written(new WavFormat(encoding, 2), sound(2 * 48_001)));
        String codec =
                switch (encoding) {
                    case PCM16 -> "pcm_s16le";
                    case PCM24 -> "pcm_s24le";
                    case FLOAT32 -> "pcm_f32le";
                };

        assertThat(probed(file))
                .contains("codec_name=" + codec, "duration_ts=48001", "channels=2", "sample_rate=48000")
                .doesNotContain("[wav");
    }

    @Test
    void over_4_gib_it_is_rf64_that_ffprobe_reads(@TempDir Path folder) throws IOException, InterruptedException {
        long frames = 600_000_000L;
        Path file = folder.resolve("large.wav");
        byte[] header = WavHeader.of(WavFormat.stereo().withEncoding(Encoding.FLOAT32), frames);
        try (var channel = Files.newByteChannel(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(header));
            channel.position(WavHeader.SIZE + frames * 8 - 1);
            channel.write(ByteBuffer.allocate(1));
        }

        assertThat(new String(header, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RF64");
        assertThat(probed(file)).contains("duration_ts=600000000");
        try (var in = Files.newInputStream(file)) {
            assertThat(new WavReader(in).left()).isEqualTo(frames);
        }
    }

    @Test
    void reads_an_extensible_header_after_an_odd_chunk() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF\0\0\0\0WAVELIST\3\0\0\0abc\0fmt ".getBytes(StandardCharsets.US_ASCII));
        file.putInt(40)
                .putShort((short) 0xfffe)
                .putShort((short) 1)
                .putInt(44_100)
                .putInt(4 * 44_100);
        file.putShort((short) 4)
                .putShort((short) 32)
                .putShort((short) 22)
                .putShort((short) 32)
                .putInt(4);
        file.putShort((short) 1).put(new byte[14]);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putInt(1 << 30)
                .putInt(-1 << 31);

        var reader = new WavReader(new ByteArrayInputStream(file.array(), 0, file.position()));

        assertThat(reader.rate()).isEqualTo(44_100);
        assertThat(reader.rest(2)).containsExactly(0.5f, -1);
    }

    @Test
    void fewer_samples_than_said_are_an_error_at_the_end() throws IOException {
        WavWriter writer = WavWriter.open(new ByteArrayOutputStream(), WavFormat.mono(), 3);
        writer.write(new float[2], 0, 2);

        assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessageContaining("2 samples of 3");
    }

    static byte[] written(WavFormat format, float[] interleaved) throws IOException {
        var out = new ByteArrayOutputStream();
        int frames = interleaved.length / format.channels();
        try (WavWriter writer = WavWriter.open(out, format, frames)) {
            writer.write(interleaved, 0, frames);
        }
        return out.toByteArray();
    }

    static float[] sound(int length) {
        var sound = new float[length];
        for (int i = 0; i < length; i++) {
            sound[i] = (float) (0.9 * Math.sin(i * 0.01));
        }
        return sound;
    }

    private static String probed(Path file) throws IOException {
        return Programs.run("ffmpeg", List.of("ffprobe", "-v", "warning", "-show_streams", file.toString()));
    }
}
