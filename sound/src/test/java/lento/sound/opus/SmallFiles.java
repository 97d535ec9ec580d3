package lento.sound.opus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Whole small Ogg Opus files.
final class SmallFiles {

    private SmallFiles() {}

    /// The sound encoded from first to last by one encoder.
    static byte[] encoded(Opus opus, float[] interleaved, OpusStream stream, OpusEncoder.Options options)
            throws IOException {
        var out = new ByteArrayOutputStream();
        OggOpusWriter writer = OggOpusWriter.begin(out, stream);
        int channels = stream.channels();
        float[] padded = Arrays.copyOf(interleaved, Math.toIntExact(stream.packets() * Opus.FRAME * channels));
        var packet = new byte[Opus.MAX_PACKET];
        try (OpusEncoder encoder = opus.encoder(channels, options)) {
            for (int i = 0; i < stream.packets(); i++) {
                writer.packet(packet, encoder.encode(padded, i * Opus.FRAME * channels, packet));
            }
        }
        return out.toByteArray();
    }

    static byte[] mono(Opus opus, int length) throws IOException {
        return encoded(
                opus,
                Signals.mono(length, 1),
                OpusStream.of(1, length, 7, "test")
                        .withComments(List.of(
                                new OpusStream.Comment("TITLE", "Atem"), new OpusStream.Comment("LANGUAGE", "de"))),
                OpusEncoder.Options.mono());
    }
}
