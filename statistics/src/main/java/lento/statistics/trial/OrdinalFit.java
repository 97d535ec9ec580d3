package lento.statistics.trial;

import java.util.Optional;
import lento.statistics.numeric.Packed;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The ordinal sensitivity analysis: a cumulative probit on the ranks of the values alone, with a latent AR(1), for
/// outcomes that sit at an end of their range, where a linear model bends effects towards 0.
///
/// A latent z_t = x_t' beta + sqrt(share) u_t + sqrt(1 - share) e_t, u a stationary AR(1) of SD 1 and lag-one
/// correlation rho, e independent, falls between the thresholds of the recorded category, so that beta counts in
/// daily standard deviations. Fitted at the mode of the posterior with its curvature there (Laplace). Priors are
/// those of the linear model over its typical daily SD, sigma's prior median; share is Beta(2, 2), thresholds are
/// N(0, 3^2) for the first and have log distances N(-1, 1.5^2).
///
/// @param categories different recorded values
/// @param share the part of the latent variance that is carried from day to day
/// @param rho of that part
/// @param converged whether the search for the mode ended by itself
/// @param effects modes of arms 1, 2, ... against as usual, in daily standard deviations
/// @param covariance of the effects, packed
public record OrdinalFit(
        int categories, double share, double rho, boolean converged, double[] effects, double[] covariance) {

    /// The part of recorded days within a tenth of the range from either end over which this analysis is offered.
    public static final double CROWDED = 0.25;

    /// More different values than this are no categories.
    public static final int MOST_CATEGORIES = 21;

    /// Arm a minus arm b.
    ///
    /// @param mean in daily standard deviations
    /// @param sd of the same
    /// @param pBelowZero the chance that it is below 0
    public record Effect(double mean, double sd, double pBelowZero) {}

    /// The part of recorded values within a tenth of the range from its lower or from its upper end, the larger: 0
    /// or 1, or 9 or 10, of ratings.
    public static double crowding(Series series) {
        double low = 0;
        double high = 0;
        double all = 0;
        for (TrialDay day : series.days()) {
            if (day.value().isPresent()) {
                double rating = series.scale().onRatings(day.value().getAsDouble());
                all++;
                low += rating <= 1 ? 1 : 0;
                high += rating >= 9 ? 1 : 0;
            }
        }
        return Math.max(low, high) / all;
    }

    /// The fit, or none where there are more different values than [#MOST_CATEGORIES].
    public static Optional<OrdinalFit> of(Series series, Prior prior) {
        var model = new OrdinalModel(series, prior);
        if (model.categories() > MOST_CATEGORIES) {
            return Optional.empty();
        }
        var mode = Ascent.from(model::logPosterior, model.begin());
        if (mode.isEmpty()) {
            return Optional.empty();
        }
        int others = series.arms() - 1;
        var all = mode.get().covariance();
        var effects = new double[others];
        var covariance = new double[others * (others + 1) / 2];
        for (int i = 0; i < others; i++) {
            effects[i] = mode.get().place()[model.arm(i)];
            for (int j = 0; j <= i; j++) {
                covariance[Packed.at(i, j)] = all[Packed.at(model.arm(i), model.arm(j))];
            }
        }
        return Optional.of(new OrdinalFit(
                model.categories(),
                model.share(mode.get().place()),
                model.rho(mode.get().place()),
                mode.get().converged(),
                effects,
                covariance));
    }

    /// Arm a minus arm b.
    public Effect effect(int a, int b) {
        double mean = of(a) - of(b);
        double sd = Math.sqrt(variance(a, a) + variance(b, b) - 2 * variance(a, b));
        return new Effect(mean, sd, NormalDistribution.of(0, 1).cumulativeProbability(-mean / sd));
    }

    private double of(int arm) {
        return arm == 0 ? 0 : effects[arm - 1];
    }

    private double variance(int a, int b) {
        return a == 0 || b == 0 ? 0 : covariance[Packed.at(Math.max(a, b) - 1, Math.min(a, b) - 1)];
    }
}
