package lento.sound.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes before the samples: always [#SIZE], so that they can be written again when the length is known. Below
/// 4 GiB a RIFF file with a JUNK chunk where an RF64 file has its ds64 chunk (EBU Tech 3306, section 3).
final class WavHeader {

    /// RIFF or RF64 with WAVE (12), JUNK or ds64 (36), fmt (24), fact (12), the head of data (8).
    static final int SIZE = 92;

    private static final long LIMIT = 0xffff_ffffL;

    private WavHeader() {}

    /// The header of a file of this many samples of each channel.
    static byte[] of(WavFormat format, long frames) {
        long data = frames * format.frameBytes();
        long riff = SIZE - 8 + data + (data & 1);
        boolean large = riff > LIMIT;
        int bits = 8 * format.encoding().bytes();
        ByteBuffer header = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        name(header, large ? "RF64" : "RIFF").putInt(large ? -1 : (int) riff);
        name(header, "WAVE");
        name(header, large ? "ds64" : "JUNK").putInt(28);
        if (large) {
            header.putLong(riff).putLong(data).putLong(frames).putInt(0);
        } else {
            header.position(header.position() + 28);
        }
        name(header, "fmt ").putInt(16);
        header.putShort((short) format.encoding().tag()).putShort((short) format.channels());
        header.putInt(48_000).putInt(48_000 * format.frameBytes());
        header.putShort((short) format.frameBytes()).putShort((short) bits);
        name(header, "fact").putInt(4).putInt((int) Math.min(frames, LIMIT));
        name(header, "data").putInt(large ? -1 : (int) data);
        return header.array();
    }

    private static ByteBuffer name(ByteBuffer header, String name) {
        return header.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
