package lento.statistics.trial;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lento.statistics.numeric.Packed;

/// The top of a smooth function of a few variables: Newton's method with differences, damped as K. Levenberg (1944)
/// has it where the function is not concave.
final class Ascent {

    private static final int MOST_ROUNDS = 60;
    private static final double DIFFERENCE = 1e-3;
    private static final double CLOSE = 1e-7;
    private static final double MOST_DAMPING = 1e9;
    private static final double FARTHEST_STEP = 1;

    private Ascent() {}

    /// A top.
    ///
    /// @param place of the top
    /// @param covariance the inverse of the negative curvature there, packed
    /// @param converged whether a step was as small as it should be
    record Top(double[] place, double[] covariance, boolean converged) {}

    /// The top uphill from a place, or none where the function is not concave at its end.
    static Optional<Top> from(ToDoubleFunction<double[]> f, double[] begin) {
        int n = begin.length;
        var at = begin.clone();
        double height = f.applyAsDouble(at);
        double damping = 1e-3;
        boolean converged = false;
        for (int round = 0; round < MOST_ROUNDS && !converged; round++) {
            var slope = new double[n];
            var curvature = curvature(f, at, height, slope);
            double gained = 0;
            boolean moved = false;
            while (!moved && damping < MOST_DAMPING) {
                var step = step(curvature, slope, damping);
                if (step.length == n) {
                    var next = at.clone();
                    for (int i = 0; i < n; i++) {
                        next[i] += Math.max(-FARTHEST_STEP, Math.min(FARTHEST_STEP, step[i]));
                    }
                    double there = f.applyAsDouble(next);
                    if (there >= height) {
                        gained = there - height;
                        at = next;
                        height = there;
                        moved = true;
                    }
                }
                damping *= moved ? 0.1 : 10;
            }
            converged = !moved || gained < CLOSE;
        }
        var factor = curvature(f, at, height, new double[n]);
        boolean concave = Packed.factor(factor, n) && factor[factor.length - 1] > 0;
        return concave ? Optional.of(new Top(at, Packed.inverse(factor, n), converged)) : Optional.empty();
    }

    /// The step up, or nothing where the damped curvature is not positive.
    private static double[] step(double[] curvature, double[] slope, double damping) {
        int n = slope.length;
        var factor = curvature.clone();
        for (int i = 0; i < n; i++) {
            factor[Packed.at(i, i)] += damping * (1 + Math.abs(curvature[Packed.at(i, i)]));
        }
        if (!Packed.factor(factor, n) || factor[factor.length - 1] == 0) {
            return new double[0];
        }
        var inverse = Packed.inverse(factor, n);
        var step = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                step[i] += inverse[Packed.at(Math.max(i, j), Math.min(i, j))] * slope[j];
            }
        }
        return step;
    }

    /// The negative second derivatives, packed; the first are written to `slope`.
    private static double[] curvature(ToDoubleFunction<double[]> f, double[] at, double height, double[] slope) {
        int n = at.length;
        double h = DIFFERENCE;
        var up = new double[n];
        var down = new double[n];
        for (int i = 0; i < n; i++) {
            up[i] = moved(f, at, i, h, i, 0);
            down[i] = moved(f, at, i, -h, i, 0);
            slope[i] = (up[i] - down[i]) / (2 * h);
        }
        var curvature = new double[n * (n + 1) / 2];
        for (int i = 0; i < n; i++) {
            curvature[Packed.at(i, i)] = -(up[i] - 2 * height + down[i]) / (h * h);
            for (int j = 0; j < i; j++) {
                double both = moved(f, at, i, h, j, h);
                curvature[Packed.at(i, j)] = -(both - up[i] - up[j] + height) / (h * h);
            }
        }
        return curvature;
    }

    private static double moved(ToDoubleFunction<double[]> f, double[] at, int i, double hi, int j, double hj) {
        double keptI = at[i];
        double keptJ = at[j];
        at[i] += hi;
        at[j] += hj;
        double value = f.applyAsDouble(at);
        at[j] = keptJ;
        at[i] = keptI;
        return value;
    }
}
