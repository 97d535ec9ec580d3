package lento.sound.wav;

/// How the samples of a WAV file are written, 48 kHz, little-endian, channels interleaved.
///
/// @param encoding how one sample is written
/// @param channels 1 or 2
public record WavFormat(Encoding encoding, int channels) {

    /// How one sample is written.
    public enum Encoding {
        /// 16-bit integers with dither: what every player takes, 93 dB over its noise.
        PCM16(2, 1),
        /// 24-bit integers, plainly rounded: exact beyond what can be heard (-144 dBFS). The one to prefer.
        PCM24(3, 1),
        /// 32-bit floats: exactly the samples that were mixed, over 1 too.
        FLOAT32(4, 3);

        private final int bytes;
        private final int tag;

        Encoding(int bytes, int tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        /// Bytes of one sample.
        public int bytes() {
            return bytes;
        }

        /// The format tag of the `fmt ` chunk.
        int tag() {
            return tag;
        }
    }

    public WavFormat {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException(
                    "a WAV file is written in 1 or 2 channels; " + channels + " were asked for.");
        }
    }

    /// Two channels in [Encoding#PCM24].
    public static WavFormat stereo() {
        return new WavFormat(Encoding.PCM24, 2);
    }

    /// One channel in [Encoding#PCM24].
    public static WavFormat mono() {
        return new WavFormat(Encoding.PCM24, 1);
    }

    public WavFormat withEncoding(Encoding other) {
        return new WavFormat(other, channels);
    }

    /// Bytes of one sample of each channel.
    int frameBytes() {
        return encoding.bytes * channels;
    }
}
