package lento.sound.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import lento.sound.Programs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OggOpusTest {

    private static Path folder;
    private static Opus opus;

    @BeforeAll
    static void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        opus = Opus.open(temporary.resolve("native"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 647, 648, 649, 47_688, 48_000, 100_003})
    void decodes_to_exactly_the_length_that_was_encoded(int length) throws IOException {
        byte[] file = SmallFiles.mono(opus, length);

        assertThat(OggOpusReader.mono(opus, new ByteArrayInputStream(file), length))
                .hasSize(length);
    }

    @Test
    void decodes_to_the_sound_that_was_encoded_without_delay() throws IOException {
        var sound = new float[96_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.2 * Math.sin(i * 0.04) + 0.1 * Math.sin(i * 0.3));
        }
        OpusStream stream = OpusStream.of(1, sound.length, 1, "test");
        byte[] file = SmallFiles.encoded(opus, sound, stream, OpusEncoder.Options.mono());

        float[] decoded = OggOpusReader.mono(opus, new ByteArrayInputStream(file), sound.length);

        assertThat(error(sound, decoded, 0)).isLessThan(0.01 * power(sound));
        assertThat(error(sound, decoded, 1)).isGreaterThan(2 * error(sound, decoded, 0));
        assertThat(error(decoded, sound, 1)).isGreaterThan(2 * error(sound, decoded, 0));
    }

    @Test
    void opusdec_decodes_the_same_samples() throws IOException {
        Path file = folder.resolve("length.opus");
        Path raw = folder.resolve("length.raw");
        Files.write(file, SmallFiles.mono(opus, 100_003));

        Programs.run(
                "opus-tools",
                List.of("opusdec", "--quiet", "--float", "--rate", "48000", file.toString(), raw.toString()));

        ByteBuffer floats = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        var decoded = new float[100_003];
        assertThat(floats.remaining()).isEqualTo(4 * decoded.length);
        floats.asFloatBuffer().get(decoded);
        float[] ours = OggOpusReader.mono(opus, new ByteArrayInputStream(Files.readAllBytes(file)), 100_003);
        assertThat(error(ours, decoded, 0)).isLessThan(1e-9 * power(ours));
    }

    @Test
    void opusinfo_finds_nothing_to_complain_about() throws IOException {
        Path file = folder.resolve("info.opus");
        Files.write(file, SmallFiles.mono(opus, 480_000));

        String printed = Programs.run("opus-tools", List.of("opusinfo", file.toString()));

        assertThat(printed)
                .contains("TITLE=Atem", "LANGUAGE=de", "Pre-skip: 312", "Playback length: 0m:10.000s")
                .doesNotContainIgnoringCase("warning");
    }

    @Test
    void ffprobe_reads_chapters_and_the_exact_length_of_a_stereo_stream() throws IOException {
        Path file = folder.resolve("chapters.opus");
        OpusStream stream = OpusStream.of(2, 100_003, 1, opus.version())
                .withComments(List.of(
                        new OpusStream.Comment("CHAPTER000", "00:00:00.000"),
                        new OpusStream.Comment("CHAPTER000NAME", "Ankommen"),
                        new OpusStream.Comment("CHAPTER001", "00:00:01.000"),
                        new OpusStream.Comment("CHAPTER001NAME", "Füße")));
        Files.write(file, SmallFiles.encoded(opus, Signals.stereo(100_003), stream, OpusEncoder.Options.stereo()));

        String printed = Programs.run(
                "ffmpeg", List.of("ffprobe", "-v", "warning", "-show_streams", "-show_chapters", file.toString()));

        assertThat(printed).contains("channels=2", "duration_ts=100315", "start_pts=0", "Ankommen", "Füße");
    }

    @Test
    void the_delay_of_the_encoder_is_the_pre_skip() {
        try (OpusEncoder mono = opus.encoder(1, OpusEncoder.Options.mono());
                OpusEncoder stereo = opus.encoder(2, OpusEncoder.Options.stereo())) {
            assertThat(mono.lookahead()).isEqualTo(Opus.PRE_SKIP);
            assertThat(stereo.lookahead()).isEqualTo(Opus.PRE_SKIP);
        }
    }

    @Test
    void a_reset_encoder_writes_what_a_new_one_writes() {
        float[] sound = Signals.stereo(48_000);
        try (OpusEncoder used = opus.encoder(2, OpusEncoder.Options.stereo());
                OpusEncoder fresh = opus.encoder(2, OpusEncoder.Options.stereo())) {
            packets(used, sound);
            used.reset();

            assertThat(packets(used, sound)).isEqualTo(packets(fresh, sound));
        }
    }

    @Test
    void the_length_of_a_constant_rate_stream_and_of_its_pages_is_known_before_it_exists() throws IOException {
        OpusEncoder.Options options = OpusEncoder.Options.stereo().withMode(OpusEncoder.Mode.CONSTANT);
        OpusStream stream = OpusStream.of(2, 200_000, 1, "test");

        byte[] file = SmallFiles.encoded(opus, Signals.stereo(200_000), stream, options);

        assertThat(stream.pageBytes(options.packetBytes())).isEqualTo(8_077);
        assertThat(file).hasSize(Math.toIntExact(stream.bytes(options.packetBytes())));
        int second = stream.headers().length + 8_077;
        assertThat(new String(file, second, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
    }

    @Test
    void a_stream_resumed_at_a_page_has_the_bytes_of_the_whole_one() throws IOException {
        OpusStream stream = OpusStream.of(1, 200_000, 1, "test");
        var whole = new ByteArrayOutputStream();
        OggOpusWriter first = OggOpusWriter.begin(whole, stream);
        var part = new ByteArrayOutputStream();
        OggOpusWriter resumed = OggOpusWriter.resume(part, stream, 3);
        for (int i = 0; i < stream.packets(); i++) {
            var packet = new byte[] {(byte) 0xf8, (byte) i};
            first.packet(packet, 2);
            if (i >= 150) {
                resumed.packet(packet, 2);
            }
        }

        byte[] all = whole.toByteArray();
        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(all, all.length - part.size(), all.length));
    }

    @Test
    void a_page_leaves_as_soon_as_it_is_full() throws IOException {
        var out = new ByteArrayOutputStream();
        OggOpusWriter writer = OggOpusWriter.begin(out, OpusStream.of(1, 96_000, 1, "test"));
        int headers = out.size();
        for (int i = 0; i < 49; i++) {
            writer.packet(new byte[] {(byte) 0xf8}, 1);
        }
        assertThat(out.size()).isEqualTo(headers);

        writer.packet(new byte[] {(byte) 0xf8}, 1);

        assertThat(out.size()).isEqualTo(headers + 27 + 50 + 50);
    }

    @Test
    void comments_longer_than_a_page_are_read_back() throws IOException {
        String text = "x".repeat(255 * 255 * 2 + 17);
        OpusStream stream =
                OpusStream.of(1, 960, 1, "test").withComments(List.of(new OpusStream.Comment("DESCRIPTION", text)));
        byte[] file = SmallFiles.encoded(opus, new float[960], stream, OpusEncoder.Options.mono());

        var reader = new OggOpusReader(new ByteArrayInputStream(file));

        assertThat(reader.comments()).isEqualTo(stream.comments());
        assertThat(reader.next()).isNotNull();
    }

    @Test
    void large_packets_are_spread_over_pages_that_stay_below_the_limit_of_ogg() throws IOException {
        OpusStream stream = OpusStream.of(2, 200_000, 1, "test");
        OpusEncoder.Options options =
                OpusEncoder.Options.stereo().withBitrate(510_000).withMode(OpusEncoder.Mode.CONSTANT);
        Path file = folder.resolve("large.opus");

        Files.write(file, SmallFiles.encoded(opus, Signals.stereo(200_000), stream, options));

        assertThat(Programs.run("opus-tools", List.of("opusinfo", file.toString())))
                .contains("Playback length: 0m:04.16")
                .doesNotContainIgnoringCase("warning");
    }

    /// The first page of `opusenc --raw-chan 1 --serial 1234` (opus-tools 0.2), its checksum set to 0.
    @Test
    void the_checksum_of_a_page_is_the_one_that_opusenc_wrote() {
        byte[] page = HexFormat.of()
                .parseHex("4f67675300020000000000000000d204000000000000000000000113"
                        + "4f707573486561640101380180bb0000000000");

        assertThat(OggCrc.of(0, page, page.length)).isEqualTo(0x58425939);
    }

    @Test
    void a_packet_too_many_is_refused() throws IOException {
        OggOpusWriter writer = OggOpusWriter.begin(new ByteArrayOutputStream(), OpusStream.of(1, 1, 1, "test"));
        writer.packet(new byte[] {(byte) 0xf8}, 1);

        assertThat(writer.complete()).isTrue();
        assertThatThrownBy(() -> writer.packet(new byte[] {(byte) 0xf8}, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> packets(OpusEncoder encoder, float[] sound) {
        var packet = new byte[Opus.MAX_PACKET];
        var packets = new ArrayList<String>();
        for (int i = 0; i < sound.length; i += Opus.FRAME * encoder.channels()) {
            packets.add(HexFormat.of().formatHex(packet, 0, encoder.encode(sound, i, packet)));
        }
        return packets;
    }

    private static double power(float[] sound) {
        double sum = 0;
        for (float sample : sound) {
            sum += sample * sample;
        }
        return sum;
    }

    private static double error(float[] expected, float[] actual, int late) {
        double sum = 0;
        for (int i = 0; i + late < expected.length; i++) {
            double difference = expected[i] - actual[i + late];
            sum += difference * difference;
        }
        return sum;
    }
}
