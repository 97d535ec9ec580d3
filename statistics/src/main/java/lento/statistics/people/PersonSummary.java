package lento.statistics.people;

import java.util.Arrays;
import lento.statistics.Finding;
import lento.statistics.numeric.Packed;

/// What one person's trial says of each arm against as usual, with the person's prior on arms removed, so that it
/// can be pooled with others without counting that prior once a person.
///
/// @param effects of arms 1, 2, ... against as usual, in the outcome's unit
/// @param covariance of the effects, packed by rows of the lower triangle: element (i, j), j <= i, at i (i + 1)/2 +
///     j
public record PersonSummary(double[] effects, double[] covariance) {

    /// Checks a summary: finite effects and a covariance that is positive definite.
    public static Finding<PersonSummary> of(double[] effects, double[] covariance) {
        int n = effects.length;
        if (n == 0 || covariance.length != n * (n + 1) / 2) {
            return Finding.refused("A summary of " + n + " effects has " + n * (n + 1) / 2
                    + " covariances. You entered " + covariance.length + ".");
        }
        if (!Arrays.stream(effects).allMatch(Double::isFinite)
                || !Arrays.stream(covariance).allMatch(Double::isFinite)) {
            return Finding.refused("Effects and covariances are finite numbers.");
        }
        var factor = covariance.clone();
        if (!Packed.factor(factor, n) || factor[factor.length - 1] == 0) {
            return Finding.refused("The covariance of effects is not positive definite.");
        }
        return Finding.found(new PersonSummary(effects.clone(), covariance.clone()));
    }

    /// The effect of an arm against as usual.
    ///
    /// @param arm from 1
    public double effect(int arm) {
        return effects[arm - 1];
    }

    /// The variance of that effect.
    public double variance(int arm) {
        return covariance[Packed.at(arm - 1, arm - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonSummary summary
                && Arrays.equals(effects, summary.effects)
                && Arrays.equals(covariance, summary.covariance);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(effects) + Arrays.hashCode(covariance);
    }
}
