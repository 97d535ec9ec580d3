package lento.statistics.trial;

import lento.statistics.numeric.StandardNormal;

/// A mixture of Gaussians.
final class Mixture {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final int MOST_ROUNDS = 200;
    private static final double FARTHEST = 40;
    private static final double CLOSE = 1e-3;

    private final int count;
    private final double[] weight;
    private final double[] mean;
    private final double[] inverse;
    private final double center;
    private final double sd;

    /// @param count how many of the numbers of each array are used
    /// @param weight summing to 1
    /// @param deviation over 0
    Mixture(int count, double[] weight, double[] mean, double[] deviation) {
        this.count = count;
        this.weight = weight;
        this.mean = mean;
        inverse = new double[count];
        double first = 0;
        for (int n = 0; n < count; n++) {
            first += weight[n] * mean[n];
        }
        double second = 0;
        for (int n = 0; n < count; n++) {
            double off = mean[n] - first;
            second += weight[n] * (deviation[n] * deviation[n] + off * off);
            inverse[n] = 1 / deviation[n];
        }
        center = first;
        sd = Math.sqrt(second);
    }

    double mean() {
        return center;
    }

    double sd() {
        return sd;
    }

    /// The mean of one Gaussian.
    double meanOf(int n) {
        return mean[n];
    }

    /// The chance of a value below x.
    double below(double x) {
        double sum = 0;
        for (int n = 0; n < count; n++) {
            sum += weight[n] * StandardNormal.below((x - mean[n]) * inverse[n]);
        }
        return Math.min(1, sum);
    }

    /// The logarithm of the density with its derivative, exact in the tails too.
    ///
    /// @param slope of the logarithm
    record Height(double logarithm, double slope) {}

    Height height(double x) {
        double density = 0;
        double slope = 0;
        for (int n = 0; n < count; n++) {
            double z = (x - mean[n]) * inverse[n];
            double part = weight[n] * inverse[n] * Math.exp(-0.5 * z * z);
            density += part;
            slope -= part * inverse[n] * z;
        }
        return new Height(Math.log(density / ROOT_TWO_PI), slope / density);
    }

    /// The value below which lies this chance, between 0 and 1: Halley's method within a shrinking bracket.
    double quantile(double chance) {
        double low = center - FARTHEST * sd;
        double high = center + FARTHEST * sd;
        double x = center + sd * guess(chance);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double below = 0;
            double density = 0;
            double slope = 0;
            for (int n = 0; n < count; n++) {
                double z = (x - mean[n]) * inverse[n];
                double part = weight[n] * inverse[n] * StandardNormal.density(z);
                below += weight[n] * StandardNormal.below(z);
                density += part;
                slope -= part * inverse[n] * z;
            }
            double off = below - chance;
            if (off > 0) {
                high = x;
            } else {
                low = x;
            }
            double newton = off / density;
            double next = x - newton / (1 - newton * slope / (2 * density));
            boolean kept = next > low && next < high;
            if (!kept) {
                next = (low + high) / 2;
            }
            double moved = Math.abs(next - x);
            x = next;
            // Halley's error falls with the third power: this far off, the next step would change nothing.
            if ((kept && moved < CLOSE * sd) || moved < 1e-12 * sd) {
                return x;
            }
        }
        return x;
    }

    /// The quantile in SDs from the mean, as the third and fourth moments bend the normal one: E. A. Cornish and
    /// R. A. Fisher, Revue de l'Institut International de Statistique 5 (1938) 307.
    private double guess(double chance) {
        double third = 0;
        double fourth = 0;
        for (int n = 0; n < count; n++) {
            double off = (mean[n] - center) / sd;
            double square = off * off;
            double variance = 1 / (inverse[n] * sd * inverse[n] * sd);
            third += weight[n] * off * (square + 3 * variance);
            fourth += weight[n] * (square * square + 6 * square * variance + 3 * variance * variance);
        }
        double z = normalQuantile(chance);
        double excess = fourth - 3;
        double bent = z
                + (z * z - 1) * third / 6
                + (z * z * z - 3 * z) * excess / 24
                - (2 * z * z * z - 5 * z) * third * third / 36;
        return Math.abs(bent - z) < 1 ? bent : z;
    }

    /// Within 5e-4: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.23.
    private static double normalQuantile(double chance) {
        double tail = Math.min(chance, 1 - chance);
        double t = Math.sqrt(-2 * Math.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return chance < 0.5 ? -z : z;
    }
}
