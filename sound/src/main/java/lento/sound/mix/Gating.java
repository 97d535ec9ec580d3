package lento.sound.mix;

/// Integrated loudness with the two gates of ITU-R BS.1770-4: blocks of 400 ms every 100 ms.
public final class Gating {

    /// Samples between the starts of two blocks: 100 ms.
    public static final int HOP = 4_800;

    private static final int HOPS = 4;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private Gating() {}

    /// The integrated loudness in LUFS; negative infinity if nothing passes the gates.
    ///
    /// @param energies K-weighted energy of each [#HOP] samples, the sum of squares of all channels
    public static double integrated(double[] energies) {
        double absolute = power(ABSOLUTE_GATE);
        double ungated = mean(energies, absolute);
        if (ungated == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double relative = power(loudness(ungated) + RELATIVE_GATE);
        return loudness(mean(energies, Math.max(absolute, relative)));
    }

    private static double mean(double[] energies, double gate) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i + HOPS <= energies.length; i++) {
            double block = (energies[i] + energies[i + 1] + energies[i + 2] + energies[i + 3]) / (HOPS * HOP);
            if (block > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// Loudness in LUFS of a K-weighted mean square, summed over channels (BS.1770-4, equation 2).
    public static double loudness(double power) {
        return -0.691 + 10 * StrictMath.log10(power);
    }

    private static double power(double loudness) {
        return StrictMath.pow(10, (loudness + 0.691) / 10);
    }
}
