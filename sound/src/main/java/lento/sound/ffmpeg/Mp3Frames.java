package lento.sound.ffmpeg;

import java.io.IOException;
import java.io.OutputStream;

/// Encodes some frames of a longer MP3 on their own, so that frames can be made in any order and spliced. Only for
/// codings without a reservoir.
public final class Mp3Frames {

    /// Samples of each channel in a frame.
    public static final int SAMPLES = Mp3Frame.SAMPLES;

    /// Frames that the encoder holds back at most.
    private static final int HELD_BACK = 4;

    private Mp3Frames() {}

    /// Where the samples come from.
    @FunctionalInterface
    public interface Source {
        /// Writes the next block from index 0, left and right in turn.
        void next(float[] interleaved);
    }

    /// Encodes `count` frames.
    ///
    /// @param preRoll how many frames come before them, which are encoded and dropped
    /// @param source begins `preRoll` frames before the first
    /// @param block samples of each channel in one block of the source
    /// @param out is handed the frames as they come
    /// @throws IllegalArgumentException if the coding has a reservoir
    public static void encode(Coding.Mp3 coding, int preRoll, int count, Source source, int block, OutputStream out)
            throws IOException {
        if (coding.reservoir()) {
            throw new IllegalArgumentException("frames that borrow bits from others can't be made alone.");
        }
        var kept = new Kept(out, coding.frameBytes());
        long length = (long) (preRoll + count + HELD_BACK) * SAMPLES;
        try (var encoder = FfmpegEncoder.open(kept, coding, Labels.of(""), length)) {
            kept.from(preRoll, count);
            var samples = new float[2 * block];
            for (long fed = 0; fed < length && kept.wants(); fed += block) {
                source.next(samples);
                encoder.write(samples, 0, (int) Math.min(block, length - fed));
            }
        }
        if (kept.wants()) {
            throw new IOException("the MP3 encoder held back more than " + HELD_BACK + " frames.");
        }
    }

    /// Lets only the wanted bytes pass.
    private static final class Kept extends OutputStream {
        private final OutputStream out;
        private final int frameBytes;
        private long skip = Long.MAX_VALUE;
        private long left;

        Kept(OutputStream out, int frameBytes) {
            this.out = out;
            this.frameBytes = frameBytes;
        }

        /// The header is over: what comes now are frames.
        void from(int preRoll, int count) {
            skip = (long) preRoll * frameBytes;
            left = (long) count * frameBytes;
        }

        boolean wants() {
            return left > 0;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            int skipped = (int) Math.min(skip, count);
            skip -= skipped;
            int passed = (int) Math.min(left, count - skipped);
            out.write(data, from + skipped, passed);
            left -= passed;
        }
    }
}
