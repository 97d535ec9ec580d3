package lento.statistics.meta;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Kendall's rank correlation with its test, as R's `cor.test(method = "kendall", exact = TRUE)`.
final class Kendall {

    private Kendall() {}

    static Optional<Asymmetry.RankTest> of(double[] x, double[] y) {
        int n = x.length;
        double all = n * (n - 1.0) / 2;
        double tiedX = pairs(x);
        double tiedY = pairs(y);
        if (tiedX == all || tiedY == all) {
            return Optional.empty();
        }
        double concordance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                concordance += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        double tau = concordance / (Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY));
        boolean exact = tiedX == 0 && tiedY == 0 && n <= Asymmetry.MOST_EXACT;
        double p = exact ? exact(n, (int) Math.rint((concordance + all) / 2)) : normal(n, concordance, x, y);
        return Optional.of(new Asymmetry.RankTest(tau, p));
    }

    /// Two-sided, from the distribution of the number of concordant pairs among n! orders, built up by inserting one
    /// at a time: M. G. Kendall, Biometrika 30 (1938) 81.
    private static double exact(int n, int concordant) {
        int most = n * (n - 1) / 2;
        var chance = new double[most + 1];
        chance[0] = 1;
        for (int size = 2; size <= n; size++) {
            var sums = new double[most + 2];
            for (int i = 0; i <= most; i++) {
                sums[i + 1] = sums[i] + chance[i];
            }
            for (int i = 0; i <= most; i++) {
                chance[i] = (sums[i + 1] - sums[Math.max(0, i + 1 - size)]) / size;
            }
        }
        double below = 0;
        double above = 0;
        for (int i = 0; i <= most; i++) {
            below += i <= concordant ? chance[i] : 0;
            above += i >= concordant ? chance[i] : 0;
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    /// Two-sided, from the normal approximation with its correction for ties.
    private static double normal(int n, double concordance, double[] x, double[] y) {
        double v0 = n * (n - 1.0) * (2.0 * n + 5);
        double variance = (v0 - ties(x, t -> t * (t - 1) * (2 * t + 5)) - ties(y, t -> t * (t - 1) * (2 * t + 5))) / 18
                + ties(x, t -> t * (t - 1)) * ties(y, t -> t * (t - 1)) / (2 * n * (n - 1.0));
        if (n > 2) {
            variance += ties(x, t -> t * (t - 1) * (t - 2))
                    * ties(y, t -> t * (t - 1) * (t - 2))
                    / (9 * n * (n - 1.0) * (n - 2));
        }
        double z = concordance / Math.sqrt(variance);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    private static double pairs(double[] values) {
        return ties(values, t -> t * (t - 1) / 2);
    }

    /// The sum over groups of equal values of a function of the group's size.
    private static double ties(double[] values, java.util.function.DoubleUnaryOperator ofSize) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                sum += ofSize.applyAsDouble(i - from);
                from = i;
            }
        }
        return sum;
    }
}
