package lento.statistics.meta;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import lento.statistics.numeric.Root;

/// The variance between studies. Every estimate is the root of its equation to the last bits, where metafor iterates
/// until steps are under a threshold.
///
/// @param estimate at least 0
/// @param standardError from the information at the estimate
record TauSquared(double estimate, double standardError) {

    private static final double SMALLEST_PART = 0x1p-200;

    static TauSquared of(Effects effects, Estimator estimator) {
        return switch (estimator) {
            case FE -> new TauSquared(0, 0);
            case DL -> derSimonianLaird(effects);
            case HS -> hunterSchmidt(effects);
            case HE -> hedgesOlkin(effects);
            case SJ -> sidikJonkman(effects);
            case PM, EB -> pauleMandel(effects);
            case ML -> maximumLikelihood(effects);
            case REML -> restrictedMaximumLikelihood(effects);
        };
    }

    private static TauSquared derSimonianLaird(Effects effects) {
        var fit = WeightedFit.at(effects, 0);
        double trace = fit.trace();
        double tau2 = Math.max(0, (fit.residualSquares() - effects.degrees()) / trace);
        double variance = 2 * effects.degrees() + 4 * tau2 * trace + 2 * tau2 * tau2 * fit.traceOfSquare();
        return new TauSquared(tau2, Math.sqrt(variance) / trace);
    }

    private static TauSquared hunterSchmidt(Effects effects) {
        var fit = WeightedFit.at(effects, 0);
        double weight = fit.sum(1, 0);
        double tau2 = Math.max(0, (fit.residualSquares() - effects.count()) / weight);
        double variance = 2 * effects.degrees() + 4 * tau2 * fit.trace() + 2 * tau2 * tau2 * fit.traceOfSquare();
        return new TauSquared(tau2, Math.sqrt(variance) / weight);
    }

    private static TauSquared hedgesOlkin(Effects effects) {
        var fit = unweighted(effects);
        int degrees = effects.degrees();
        double tau2 = Math.max(0, (fit.residualSquares() - fit.traceWithVariances()) / degrees);
        double variance =
                2 * fit.traceOfSquareWithVariances() + 4 * tau2 * fit.traceWithVariances() + 2 * tau2 * tau2 * degrees;
        return new TauSquared(tau2, Math.sqrt(variance) / degrees);
    }

    private static TauSquared sidikJonkman(Effects effects) {
        double mean = Arrays.stream(effects.y()).average().orElse(0);
        double begin = Arrays.stream(effects.y())
                .map(y -> (y - mean) * (y - mean))
                .average()
                .orElse(0);
        var fit = WeightedFit.at(effects, begin);
        double tau2 = begin * fit.residualSquares() / effects.degrees();
        double variance = 2 * fit.traceOfSquareWithVariances()
                + 4 * tau2 * fit.traceOfSquareWithOneVariance()
                + 2 * tau2 * tau2 * fit.traceOfSquare();
        return new TauSquared(tau2, begin / effects.degrees() * Math.sqrt(variance));
    }

    private static TauSquared pauleMandel(Effects effects) {
        int degrees = effects.degrees();
        double tau2 = decreasing(
                tau -> WeightedFit.at(effects, tau).residualSquares() - degrees, start(effects), least(effects));
        double weight = WeightedFit.at(effects, tau2).sum(1, 0);
        return new TauSquared(tau2, Math.sqrt(2 * (double) effects.count() * effects.count() / degrees) / weight);
    }

    private static TauSquared maximumLikelihood(Effects effects) {
        double tau2 = uphill(
                tau -> {
                    var fit = WeightedFit.at(effects, tau);
                    return fit.squaredResidualSquares() - fit.sum(1, 0);
                },
                tau -> Likelihood.full(effects, tau),
                effects);
        return new TauSquared(tau2, Math.sqrt(2 / WeightedFit.at(effects, tau2).sum(2, 0)));
    }

    private static TauSquared restrictedMaximumLikelihood(Effects effects) {
        double tau2 = uphill(
                tau -> {
                    var fit = WeightedFit.at(effects, tau);
                    return fit.squaredResidualSquares() - fit.trace();
                },
                tau -> Likelihood.restricted(effects, tau),
                effects);
        return new TauSquared(tau2, Math.sqrt(2 / WeightedFit.at(effects, tau2).traceOfSquare()));
    }

    /// Where iterations begin, as metafor's do.
    private static double start(Effects effects) {
        return hedgesOlkin(effects).estimate();
    }

    /// A part of the smallest sampling variance.
    private static double least(Effects effects) {
        return Arrays.stream(effects.v()).min().orElse(1) * 0x1p-20;
    }

    private static WeightedFit unweighted(Effects effects) {
        var ones = new double[effects.count()];
        Arrays.fill(ones, 1);
        return new WeightedFit(effects, ones);
    }

    /// The place of highest likelihood uphill from where iterations begin, or 0 where the likelihood at 0 is higher.
    private static double uphill(DoubleUnaryOperator score, DoubleUnaryOperator likelihood, Effects effects) {
        double start = start(effects);
        double least = least(effects);
        double top = decreasing(score, start, least);
        return likelihood.applyAsDouble(0) > likelihood.applyAsDouble(top) ? 0 : top;
    }

    /// The root of a function that falls through it, nearest to `start` on the side to which its sign points; 0
    /// where the function stays under 0 down to 0.
    ///
    /// @param least where to begin instead of at 0
    static double decreasing(DoubleUnaryOperator f, double start, double least) {
        if (f.applyAsDouble(0) <= 0 && start == 0) {
            return 0;
        }
        double from = start > 0 ? start : least;
        if (f.applyAsDouble(from) > 0) {
            double low = from;
            double high = 2 * from;
            while (f.applyAsDouble(high) > 0) {
                low = high;
                high *= 2;
            }
            return Root.between(f, low, high);
        }
        double high = from;
        double low = from / 2;
        while (low > from * SMALLEST_PART && f.applyAsDouble(low) < 0) {
            high = low;
            low /= 2;
        }
        return f.applyAsDouble(low) < 0 ? 0 : Root.between(f, low, high);
    }
}
