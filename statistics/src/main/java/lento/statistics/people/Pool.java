package lento.statistics.people;

import java.util.List;
import lento.statistics.Finding;
import lento.statistics.Flaw;

/// The mean effect among people and how much they differ: a random-effects model by restricted maximum likelihood.
///
/// @param people how many
/// @param mean the mean effect
/// @param error its standard error
/// @param tauSquared the variance of true effects between people
public record Pool(long people, double mean, double error, double tauSquared) {

    private static final int MOST_ROUNDS = 1000;
    private static final double CLOSE = 1e-15;

    /// Whoever can sum over all people: in one place, or in many whose sums are added.
    @FunctionalInterface
    public interface Summation {

        /// The sums over everyone, each time over the same grouping.
        ScoreSums at(double tauSquared, double centre);
    }

    /// What a further person's effect is expected to be, as a prior: its variance is tau2 + se^2.
    public double priorVariance() {
        return tauSquared + error * error;
    }

    /// Pools effects in one place.
    ///
    /// @param y effects, at least two
    /// @param v their variances, as many, over 0
    public static Finding<Pool> of(double[] y, double[] v) {
        if (y.length != v.length) {
            return Finding.refused(
                    "Each effect has a variance. There are " + y.length + " effects and " + v.length + " variances.");
        }
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                return Finding.refused(
                        List.of(Flaw.at(i, "y", "A finite number is needed. You entered " + y[i] + ".")));
            }
            if (!(v[i] > 0) || Double.isInfinite(v[i])) {
                return Finding.refused(List.of(Flaw.at(i, "v", "A variance is over 0. You entered " + v[i] + ".")));
            }
        }
        return of((tauSquared, centre) -> ScoreSums.of(y, v, 0, y.length, tauSquared, centre));
    }

    /// Pools effects that lie anywhere, by Fisher scoring for the restricted likelihood: W. Viechtbauer, Journal of
    /// Educational and Behavioral Statistics 30 (2005) 261, equation 11. One summation a step, all steps the same
    /// for the same sums.
    public static Finding<Pool> of(Summation people) {
        var equal = people.at(1, 0);
        if (equal.people() < 2) {
            return Finding.refused("Pooling needs at least two people. There "
                    + (equal.people() == 1 ? "is 1." : "are " + equal.people() + "."));
        }
        double centre = equal.wy().value() / equal.w().value();
        double tauSquared = begin(people.at(0, centre));
        double before = Double.NaN;
        double most = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var sums = people.at(tauSquared, centre);
            double step = step(sums);
            if (step * before < 0) {
                // Steps to and fro about the root: it lies between.
                most = Math.min(most, 0.5 * Math.abs(before));
            }
            step = Math.max(-most, Math.min(most, step));
            double next = Math.max(0, tauSquared + step);
            if (Math.abs(next - tauSquared) <= CLOSE * (tauSquared + tiny(sums))) {
                return Finding.found(answer(people.at(next, centre), next, centre));
            }
            before = step;
            tauSquared = next;
        }
        return Finding.found(answer(people.at(tauSquared, centre), tauSquared, centre));
    }

    /// A typical sampling variance, by which changes are judged where tau2 is 0.
    private static double tiny(ScoreSums sums) {
        return sums.people() / sums.w().value();
    }

    /// A moment estimate as DerSimonian's and Laird's, of the sum of w^2 (y - mean)^2 with w = 1/v, as Q itself is
    /// not among the sums.
    private static double begin(ScoreSums sums) {
        // At tau2 = 0 the expectation of y'PPy is tr P + tau2 tr PP.
        return Math.max(0, step(sums));
    }

    /// (y'PPy - tr P) / tr PP.
    private static double step(ScoreSums sums) {
        double w = sums.w().value();
        double w2 = sums.w2().value();
        double w3 = sums.w3().value();
        double mean = sums.wy().value() / w;
        double squares = sums.w2y2().value() - 2 * mean * sums.w2y().value() + mean * mean * w2;
        double trace = w - w2 / w;
        double traceOfSquare = w2 - 2 * w3 / w + w2 * w2 / (w * w);
        return (squares - trace) / traceOfSquare;
    }

    private static Pool answer(ScoreSums sums, double tauSquared, double centre) {
        double w = sums.w().value();
        return new Pool(sums.people(), centre + sums.wy().value() / w, Math.sqrt(1 / w), tauSquared);
    }
}
