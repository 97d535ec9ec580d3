package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import lento.statistics.numeric.Packed;
import lento.statistics.numeric.StandardNormal;
import org.jspecify.annotations.Nullable;

/// How likely a settled answer is on each day to come. Given rho and sigma the posterior variance at a later day is
/// known from the schedule alone, and the posterior mean there is Gaussian about the mean of now, so each node of
/// the lattice has a closed form.
///
/// Each chance is the largest so far of the chances that the e-value is over the threshold on one single day. That
/// is a lower bound of the chance that it has been over it on any day until then.
public final class Outlook {

    private Outlook() {}

    /// What is known of one day.
    ///
    /// @param day from 1
    /// @param chance that the answer is settled by that day, at least
    public record Chance(int day, double chance) {}

    /// Before a trial, for one true effect.
    ///
    /// @param days of the schedule, in order from day 1, taken as recorded on every day
    /// @param prior for as many arms as the schedule has
    /// @param sd of a day's error, in points of 0 to 10, over 0
    /// @param rho lag-one correlation, between -1 and 1
    /// @param effect of arm 1 against as usual, in points of 0 to 10
    /// @param threshold of the e-value, such as [Contrast#SETTLED]
    public static List<Chance> before(
            List<TrialDay> days, Prior prior, double sd, double rho, double effect, double threshold) {
        double v0 = prior.contrastVariance(1, 0);
        double m0 = prior.contrastMean(1, 0);
        int p = DesignRows.columns(prior.arms());
        var path = new Path(covariance(prior.augmentedPrecision(false), p), contrast(prior.arms(), 1, 0), rho, sd);
        var chances = new ArrayList<Chance>();
        @Nullable TrialDay previous = null;
        for (TrialDay day : days) {
            path.add(DesignRows.predictors(previous, day, days.size(), prior.arms()), 1);
            previous = day;
            double v = path.variance();
            double learned = 1 - v / v0;
            double mean = m0 + learned * (effect - m0);
            double spread = Math.sqrt(Math.max(0, v * learned));
            double so = chances.isEmpty() ? 0 : chances.getLast().chance();
            chances.add(new Chance(day.day(), Math.max(so, over(mean, spread, v, m0, v0, threshold))));
        }
        return chances;
    }

    /// During a trial, given all that was recorded. An answer that is settled now stays so.
    ///
    /// @param future the days to come, in order, after the last recorded one, taken as recorded on every day
    /// @param a the arm of the contrast that comes first
    /// @param b the arm that is taken from it
    public static List<Chance> from(Posterior now, List<TrialDay> future, int a, int b, double threshold) {
        var contrast = now.contrast(a, b);
        boolean settled = contrast.eValue() >= threshold;
        var sum = new double[future.size()];
        var series = now.series();
        var prior = now.prior();
        int p = DesignRows.columns(series.arms());
        var design = DesignRows.bayesian(series, prior.interceptMean());
        var sums = GapSums.of(design);
        var last = design.rows()[design.rows().length - 1];
        int lastDay = design.day()[design.day().length - 1];
        var precision = prior.augmentedPrecision(false);
        var rows = rows(series, future);
        var matrix = new double[sums.packed()];
        double v0 = prior.contrastVariance(a, b);
        double m0 = prior.contrastMean(a, b);
        var grid = now.grid();
        for (int n = 0; n < grid.count() && !settled; n++) {
            double rho = grid.rho()[n];
            double sigma = grid.sigma()[n];
            sums.precision(rho, (1 - rho) * (1 + rho), matrix);
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = matrix[i] / (sigma * sigma) + precision[i];
            }
            var path = new Path(covariance(matrix, p), contrast(series.arms(), a, b), rho, sigma);
            path.begin(last);
            double mean = contrast.mixture().meanOf(n);
            double v = path.variance();
            for (int h = 0; h < rows.size(); h++) {
                path.add(
                        rows.get(h),
                        h == 0
                                ? future.getFirst().day() - lastDay
                                : future.get(h).day() - future.get(h - 1).day());
                double spread = Math.sqrt(Math.max(0, v - path.variance()));
                sum[h] += grid.weight()[n] * over(mean, spread, path.variance(), m0, v0, threshold);
            }
        }
        var chances = new ArrayList<Chance>();
        for (int h = 0; h < sum.length; h++) {
            double so = chances.isEmpty() ? 0 : chances.getLast().chance();
            chances.add(new Chance(future.get(h).day(), settled ? 1 : Math.min(1, Math.max(so, sum[h]))));
        }
        return chances;
    }

    private static List<double[]> rows(Series series, List<TrialDay> future) {
        var rows = new ArrayList<double[]>();
        @Nullable TrialDay previous = series.days().getLast();
        for (TrialDay day : future) {
            rows.add(DesignRows.predictors(previous, day, series.planned(), series.arms()));
            previous = day;
        }
        return rows;
    }

    /// The chance that a posterior of variance v, whose mean is N(mean, spread^2), has an e-value over the
    /// threshold.
    private static double over(double mean, double spread, double v, double m0, double v0, double threshold) {
        double square = 2 * v * (Math.log(threshold) + 0.5 * Math.log(v0 / v) + m0 * m0 / (2 * v0));
        if (square <= 0) {
            return 1;
        }
        double edge = Math.sqrt(square);
        if (spread == 0) {
            return Math.abs(mean) >= edge ? 1 : 0;
        }
        return StandardNormal.below((-edge - mean) / spread) + StandardNormal.below((mean - edge) / spread);
    }

    private static double[] contrast(int arms, int a, int b) {
        int p = DesignRows.columns(arms);
        var weights = new double[p];
        int begin = p - arms;
        if (a > 0) {
            weights[begin + a] = 1;
        }
        if (b > 0) {
            weights[begin + b] = -1;
        }
        return weights;
    }

    /// The inverse of the first p rows of an augmented precision.
    private static double[] covariance(double[] augmented, int p) {
        var factor = java.util.Arrays.copyOf(augmented, p * (p + 1) / 2);
        if (!Packed.factor(factor, p)) {
            throw new IllegalStateException("a precision is not positive definite");
        }
        return Packed.inverse(factor, p);
    }

    /// The covariance of the coefficients as days are added, for one rho and sigma.
    private static final class Path {

        private final int p;
        private final double[][] covariance;
        private final double[] weights;
        private final double rho;
        private final double sigma;
        private double @Nullable [] before;

        Path(double[] packed, double[] weights, double rho, double sigma) {
            p = weights.length;
            covariance = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    covariance[i][j] = packed[Packed.at(Math.max(i, j), Math.min(i, j))];
                }
            }
            this.weights = weights;
            this.rho = rho;
            this.sigma = sigma;
        }

        /// The predictors of the last day that is in the covariance already.
        void begin(double[] row) {
            before = row;
        }

        void add(double[] row, int gap) {
            var earlier = before;
            double r = earlier == null ? 0 : Math.pow(rho, gap);
            double innovation = sigma * sigma * (1 - r * r);
            var x = new double[p];
            for (int i = 0; i < p; i++) {
                x[i] = earlier == null ? row[i] : row[i] - r * earlier[i];
            }
            var along = new double[p];
            double spread = innovation;
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    along[i] += covariance[i][j] * x[j];
                }
                spread += x[i] * along[i];
            }
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    covariance[i][j] -= along[i] * along[j] / spread;
                }
            }
            before = row;
        }

        double variance() {
            double variance = 0;
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    variance += weights[i] * covariance[i][j] * weights[j];
                }
            }
            return variance;
        }
    }
}
