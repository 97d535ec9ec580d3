package lento.statistics.trial;

import java.util.Arrays;
import java.util.TreeSet;
import lento.statistics.numeric.StandardNormal;

/// The log posterior of an ordinal fit. Parameters in this order: trend, weekend, first days after arms, arms,
/// atanh rho, logit share, the first threshold, log distances between thresholds.
final class OrdinalModel {

    /// Points of the latent process and the space between them, in its standard deviations.
    private static final int POINTS = 49;

    private static final double FARTHEST = 4.5;
    private static final double SPACE = 2 * FARTHEST / (POINTS - 1);
    private static final double SMALLEST = 1e-300;

    private final int[] day;
    private final double[][] predictors;
    private final int[] category;
    private final int categories;
    private final int slopes;
    private final int others;
    private final Prior prior;
    private final double[] precision;

    OrdinalModel(Series series, Prior prior) {
        this.prior = prior;
        var design = DesignRows.bayesian(series, 0);
        day = design.day();
        others = series.arms() - 1;
        int p = DesignRows.columns(series.arms());
        slopes = p - 1;
        predictors = new double[day.length][];
        category = new int[day.length];
        var values = new TreeSet<Double>();
        for (double[] row : design.rows()) {
            values.add(row[p]);
        }
        categories = values.size();
        for (int t = 0; t < day.length; t++) {
            predictors[t] = Arrays.copyOfRange(design.rows()[t], 1, p);
            category[t] = values.headSet(design.rows()[t][p]).size();
        }
        // Of all coefficients but the intercept, which the thresholds hold.
        precision = new double[slopes * slopes];
        var all = prior.augmentedPrecision(false);
        for (int i = 0; i < slopes; i++) {
            for (int j = 0; j < slopes; j++) {
                int a = Math.max(i, j) + 1;
                precision[i * slopes + j] = all[a * (a + 1) / 2 + Math.min(i, j) + 1];
            }
        }
    }

    int categories() {
        return categories;
    }

    /// Where the effect of an arm stands among the parameters.
    ///
    /// @param other 0 for arm 1
    int arm(int other) {
        return slopes - others + other;
    }

    double rho(double[] at) {
        return Math.tanh(at[slopes]);
    }

    double share(double[] at) {
        return 1 / (1 + Math.exp(-at[slopes + 1]));
    }

    /// No effects, and thresholds as the categories' frequencies have them.
    double[] begin() {
        var begin = new double[slopes + 2 + categories - 1];
        begin[slopes] = 0.3;
        double below = 0;
        double before = 0;
        for (int k = 0; k < categories - 1; k++) {
            int level = k;
            below += Arrays.stream(category).filter(found -> found == level).count() / (double) category.length;
            double threshold = Math.log(below / (1 - below)) / 1.7;
            begin[slopes + 2 + k] = k == 0 ? threshold : Math.log(Math.max(0.05, threshold - before));
            before = threshold;
        }
        return begin;
    }

    double logPosterior(double[] at) {
        double share = share(at);
        double logPrior = logPrior(at, share);
        return logPrior + logLikelihood(at, rho(at), share);
    }

    private double logPrior(double[] at, double share) {
        double scale = Math.exp(prior.logSigmaMean());
        double sum = prior.logRho(at[slopes]) + 2 * Math.log(share) + 2 * Math.log(1 - share);
        for (int i = 0; i < slopes; i++) {
            for (int j = 0; j < slopes; j++) {
                sum -= 0.5 * scale * scale * precision[i * slopes + j] * off(at, i, scale) * off(at, j, scale);
            }
        }
        double first = at[slopes + 2];
        sum -= first * first / 18;
        for (int k = slopes + 3; k < at.length; k++) {
            double z = (at[k] + 1) / 1.5;
            sum -= 0.5 * z * z;
        }
        return sum;
    }

    private double off(double[] at, int i, double scale) {
        int arm = i - (slopes - others);
        return at[i] - (arm < 0 ? 0 : prior.armMeans()[arm] / scale);
    }

    /// The likelihood of a hidden Markov process, by the forward recursion over points of the latent process
    /// (L. E. Baum et al., Annals of Mathematical Statistics 41 (1970) 164) and the trapezoid rule between them.
    double logLikelihood(double[] at, double rho, double share) {
        var thresholds = new double[categories + 1];
        thresholds[0] = Double.NEGATIVE_INFINITY;
        thresholds[categories] = Double.POSITIVE_INFINITY;
        double threshold = 0;
        for (int k = 1; k < categories; k++) {
            double part = at[slopes + 1 + k];
            threshold = k == 1 ? part : threshold + Math.exp(part);
            thresholds[k] = threshold;
        }
        double carried = Math.sqrt(share);
        double own = Math.sqrt(1 - share);
        var chance = new double[POINTS];
        var next = new double[POINTS];
        for (int g = 0; g < POINTS; g++) {
            chance[g] = StandardNormal.density(point(g));
        }
        normalise(chance);
        double logarithm = 0;
        int gap = 0;
        double[] moves = {};
        for (int t = 0; t < day.length; t++) {
            if (t > 0) {
                if (day[t] - day[t - 1] != gap) {
                    gap = day[t] - day[t - 1];
                    moves = moves(Math.pow(rho, gap));
                }
                for (int to = 0; to < POINTS; to++) {
                    double sum = 0;
                    for (int from = 0; from < POINTS; from++) {
                        sum += chance[from] * moves[to * POINTS + from];
                    }
                    next[to] = sum;
                }
                System.arraycopy(next, 0, chance, 0, POINTS);
            }
            double middle = 0;
            for (int i = 0; i < slopes; i++) {
                middle += predictors[t][i] * at[i];
            }
            double low = thresholds[category[t]];
            double high = thresholds[category[t] + 1];
            for (int g = 0; g < POINTS; g++) {
                double mean = middle + carried * point(g);
                chance[g] *= StandardNormal.below((high - mean) / own) - StandardNormal.below((low - mean) / own);
            }
            logarithm += Math.log(Math.max(SMALLEST, normalise(chance)));
        }
        return logarithm;
    }

    private static double point(int g) {
        return g * SPACE - FARTHEST;
    }

    /// Chances of moving, for each point those that lead to it; from each point they sum to 1.
    private static double[] moves(double r) {
        double sd = Math.sqrt((1 - r) * (1 + r));
        var moves = new double[POINTS * POINTS];
        for (int from = 0; from < POINTS; from++) {
            double sum = 0;
            for (int to = 0; to < POINTS; to++) {
                double z = (point(to) - r * point(from)) / Math.max(sd, SPACE / 2);
                double part = StandardNormal.density(z);
                moves[to * POINTS + from] = part;
                sum += part;
            }
            for (int to = 0; to < POINTS; to++) {
                moves[to * POINTS + from] /= sum;
            }
        }
        return moves;
    }

    private static double normalise(double[] chance) {
        double sum = 0;
        for (double part : chance) {
            sum += part;
        }
        for (int g = 0; g < chance.length && sum > 0; g++) {
            chance[g] /= sum;
        }
        return sum;
    }
}
