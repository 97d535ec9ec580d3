package lento.statistics.meta;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import lento.statistics.numeric.Root;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// How much studies differ beyond what chance within them explains.
///
/// @param q Cochran's Q, with weights 1/v
/// @param degrees k - 1
/// @param qp the chance of so large a Q where all studies share one effect
/// @param tauSquared the variance between studies; 0 for a fixed effect
/// @param tauSquaredError its standard error; 0 for a fixed effect
/// @param tauSquaredInterval where the Q-profile holds tau2; none for a fixed effect. W. Viechtbauer, Statistics in
///     Medicine 26 (2007) 37, as `confint` of metafor; from 0 to 0 where Q is under its lower quantile
/// @param iSquared percent of the variation that is between studies, from Q: J. P. T. Higgins and S. G. Thompson,
///     Statistics in Medicine 21 (2002) 1539, equation 10. R's `meta` prints this one
/// @param iSquaredFromTau the same from tau2 and the typical variance (equation 9), which metafor prints
/// @param hSquaredFromTau tau2 over the typical variance, plus 1; for a fixed effect Q over its degrees of freedom
public record Heterogeneity(
        double q,
        int degrees,
        double qp,
        double tauSquared,
        double tauSquaredError,
        Optional<Interval> tauSquaredInterval,
        double iSquared,
        double iSquaredFromTau,
        double hSquaredFromTau) {

    static Heterogeneity of(Effects effects, TauSquared tau, SynthesisOptions options) {
        var fixed = WeightedFit.at(effects, 0);
        double q = fixed.residualSquares();
        int degrees = effects.degrees();
        double fromQ = q > degrees ? 100 * (q - degrees) / q : 0;
        boolean random = options.estimator() != Estimator.FE;
        double typical = degrees / fixed.trace();
        double tau2 = tau.estimate();
        return new Heterogeneity(
                q,
                degrees,
                Synthesis.chiSquaredTail(q, degrees),
                tau2,
                tau.standardError(),
                random ? Optional.of(profile(effects, options.level())) : Optional.empty(),
                fromQ,
                random ? 100 * tau2 / (typical + tau2) : fromQ,
                random ? tau2 / typical + 1 : q / degrees);
    }

    private static Interval profile(Effects effects, double level) {
        var distribution = ChiSquaredDistribution.of(effects.degrees());
        double tail = (1 - level) / 2;
        return new Interval(
                reaching(effects, distribution.inverseSurvivalProbability(tail)),
                reaching(effects, distribution.inverseCumulativeProbability(tail)));
    }

    /// The tau2 at which the generalised Q falls to this value.
    private static double reaching(Effects effects, double value) {
        DoubleUnaryOperator excess = tau2 -> WeightedFit.at(effects, tau2).residualSquares() - value;
        if (excess.applyAsDouble(0) <= 0) {
            return 0;
        }
        double least = Double.MAX_VALUE;
        for (double v : effects.v()) {
            least = Math.min(least, v);
        }
        double high = least;
        while (excess.applyAsDouble(high) > 0) {
            high *= 2;
        }
        return Root.between(excess, high == least ? 0 : high / 2, high);
    }
}
