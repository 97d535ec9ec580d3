package lento.sound.opus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Segments of one second, so that there are many seams; a seam does not know how long its segments are.
class SegmentEncoderTest {

    private static final int SECONDS = 12;
    private static final int PACKETS = 50;
    private static final int NEAR = 2_400;

    private static Opus opus;
    private static float[] sound;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        opus = Opus.open(folder);
        sound = Signals.stereo(SECONDS * 48_000);
    }

    @Test
    void no_seam_is_worse_than_a_continuous_encoding_there_after_the_pre_roll() throws IOException {
        for (OpusEncoder.Mode mode : OpusEncoder.Mode.values()) {
            OpusEncoder.Options options = OpusEncoder.Options.stereo().withMode(mode);
            float[] whole = decoded(segments(options, SECONDS * PACKETS, 0));
            float[] spliced = decoded(segments(options, PACKETS, SegmentEncoder.PRE_ROLL));
            for (int second = 1; second < SECONDS; second++) {
                assertThat(decibels(spliced, second, NEAR) - decibels(whole, second, NEAR))
                        .as("100 ms around second %d, %s", second, mode)
                        .isLessThan(1);
                assertThat(decibels(spliced, second, 240) - decibels(whole, second, 240))
                        .as("10 ms around second %d, %s", second, mode)
                        .isLessThan(3);
            }
        }
    }

    @Test
    void a_seam_without_pre_roll_is_worse() throws IOException {
        float[] whole = decoded(segments(OpusEncoder.Options.stereo(), SECONDS * PACKETS, 0));
        float[] spliced = decoded(segments(OpusEncoder.Options.stereo(), PACKETS, 0));

        double worst = -100;
        for (int second = 1; second < SECONDS; second++) {
            worst = Math.max(worst, decibels(spliced, second, 240) - decibels(whole, second, 240));
        }
        assertThat(worst).isGreaterThan(6);
    }

    @Test
    void a_segment_has_the_same_packets_whatever_its_encoder_did_before() throws IOException {
        try (OpusEncoder encoder = opus.encoder(2, OpusEncoder.Options.stereo())) {
            var segment = new SegmentEncoder(encoder, 5);
            List<byte[]> first = new ArrayList<>();
            segment.encode(frames(3 * PACKETS - 5), 20, (data, length) -> first.add(Arrays.copyOf(data, length)));
            segment.encode(frames(7 * PACKETS - 5), 20, (data, length) -> {});
            List<byte[]> second = new ArrayList<>();
            segment.encode(frames(3 * PACKETS - 5), 20, (data, length) -> second.add(Arrays.copyOf(data, length)));

            assertThat(second.toArray()).isEqualTo(first.toArray());
        }
    }

    private static List<byte[]> segments(OpusEncoder.Options options, int packets, int preRoll) throws IOException {
        var all = new ArrayList<byte[]>();
        try (OpusEncoder encoder = opus.encoder(2, options)) {
            var segment = new SegmentEncoder(encoder, preRoll);
            for (int from = 0; from < SECONDS * PACKETS; from += packets) {
                segment.encode(frames(from - preRoll), packets, (data, length) -> all.add(Arrays.copyOf(data, length)));
            }
        }
        return all;
    }

    /// The sound from this frame on, with silence before its start.
    private static SegmentEncoder.Frames frames(int first) {
        int[] at = {first * Opus.FRAME * 2};
        return (into, from) -> {
            for (int i = 0; i < 2 * Opus.FRAME; i++, at[0]++) {
                into[from + i] = at[0] < 0 ? 0 : sound[at[0]];
            }
        };
    }

    private static float[] decoded(List<byte[]> packets) throws IOException {
        var decoded = new float[packets.size() * Opus.FRAME * 2];
        try (OpusDecoder decoder = opus.decoder(2)) {
            int at = 0;
            for (byte[] packet : packets) {
                var part = new float[OpusDecoder.MAX_SAMPLES * 2];
                int count = 2 * decoder.decode(packet, packet.length, part, 0);
                System.arraycopy(part, 0, decoded, at, count);
                at += count;
            }
        }
        return decoded;
    }

    /// The power of what was decoded minus the original, this many samples before and after a second.
    private static double decibels(float[] decoded, int second, int near) {
        double sum = 0;
        for (int i = 2 * (second * 48_000 - near); i < 2 * (second * 48_000 + near); i++) {
            double difference = decoded[i + 2 * Opus.PRE_SKIP] - sound[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(sum);
    }
}
