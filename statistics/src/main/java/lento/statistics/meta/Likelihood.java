package lento.statistics.meta;

import java.util.Arrays;

/// The logarithm of the likelihood of a variance between studies, with the effects profiled or integrated out.
final class Likelihood {

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private Likelihood() {}

    /// With the pooled effect at its best.
    static double full(Effects effects, double tauSquared) {
        var fit = WeightedFit.at(effects, tauSquared);
        return -0.5 * (effects.count() * LOG_TWO_PI + logVariances(effects, tauSquared) + fit.residualSquares());
    }

    /// D. A. Harville's restricted likelihood, with the constant log|X'X|/2 as metafor has it.
    static double restricted(Effects effects, double tauSquared) {
        var fit = WeightedFit.at(effects, tauSquared);
        var ones = new double[effects.count()];
        Arrays.fill(ones, 1);
        boolean two = effects.regressed();
        return -0.5
                * (effects.degrees() * LOG_TWO_PI
                        - Math.log(effects.centred(ones).gram(ones).determinant(two))
                        + logVariances(effects, tauSquared)
                        + Math.log(fit.information().determinant(two))
                        + fit.residualSquares());
    }

    private static double logVariances(Effects effects, double tauSquared) {
        double sum = 0;
        for (double v : effects.v()) {
            sum += Math.log(v + tauSquared);
        }
        return sum;
    }
}
