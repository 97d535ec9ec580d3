package lento.statistics.trial;

import java.util.Objects;

/// The posterior of arm a minus arm b, in the outcome's unit.
///
/// @param a the arm that comes first
/// @param b the arm that is taken from it
/// @param unit the outcome's unit, in points of 0 to 10
/// @param mixture the posterior in points of 0 to 10
/// @param priorMean of the contrast, in points of 0 to 10
/// @param priorSd of the contrast, in points of 0 to 10
public record Contrast(int a, int b, double unit, Mixture mixture, double priorMean, double priorSd) {

    /// The e-value at which an answer is settled: 1 in 20.
    public static final double SETTLED = 20;

    private static final double FARTHEST = 30;
    private static final double CLOSE = 1e-5;
    private static final double LAST = 1e-13;
    private static final int MOST_ROUNDS = 200;

    /// The ends of an interval; infinite where nothing bounds it.
    public record Ends(double low, double high) {}

    static Contrast of(Posterior posterior, int a, int b) {
        int arms = posterior.series().arms();
        Objects.checkIndex(a, arms);
        Objects.checkIndex(b, arms);
        if (a == b) {
            throw new IllegalArgumentException("a contrast is of two arms");
        }
        var grid = posterior.grid();
        int others = arms - 1;
        int numbers = Surface.armNumbers(others);
        var means = new double[grid.count()];
        var deviations = new double[grid.count()];
        for (int n = 0; n < grid.count(); n++) {
            int offset = n * numbers;
            means[n] = (a == 0 ? 0 : grid.arms()[offset + a - 1]) - (b == 0 ? 0 : grid.arms()[offset + b - 1]);
            double variance = 0;
            int at = offset + others;
            for (int i = 0; i < others; i++) {
                double sum = 0;
                if (a > 0 && a - 1 <= i) {
                    sum += grid.arms()[at + a - 1];
                }
                if (b > 0 && b - 1 <= i) {
                    sum -= grid.arms()[at + b - 1];
                }
                variance += sum * sum;
                at += i + 1;
            }
            deviations[n] = Math.sqrt(variance);
        }
        var prior = posterior.prior();
        return new Contrast(
                a,
                b,
                posterior.series().scale().unit(),
                new Mixture(grid.count(), grid.weight(), means, deviations),
                prior.contrastMean(a, b),
                Math.sqrt(prior.contrastVariance(a, b)));
    }

    public double mean() {
        return mixture.mean() * unit;
    }

    public double sd() {
        return mixture.sd() * unit;
    }

    /// The posterior chance that the contrast is below a value in the outcome's unit. It is what it is: with looks
    /// on many days it is no error rate.
    public double below(double value) {
        return mixture.below(value / unit);
    }

    /// The value below which the contrast lies with this chance.
    public double quantile(double chance) {
        return mixture.quantile(chance) * unit;
    }

    /// The e-value against a contrast of 0: the prior density there over the posterior density (Savage-Dickey; J. M.
    /// Dickey, Annals of Mathematical Statistics 42 (1971) 204). A Bayes factor, so valid at any time on average
    /// over the priors: P(ever >= 20) <= 1/20 (Ville).
    public double eValue() {
        return Math.exp(logE(0));
    }

    /// The values that the e-value does not speak against: all delta with e(delta) below the threshold.
    ///
    /// @param threshold over 1, as [#SETTLED]
    public Ends alwaysValid(double threshold) {
        double target = Math.log(threshold);
        return new Ends(crossing(-1, target) * unit, crossing(1, target) * unit);
    }

    private double logE(double x) {
        return logPrior(x) - mixture.height(x).logarithm();
    }

    private double logPrior(double x) {
        double z = (x - priorMean) / priorSd;
        return -0.5 * z * z - Math.log(priorSd * Math.sqrt(2 * Math.PI));
    }

    /// Where the e-value passes the target on one side of the posterior mean: Newton's method within a bracket.
    private double crossing(int side, double target) {
        double sd = mixture.sd();
        double inside = mixture.mean();
        double outside = side * Double.POSITIVE_INFINITY;
        double farthest = side * Math.max(side * priorMean + FARTHEST * priorSd, side * inside + FARTHEST * sd);
        double x = inside + side * guess(side, target) * sd;
        double stride = 0.05 * sd;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var height = mixture.height(x);
            double over = logPrior(x) - height.logarithm() - target;
            if (over > 0) {
                outside = x;
            } else {
                inside = x;
            }
            if (x == farthest && over <= 0) {
                return side * Double.POSITIVE_INFINITY;
            }
            double slope = -(x - priorMean) / (priorSd * priorSd) - height.slope();
            double next = x - over / slope;
            boolean kept = (next - inside) * side > 0 && (outside - next) * side > 0;
            if (!kept) {
                next = Double.isInfinite(outside) ? inside + side * stride : (inside + outside) / 2;
                stride *= 2;
            }
            next = side * Math.min(side * next, side * farthest);
            double moved = Math.abs(next - x);
            x = next;
            // Newton's error falls with the square; what was halved has to be halved to the end.
            if ((kept && moved < CLOSE * sd) || moved < LAST * sd) {
                return x;
            }
        }
        return x;
    }

    /// The crossing of a Gaussian posterior of the same mean and SD, in its SDs.
    private double guess(int side, double target) {
        double ratio = mixture.sd() / priorSd;
        double shift = side * (mixture.mean() - priorMean) / priorSd;
        // t^2 (1 - ratio^2) / 2 - t ratio shift - shift^2 / 2 + ln ratio = target
        double square = (1 - ratio * ratio) / 2;
        double constant = Math.log(ratio) - shift * shift / 2 - target;
        double root = ratio * shift * ratio * shift - 4 * square * constant;
        if (!(square > 1e-6) || !(root >= 0)) {
            return 1;
        }
        return Math.max(0.1, (ratio * shift + Math.sqrt(root)) / (2 * square));
    }
}
