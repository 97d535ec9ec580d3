package lento.sound.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The frame before the sound in an MP3 of constant bitrate: an MPEG-1 layer III frame of silence at 48 kHz that
/// tells players how long the sound is and which samples to drop (the Info header of LAME; Gabriel Bouvigne, "Mp3
/// Info Tag revision 1").
final class Mp3Frame {

    /// Samples of each channel in a frame.
    static final int SAMPLES = 1_152;

    /// Samples that a decoder drops at the start: 576 of LAME and 529 of any decoder.
    static final int DELAY = 1_105;

    private static final int DECODER_DELAY = 529;
    private static final List<Integer> KILOBITS =
            List.of(0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);
    private static final int SIDE = 32;
    private static final int TAG_CHECKSUM = 190;

    private Mp3Frame() {}

    /// What LAME multiplies samples by before it encodes them at this constant bitrate (the scale of its presets in
    /// LAME 3.100, read off a sine that was encoded and decoded at every bitrate).
    static float scale(int bitrate) {
        int kilobits = bitrate / 1_000;
        if (kilobits <= 160) {
            return 0.95f;
        }
        return kilobits <= 192 ? 0.97f : kilobits <= 224 ? 0.98f : 1;
    }

    /// The number of a bitrate in the frame header (ISO 11172-3, section 2.4.2.3).
    ///
    /// @throws IllegalArgumentException if there is none or its frames are too short for the Info header
    static int bitrateIndex(int bitrate) {
        int index = bitrate % 1_000 == 0 ? KILOBITS.indexOf(bitrate / 1_000) : -1;
        if (index < KILOBITS.indexOf(64)) {
            throw new IllegalArgumentException(
                    "MP3 takes 64 to 320 kbit/s in the steps of its standard; " + bitrate + " bit/s was asked for.");
        }
        return index;
    }

    /// The Info header of a file of this many samples.
    static byte[] info(Coding.Mp3 coding, long length) {
        int size = coding.frameBytes();
        long frames = coding.frames(length);
        long padding = frames * SAMPLES - length - (DELAY - DECODER_DELAY);
        ByteBuffer frame = ByteBuffer.allocate(size);
        frame.put((byte) 0xff).put((byte) 0xfb).put((byte) (bitrateIndex(coding.bitrate()) << 4 | 1 << 2));
        frame.put((byte) 0).position(4 + SIDE);
        frame.put("Info".getBytes(StandardCharsets.US_ASCII)).putInt(0xf);
        frame.putInt((int) frames).putInt((int) ((frames + 1) * size));
        for (int percent = 0; percent < 100; percent++) {
            frame.put((byte) (percent * 256 / 100));
        }
        frame.putInt(0);
        frame.put("LAME3.100".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
        frame.position(frame.position() + 10);
        frame.put((byte) Math.min(255, coding.bitrate() / 1_000));
        int trims = (DELAY - DECODER_DELAY) << 12 | (int) padding;
        frame.put((byte) (trims >> 16)).putShort((short) trims);
        frame.position(frame.position() + 4);
        frame.putInt((int) ((frames + 1) * size)).putShort((short) 0);
        frame.putShort((short) crc16(frame.array(), TAG_CHECKSUM));
        return frame.array();
    }

    /// CRC-16 with the generator x^16 + x^15 + x^2 + 1, reflected, from 0.
    private static int crc16(byte[] data, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= data[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : 0xa001);
            }
        }
        return crc;
    }
}
