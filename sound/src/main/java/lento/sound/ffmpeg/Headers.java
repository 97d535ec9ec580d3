package lento.sound.ffmpeg;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The bytes before the sound of a file that can't be corrected at its end, because it is streamed.
final class Headers {

    /// The lowest byte but four of the 36 bits that count samples: `fLaC`, a block header, then 13 bytes of
    /// STREAMINFO (RFC 9639, section 8.2).
    private static final int FLAC_SAMPLES = 4 + 4 + 13;

    private Headers() {}

    /// What a muxer wrote, with the length in it.
    static byte[] complete(byte[] header, Coding coding, long length) {
        return switch (coding) {
            case Coding.Mp3 mp3 -> {
                byte[] info = Mp3Frame.info(mp3, length);
                byte[] both = Arrays.copyOf(header, header.length + info.length);
                System.arraycopy(info, 0, both, header.length, info.length);
                yield both;
            }
            case Coding.Flac _ -> {
                byte[] counted = header.clone();
                counted[FLAC_SAMPLES] = (byte) ((counted[FLAC_SAMPLES] & 0xf0) | (int) (length >> 32 & 0xf));
                ByteBuffer.wrap(counted).putInt(FLAC_SAMPLES + 1, (int) length);
                yield counted;
            }
            case Coding.M4b _ -> header;
        };
    }
}
