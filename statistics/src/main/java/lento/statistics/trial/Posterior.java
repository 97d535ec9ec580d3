package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;

/// The posterior of the Bayesian AR(1) regression of a personal trial, exact but for the step of a lattice over rho
/// and sigma: at each node the coefficients are Gaussian, so every contrast of arms is a mixture of Gaussians.
///
/// y_t = x_t' beta + e_t, with e a stationary AR(1) process of SD sigma and lag-one correlation rho. For consecutive
/// recorded days d apart the correlation is rho^d and the innovation variance sigma^2 (1 - rho^(2d)).
public final class Posterior {

    private final Series series;
    private final Prior prior;
    private final NodeGrid grid;

    private Posterior(Series series, Prior prior, NodeGrid grid) {
        this.series = series;
        this.prior = prior;
        this.grid = grid;
    }

    /// The posterior of a series.
    ///
    /// @param prior for as many arms as the series has
    public static Posterior of(Series series, Prior prior) {
        return of(series, prior, false, NodeGrid.STEP, NodeGrid.CUT);
    }

    /// @param flatArms whether nothing is held likely of the arms, as for pooling; each must have recorded days
    /// @param step between nodes, in posterior standard deviations
    /// @param cut log units under the mode at which nodes are left out
    static Posterior of(Series series, Prior prior, boolean flatArms, double step, double cut) {
        if (prior.arms() != series.arms()) {
            throw new IllegalArgumentException(
                    "a prior for " + prior.arms() + " arms and a series of " + series.arms());
        }
        var sums = GapSums.of(DesignRows.bayesian(series, prior.interceptMean()));
        var surface = new Surface(sums, prior, flatArms);
        return new Posterior(series, prior, new NodeGrid(surface, series.arms() - 1, sums.rows(), step, cut));
    }

    /// Recorded days.
    public int recorded() {
        return series.recorded();
    }

    Series series() {
        return series;
    }

    Prior prior() {
        return prior;
    }

    NodeGrid grid() {
        return grid;
    }

    /// The posterior mean of the lag-one correlation.
    public double rho() {
        return mean(grid.rho());
    }

    /// The posterior mean of the SD of a day's error, in the outcome's unit.
    public double sigma() {
        return mean(grid.sigma()) * series.scale().unit();
    }

    /// Arm a minus arm b.
    public Contrast contrast(int a, int b) {
        return Contrast.of(this, a, b);
    }

    /// All pairs of arms, each higher arm minus each lower, as usual last: 1-0, 2-0, 2-1, 3-0, ...
    public List<Contrast> contrasts() {
        var contrasts = new ArrayList<Contrast>();
        for (int a = 1; a < series.arms(); a++) {
            for (int b = 0; b < a; b++) {
                contrasts.add(contrast(a, b));
            }
        }
        return contrasts;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int n = 0; n < grid.count(); n++) {
            sum += grid.weight()[n] * values[n];
        }
        return sum;
    }
}
