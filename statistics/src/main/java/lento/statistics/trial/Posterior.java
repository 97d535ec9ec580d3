package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import lento.statistics.Finding;
import lento.statistics.numeric.Packed;
import lento.statistics.people.PersonSummary;

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
        return of(series, prior, false);
    }

    /// @param flatArms whether nothing is held likely of the arms, as for pooling; each must have recorded days
    private static Posterior of(Series series, Prior prior, boolean flatArms) {
        var sums = sums(series, prior);
        var grid = NodeGrid.of(new Surface(sums, prior, flatArms), series.arms() - 1, sums.rows());
        return new Posterior(series, prior, grid);
    }

    /// The posterior over a given lattice.
    static Posterior of(Series series, Prior prior, NodeGrid.Mesh mesh) {
        var sums = sums(series, prior);
        var grid = new NodeGrid(new Surface(sums, prior, false), series.arms() - 1, sums.rows(), mesh);
        return new Posterior(series, prior, grid);
    }

    private static GapSums sums(Series series, Prior prior) {
        if (prior.arms() != series.arms()) {
            throw new IllegalArgumentException(
                    "a prior for " + prior.arms() + " arms and a series of " + series.arms());
        }
        return GapSums.of(DesignRows.bayesian(series, prior.interceptMean()));
    }

    /// What the series says of each arm against as usual with nothing held likely of the arms: mean and covariance
    /// of their posterior under a flat prior on the arms and the usual ones on all else.
    ///
    /// @param prior for as many arms as the series has
    public static Finding<PersonSummary> summary(Series series, Prior prior) {
        for (int arm = 0; arm < series.arms(); arm++) {
            int looked = arm;
            if (series.days().stream()
                    .noneMatch(day -> day.arm() == looked && day.value().isPresent())) {
                return Finding.refused(
                        "Arm " + arm + " has no recorded day, so nothing is known of it without a prior.");
            }
        }
        var grid = of(series, prior, true).grid;
        int others = series.arms() - 1;
        int numbers = Surface.armNumbers(others);
        double unit = series.scale().unit();
        var mean = new double[others];
        for (int n = 0; n < grid.count(); n++) {
            for (int i = 0; i < others; i++) {
                mean[i] += grid.weight()[n] * grid.arms()[n * numbers + i];
            }
        }
        var covariance = new double[others * (others + 1) / 2];
        for (int n = 0; n < grid.count(); n++) {
            int offset = n * numbers;
            for (int i = 0; i < others; i++) {
                for (int j = 0; j <= i; j++) {
                    double within = 0;
                    for (int k = i; k < others; k++) {
                        int row = offset + others + Packed.at(k, 0);
                        within += grid.arms()[row + i] * grid.arms()[row + j];
                    }
                    double between = (grid.arms()[offset + i] - mean[i]) * (grid.arms()[offset + j] - mean[j]);
                    covariance[Packed.at(i, j)] += grid.weight()[n] * (within + between) * unit * unit;
                }
            }
        }
        for (int i = 0; i < others; i++) {
            mean[i] *= unit;
        }
        return PersonSummary.of(mean, covariance);
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
