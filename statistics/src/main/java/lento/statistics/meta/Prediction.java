package lento.statistics.meta;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// Where the effect of a further study is expected: the pooled effect, give or take a quantile times
/// sqrt(tau2 + SE^2). Books and programs differ in the quantile and in the standard error.
///
/// @param usual as `predict` of metafor 3.8-1: the quantile and the standard error of the test, so normal with
///     [Inference#Z] and t with k - 1 degrees of freedom with [Inference#KNHA]
/// @param riley t with k - 2 degrees of freedom and the standard error of the test: R. D. Riley et al., BMJ 342
///     (2011) d549; none for fewer than 3 studies
/// @param hts t with k - 2 degrees of freedom and the standard error from the weights alone, as R's `meta` with
///     "HTS": J. P. T. Higgins et al., Journal of the Royal Statistical Society A 172 (2009) 137, equation 12; none
///     for fewer than 3 studies
public record Prediction(Interval usual, Optional<Interval> riley, Optional<Interval> hts) {

    /// @param variance of the pooled effect from the weights alone
    /// @param error the standard error of the test
    /// @param quantile of the test
    /// @param upper the chance under the upper end
    static Prediction of(
            int k, double estimate, double tauSquared, double variance, double error, double quantile, double upper) {
        double tested = Math.sqrt(tauSquared + error * error);
        var usual = Interval.around(estimate, quantile * tested);
        if (k < 3) {
            return new Prediction(usual, Optional.empty(), Optional.empty());
        }
        double t = TDistribution.of(k - 2.0).inverseCumulativeProbability(upper);
        return new Prediction(
                usual,
                Optional.of(Interval.around(estimate, t * tested)),
                Optional.of(Interval.around(estimate, t * Math.sqrt(tauSquared + variance))));
    }
}
