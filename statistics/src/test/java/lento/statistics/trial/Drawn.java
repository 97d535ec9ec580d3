package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import lento.statistics.numeric.Packed;

/// Draws from a posterior, for tests.
final class Drawn {

    private Drawn() {}

    /// The values of days to come, with rho, sigma and coefficients drawn from the posterior.
    static List<TrialDay> future(Posterior now, List<TrialDay> future, RandomGenerator random) {
        var grid = now.grid();
        int node = 0;
        double place = random.nextDouble();
        while (node < grid.count() - 1 && place > grid.weight()[node]) {
            place -= grid.weight()[node++];
        }
        double rho = grid.rho()[node];
        double sigma = grid.sigma()[node];
        var series = now.series();
        var design = DesignRows.bayesian(series, now.prior().interceptMean());
        var sums = GapSums.of(design);
        int p = DesignRows.columns(series.arms());
        var matrix = new double[sums.packed()];
        sums.precision(rho, (1 - rho) * (1 + rho), matrix);
        var precision = now.prior().augmentedPrecision(false);
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = matrix[i] / (sigma * sigma) + precision[i];
        }
        Packed.factor(matrix, p + 1);
        // L' beta = L^-1 b + standard normals
        var beta = new double[p];
        for (int i = p - 1; i >= 0; i--) {
            double sum = matrix[Packed.at(p, i)] + random.nextGaussian();
            for (int k = i + 1; k < p; k++) {
                sum -= matrix[Packed.at(k, i)] * beta[k];
            }
            beta[i] = sum / matrix[Packed.at(i, i)];
        }
        var last = design.rows()[design.rows().length - 1];
        double error = last[p] - product(beta, last);
        TrialDay before = series.days().getLast();
        var drawn = new ArrayList<TrialDay>();
        for (TrialDay day : future) {
            double r = Math.pow(rho, day.day() - before.day());
            error = r * error + sigma * Math.sqrt(1 - r * r) * random.nextGaussian();
            var row = DesignRows.predictors(before, day, series.planned(), series.arms());
            double value = now.prior().interceptMean() + product(beta, row) + error;
            drawn.add(new TrialDay(day.day(), day.arm(), day.weekday(), OptionalDouble.of(value)));
            before = day;
        }
        return drawn;
    }

    private static double product(double[] beta, double[] row) {
        double sum = 0;
        for (int i = 0; i < beta.length; i++) {
            sum += beta[i] * row[i];
        }
        return sum;
    }
}
