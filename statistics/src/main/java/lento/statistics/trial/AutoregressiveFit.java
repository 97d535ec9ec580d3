package lento.statistics.trial;

import java.util.List;
import java.util.Optional;
import lento.statistics.numeric.Packed;
import lento.statistics.numeric.Root;
import org.apache.commons.statistics.distribution.TDistribution;

/// Linear regression whose errors are a stationary AR(1) process over days, with correlation rho^d between days d
/// apart: what `gls(correlation = corAR1(form = ~day))` of nlme fits. Sigma and coefficients are profiled out, and
/// rho is the root of the analytic derivative.
///
/// @param method of estimation
/// @param rho the lag-one correlation, between [#LOWEST] and [#HIGHEST]
/// @param sigma the standard deviation of the errors
/// @param logLikelihood at the estimates; restricted without log|X'X|/2, as nlme has it
/// @param rows recorded days
/// @param coefficients named as they were given
/// @param covariance of the coefficients, packed; nlme's standard errors for ML are sqrt(n / (n - p)) larger
public record AutoregressiveFit(
        Method method,
        double rho,
        double sigma,
        double logLikelihood,
        int rows,
        List<Coefficient> coefficients,
        double[] covariance) {

    /// Maximum likelihood, full or restricted.
    public enum Method {
        ML,
        REML
    }

    /// One coefficient.
    ///
    /// @param value the estimate
    /// @param error its standard error
    public record Coefficient(String name, double value, double error) {}

    /// A linear combination of coefficients with a t interval.
    ///
    /// @param p two-sided, t with n - p degrees of freedom
    /// @param low of the 95 % interval
    public record Combination(double value, double error, double p, double low, double high) {}

    /// The ends of the search for rho.
    public static final double HIGHEST = 0.9999;

    public static final double LOWEST = -HIGHEST;

    private static final double[] BEYOND = {0.985, 0.99, 0.9925, 0.995, 0.9975, 0.999, 0.9995, HIGHEST};
    private static final double WIDE = 0.98;
    private static final int STEPS = 98;
    private static final double NO_VARIATION = 1e-24;

    public AutoregressiveFit {
        coefficients = List.copyOf(coefficients);
    }

    /// The fit, or none where there are no more days than coefficients, a predictor is a combination of others, or
    /// nothing is left to vary.
    ///
    /// @param day of each row, rising
    /// @param predictors one array a row
    /// @param y one value a row
    public static Optional<AutoregressiveFit> of(
            int[] day, double[][] predictors, double[] y, List<String> names, Method method) {
        int p = names.size();
        if (y.length <= p) {
            return Optional.empty();
        }
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        var rows = new double[y.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = java.util.Arrays.copyOf(predictors[i], p + 1);
            rows[i][p] = y[i] - mean;
        }
        var profile = new Profile(GapSums.of(new DesignRows(day, rows)), method);
        if (!profile.at(0) || profile.residualSquares() <= NO_VARIATION * Math.max(1, mean * mean) * y.length) {
            return Optional.empty();
        }
        double rho = best(profile);
        return profile.at(rho) ? Optional.of(profile.fit(rho, mean, names)) : Optional.empty();
    }

    /// A combination of the coefficients, such as one arm less another.
    public Combination combination(double[] weights) {
        double value = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            value += weights[i] * coefficients.get(i).value();
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * weights[j] * covariance[Packed.at(Math.max(i, j), Math.min(i, j))];
            }
        }
        double error = Math.sqrt(variance);
        var t = TDistribution.of(rows - (double) coefficients.size());
        double half = t.inverseCumulativeProbability(0.975) * error;
        return new Combination(
                value, error, 2 * t.survivalProbability(Math.abs(value) / error), value - half, value + half);
    }

    /// The rho of highest likelihood: the best of a grid, then the root of the derivative beside it.
    private static double best(Profile profile) {
        var grid = new double[2 * (STEPS + BEYOND.length) + 1];
        int middle = STEPS + BEYOND.length;
        for (int i = 1; i <= middle; i++) {
            double at = i <= STEPS ? WIDE * i / STEPS : BEYOND[i - STEPS - 1];
            grid[middle + i] = at;
            grid[middle - i] = -at;
        }
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < grid.length; i++) {
            if (profile.at(grid[i]) && profile.logLikelihood() > highest) {
                highest = profile.logLikelihood();
                best = i;
            }
        }
        double from = grid[Math.max(0, best - 1)];
        double to = grid[Math.min(grid.length - 1, best + 1)];
        if (profile.slope(from) <= 0) {
            return from;
        }
        if (profile.slope(to) >= 0) {
            return to;
        }
        return Root.between(profile::slope, from, to);
    }

    /// The likelihood as a function of rho alone.
    private static final class Profile {

        private final GapSums sums;
        private final boolean restricted;
        private final int p;
        private final double[] factor;
        private final double[] change;
        private double logCorrelations;

        Profile(GapSums sums, Method method) {
            this.sums = sums;
            restricted = method == Method.REML;
            p = sums.width() - 1;
            factor = new double[sums.packed()];
            change = new double[sums.packed()];
        }

        /// Moves to a rho and tells whether the coefficients can be estimated.
        boolean at(double rho) {
            logCorrelations = sums.precision(rho, (1 - rho) * (1 + rho), factor);
            var diagonal = new double[p];
            for (int i = 0; i < p; i++) {
                diagonal[i] = factor[Packed.at(i, i)];
            }
            if (!Packed.factor(factor, p + 1)) {
                return false;
            }
            for (int i = 0; i < p; i++) {
                double pivot = factor[Packed.at(i, i)];
                if (pivot * pivot < 1e-11 * diagonal[i]) {
                    return false;
                }
            }
            return true;
        }

        double residualSquares() {
            double root = factor[Packed.at(p, p)];
            return root * root;
        }

        private double degrees() {
            return restricted ? sums.rows() - p : sums.rows();
        }

        double logLikelihood() {
            double m = degrees();
            double variance = residualSquares() / m;
            double logInformation = 0;
            for (int i = 0; restricted && i < p; i++) {
                logInformation += 2 * Math.log(factor[Packed.at(i, i)]);
            }
            return -0.5 * (m * (Math.log(2 * Math.PI * variance) + 1) + logCorrelations + logInformation);
        }

        /// The derivative of the likelihood by rho.
        double slope(double rho) {
            if (!at(rho)) {
                return 0;
            }
            double logarithm = sums.slope(rho, (1 - rho) * (1 + rho), change);
            var beta = coefficients();
            double residual = 0;
            for (int i = 0; i <= p; i++) {
                for (int j = 0; j <= p; j++) {
                    double left = i == p ? 1 : -beta[i];
                    double right = j == p ? 1 : -beta[j];
                    residual += left * right * change[Packed.at(Math.max(i, j), Math.min(i, j))];
                }
            }
            double information = 0;
            if (restricted) {
                var inverse = Packed.inverse(factor, p);
                for (int i = 0; i < p; i++) {
                    for (int j = 0; j <= i; j++) {
                        int at = Packed.at(i, j);
                        information += (i == j ? 1 : 2) * inverse[at] * change[at];
                    }
                }
            }
            return -0.5 * (degrees() * residual / residualSquares() + logarithm + information);
        }

        private double[] coefficients() {
            var beta = new double[p];
            for (int i = p - 1; i >= 0; i--) {
                double sum = factor[Packed.at(p, i)];
                for (int k = i + 1; k < p; k++) {
                    sum -= factor[Packed.at(k, i)] * beta[k];
                }
                beta[i] = sum / factor[Packed.at(i, i)];
            }
            return beta;
        }

        AutoregressiveFit fit(double rho, double mean, List<String> names) {
            double variance = residualSquares() / degrees();
            var beta = coefficients();
            beta[0] += mean;
            var covariance = Packed.inverse(factor, p);
            for (int i = 0; i < covariance.length; i++) {
                covariance[i] *= variance;
            }
            var coefficients = new java.util.ArrayList<Coefficient>();
            for (int i = 0; i < p; i++) {
                coefficients.add(new Coefficient(names.get(i), beta[i], Math.sqrt(covariance[Packed.at(i, i)])));
            }
            return new AutoregressiveFit(
                    restricted ? Method.REML : Method.ML,
                    rho,
                    Math.sqrt(variance),
                    logLikelihood(),
                    sums.rows(),
                    coefficients,
                    covariance);
        }
    }
}
