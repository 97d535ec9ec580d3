package lento.statistics.trial;

import java.util.Arrays;
import lento.statistics.numeric.Packed;

/// What is held likely before a trial, for outcomes brought to 0 to 10. All normal but for the last.
///
/// @param source where these numbers come from
/// @param interceptMean the level as usual, on weekdays, in the middle of the trial
/// @param interceptSd its standard deviation
/// @param trendSd of the change in 30 days, about 0
/// @param weekendSd of weekends against weekdays, about 0
/// @param carrySd of the first day after an arm, for each arm but 0, about 0
/// @param armMeans of each arm against as usual, from arm 1 on
/// @param armCovariance of the same, packed by rows of the lower triangle
/// @param logSigmaMean of the natural logarithm of sigma, the SD of a day's error
/// @param logSigmaSd of the same
/// @param rhoAlpha (rho + 1) / 2 is Beta(rhoAlpha, rhoBeta), rho the lag-one correlation
/// @param rhoBeta see `rhoAlpha`
public record Prior(
        String source,
        double interceptMean,
        double interceptSd,
        double trendSd,
        double weekendSd,
        double carrySd,
        double[] armMeans,
        double[] armCovariance,
        double logSigmaMean,
        double logSigmaSd,
        double rhoAlpha,
        double rhoBeta) {

    /// The priors of this project's design: arms, as usual among them, are independent N(0, 1/2), so that every
    /// contrast of two is N(0, 1).
    ///
    /// @param arms 2 to 4
    public static Prior standard(int arms) {
        int others = arms - 1;
        var covariance = new double[others * (others + 1) / 2];
        for (int i = 0; i < others; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[Packed.at(i, j)] = i == j ? 1 : 0.5;
            }
        }
        return new Prior(
                "Lento's design: weakly informative on 0 to 10",
                5,
                2.5,
                0.7,
                0.4,
                0.3,
                new double[others],
                covariance,
                Math.log(1.3),
                0.6,
                6,
                3);
    }

    /// The same with what a pool of people says of each arm: N(mean, tau2 + se^2), arms correlated one half with one
    /// another as they share the days as usual.
    ///
    /// @param source the pool
    /// @param means of arms 1, 2, ... against as usual, in points of 0 to 10
    /// @param variances tau2 + se^2 of the same, over 0
    public Prior withPool(String source, double[] means, double[] variances) {
        if (means.length != armMeans.length || variances.length != armMeans.length) {
            throw new IllegalArgumentException("a pool tells of " + armMeans.length + " arms");
        }
        var covariance = new double[armCovariance.length];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[Packed.at(i, j)] = i == j ? variances[i] : 0.5 * Math.sqrt(variances[i] * variances[j]);
            }
        }
        return new Prior(
                source,
                interceptMean,
                interceptSd,
                trendSd,
                weekendSd,
                carrySd,
                means.clone(),
                covariance,
                logSigmaMean,
                logSigmaSd,
                rhoAlpha,
                rhoBeta);
    }

    /// Arms, as usual included.
    public int arms() {
        return armMeans.length + 1;
    }

    /// The mean of arm a minus arm b.
    double contrastMean(int a, int b) {
        return mean(a) - mean(b);
    }

    /// The variance of arm a minus arm b.
    double contrastVariance(int a, int b) {
        return covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
    }

    private double mean(int arm) {
        return arm == 0 ? 0 : armMeans[arm - 1];
    }

    private double covariance(int a, int b) {
        return a == 0 || b == 0 ? 0 : armCovariance[Packed.at(Math.max(a, b) - 1, Math.min(a, b) - 1)];
    }

    /// The precision of all coefficients and, in the last row, precision times mean and mean'(precision)mean,
    /// packed. The outcome is counted from the intercept's mean.
    ///
    /// @param flat whether nothing is held likely of the arms
    double[] augmentedPrecision(boolean flat) {
        int others = armMeans.length;
        int p = DesignRows.columns(arms());
        var augmented = new double[(p + 1) * (p + 2) / 2];
        augmented[Packed.at(0, 0)] = 1 / (interceptSd * interceptSd);
        augmented[Packed.at(1, 1)] = 1 / (trendSd * trendSd);
        augmented[Packed.at(2, 2)] = 1 / (weekendSd * weekendSd);
        for (int i = 0; i < others; i++) {
            int carry = DesignRows.SHARED + i;
            augmented[Packed.at(carry, carry)] = 1 / (carrySd * carrySd);
        }
        if (flat) {
            return augmented;
        }
        var factor = armCovariance.clone();
        if (!Packed.factor(factor, others)) {
            throw new IllegalStateException("the covariance of arms is not positive definite");
        }
        var precision = Packed.inverse(factor, others);
        int begin = DesignRows.SHARED + others;
        double square = 0;
        for (int i = 0; i < others; i++) {
            double times = 0;
            for (int j = 0; j < others; j++) {
                double element = precision[Packed.at(Math.max(i, j), Math.min(i, j))];
                times += element * armMeans[j];
                if (j <= i) {
                    augmented[Packed.at(begin + i, begin + j)] = element;
                }
            }
            augmented[Packed.at(p, begin + i)] = times;
            square += times * armMeans[i];
        }
        augmented[Packed.at(p, p)] = square;
        return augmented;
    }

    /// The log density of u = atanh rho, up to a constant.
    double logRho(double u) {
        // 1 + rho = 2 / (1 + exp(-2u)), 1 - rho = 2 / (1 + exp(2u)); d rho = (1 - rho^2) du.
        return -rhoAlpha * softplus(-2 * u) - rhoBeta * softplus(2 * u);
    }

    /// The log density of v = ln sigma, up to a constant.
    double logSigma(double v) {
        double z = (v - logSigmaMean) / logSigmaSd;
        return -0.5 * z * z;
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prior prior
                && source.equals(prior.source)
                && Arrays.equals(numbers(), prior.numbers())
                && Arrays.equals(armMeans, prior.armMeans)
                && Arrays.equals(armCovariance, prior.armCovariance);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + Arrays.hashCode(numbers())) + Arrays.hashCode(armMeans);
    }

    private double[] numbers() {
        return new double[] {
            interceptMean, interceptSd, trendSd, weekendSd, carrySd, logSigmaMean, logSigmaSd, rhoAlpha, rhoBeta
        };
    }
}
