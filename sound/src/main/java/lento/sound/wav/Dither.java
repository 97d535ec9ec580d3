package lento.sound.wav;

/// Rounds samples to 16 bits with triangular dither of two quantisation steps (TPDF), so that what is lost is a
/// steady hiss at -93 dBFS and not a distortion of quiet sound (Lipshitz, Wannamaker and Vanderkooy 1992, section 5).
/// The dither is a hash of the sample's index: the same position gives the same bits.
public final class Dither {

    private static final double FULL = 32_768;

    private Dither() {}

    /// The sample in 16 bits, limited to their range.
    ///
    /// @param sample from -1 to 1
    /// @param index the position in the interleaved stream
    public static int pcm16(float sample, long index) {
        long bits = hash(index);
        double triangular = ((bits >>> 32) - (bits & 0xffff_ffffL)) * 0x1p-32;
        double rounded = Math.rint(sample * FULL + triangular);
        return (int) Math.clamp(rounded, -FULL, FULL - 1);
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, figure 16) on an odd multiple of the index.
    private static long hash(long index) {
        long z = (index + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
