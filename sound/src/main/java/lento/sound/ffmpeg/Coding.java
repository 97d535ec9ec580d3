package lento.sound.ffmpeg;

/// The kinds of file that are written, stereo at 48 kHz.
public sealed interface Coding {

    /// MP3 with a constant bitrate, so that every frame has the same bytes, and an Info header with the exact length.
    ///
    /// @param bitrate bits per second: 64, 80, 96, 112, 128, 160, 192, 224, 256 or 320 thousand
    /// @param reservoir whether a frame may leave bits to later ones; without it each frame can be decoded alone
    record Mp3(int bitrate, boolean reservoir) implements Coding {

        public Mp3 {
            Mp3Frame.bitrateIndex(bitrate);
        }

        public static Mp3 withDefaults() {
            return new Mp3(128_000, true);
        }

        public Mp3 withBitrate(int bitsPerSecond) {
            return new Mp3(bitsPerSecond, reservoir);
        }

        public Mp3 withReservoir(boolean allowed) {
            return new Mp3(bitrate, allowed);
        }

        /// The bytes of every frame.
        public int frameBytes() {
            return bitrate / 8 * Mp3Frame.SAMPLES / 48_000;
        }

        /// How many frames of sound follow the Info header in a file of this many samples.
        public long frames(long length) {
            return Math.ceilDiv(length + Mp3Frame.DELAY, (long) Mp3Frame.SAMPLES);
        }
    }

    /// FLAC, without loss but for the rounding to 16 bits (dithered) or 24 bits.
    ///
    /// @param bits 16 or 24
    record Flac(int bits) implements Coding {

        public Flac {
            if (bits != 16 && bits != 24) {
                throw new IllegalArgumentException("FLAC is written in 16 or 24 bits; " + bits + " were asked for.");
            }
        }

        public static Flac withDefaults() {
            return new Flac(16);
        }
    }

    /// AAC in an MPEG-4 file with chapters, as audiobook players take it. To files only: its index is written last.
    ///
    /// @param bitrate bits per second
    record M4b(int bitrate) implements Coding {

        public M4b {
            if (bitrate < 32_000 || bitrate > 320_000) {
                throw new IllegalArgumentException(
                        "AAC is written with 32,000 to 320,000 bits per second; " + bitrate + " was asked for.");
            }
        }

        public static M4b withDefaults() {
            return new M4b(96_000);
        }
    }
}
