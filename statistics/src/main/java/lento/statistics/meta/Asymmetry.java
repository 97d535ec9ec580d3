package lento.statistics.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lento.statistics.Finding;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether small studies report other effects than large ones do: the asymmetry of a funnel plot.
public final class Asymmetry {

    private Asymmetry() {}

    /// A test of the slope of effects on standard errors.
    ///
    /// @param statistic the slope over its standard error
    /// @param p two-sided
    /// @param limit the effect that the line gives a study without sampling error
    public record Egger(double statistic, double p, double limit) {}

    /// A rank correlation.
    ///
    /// @param tau Kendall's tau-b, from -1 to 1
    /// @param p two-sided; exact where nothing is tied and there are at most [#MOST_EXACT] studies, else normal
    public record RankTest(double tau, double p) {}

    /// The studies that would make the funnel symmetric.
    ///
    /// @param missing how many, k0
    /// @param right whether they would lie on the right
    /// @param filled all studies with those
    /// @param synthesis of all studies with those
    public record TrimAndFill(int missing, boolean right, List<Study> filled, Synthesis synthesis) {
        public TrimAndFill {
            filled = List.copyOf(filled);
        }
    }

    /// Up to how many studies the p of the rank test is exact.
    public static final int MOST_EXACT = 500;

    private static final int MOST_ROUNDS = 100;

    /// M. Egger et al., BMJ 315 (1997) 629, as weighted regression with a factor of dispersion:
    /// `regtest(model = "lm")`. None where standard errors don't differ or there are fewer than 3 studies.
    public static Optional<Egger> eggerLinear(List<Study> studies) {
        var effects = onErrors(studies);
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        var fit = WeightedFit.at(effects.get(), 0);
        int degrees = effects.get().degrees();
        double dispersion = fit.residualSquares() / degrees;
        double t = fit.slope() / Math.sqrt(dispersion * fit.inverse().c());
        return Double.isFinite(t)
                ? Optional.of(new Egger(t, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)), fit.limit()))
                : Optional.empty();
    }

    /// The same in a mixed-effects model with the estimator and test of the options: `regtest(model = "rma")`.
    public static Optional<Egger> egger(List<Study> studies, SynthesisOptions options) {
        return onErrors(studies).map(effects -> {
            double tau2 = TauSquared.of(effects, options.estimator()).estimate();
            var fit = WeightedFit.at(effects, tau2);
            int degrees = effects.degrees();
            double limit = fit.limit();
            double error = Math.sqrt(fit.inverse().c());
            return switch (options.inference()) {
                case Z -> {
                    double z = fit.slope() / error;
                    yield new Egger(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)), limit);
                }
                case KNHA -> {
                    double scale = Math.sqrt(fit.residualSquares() / degrees);
                    double t = scale == 0 ? 0 : fit.slope() / (error * scale);
                    yield new Egger(t, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)), limit);
                }
            };
        });
    }

    /// C. B. Begg and M. Mazumdar, Biometrics 50 (1994) 1088: `ranktest`, over R's `cor.test(method = "kendall")`.
    /// None where all effects or all variances are equal, or one study has all the weight.
    public static Optional<RankTest> rankTest(List<Study> studies) {
        var effects = Effects.of(studies);
        var fit = WeightedFit.at(effects, 0);
        int k = effects.count();
        var deviates = new double[k];
        for (int i = 0; i < k; i++) {
            if (effects.v()[i] <= fit.inverse().a()) {
                return Optional.empty();
            }
            deviates[i] =
                    fit.residual(i) / Math.sqrt(effects.v()[i] - fit.inverse().a());
        }
        return Kendall.of(deviates, effects.v());
    }

    /// S. Duval and R. Tweedie, Biometrics 56 (2000) 455, estimator L0: `trimfill`. The side is where the slope on
    /// standard errors says that studies are missing.
    public static Optional<TrimAndFill> trimAndFill(List<Study> studies, SynthesisOptions options) {
        var regressed = onErrors(studies);
        if (regressed.isEmpty()) {
            return Optional.empty();
        }
        double tau2 = TauSquared.of(regressed.get(), options.estimator()).estimate();
        boolean right = WeightedFit.at(regressed.get(), tau2).slope() < 0;
        double sign = right ? -1 : 1;
        var sorted = studies.stream()
                .sorted(Comparator.comparingDouble(study -> sign * study.effect()))
                .toList();
        int k = sorted.size();
        int missing = 0;
        int before = -1;
        double middle = 0;
        for (int round = 0; round < MOST_ROUNDS && missing != before; round++) {
            before = missing;
            int kept = k - missing;
            if (kept < 1) {
                return Optional.empty();
            }
            middle = sign * level(sorted.subList(0, kept), options.estimator());
            missing = missing(sorted, sign, middle);
        }
        var filled = new ArrayList<>(studies);
        for (int i = k - missing; i < k; i++) {
            var study = sorted.get(i);
            filled.add(new Study(
                    "filled: " + study.name(), sign * (2 * middle - sign * study.effect()), study.variance()));
        }
        int found = missing;
        return switch (Synthesis.of(filled, options)) {
            case Finding.Found<Synthesis>(Synthesis synthesis) ->
                Optional.of(new TrimAndFill(found, right, filled, synthesis));
            case Finding.Refused<Synthesis> _ -> Optional.empty();
        };
    }

    /// The pooled effect, or the effect itself where one study is left.
    private static double level(List<Study> studies, Estimator estimator) {
        if (studies.size() == 1) {
            return studies.getFirst().effect();
        }
        var effects = Effects.of(studies);
        return WeightedFit.at(effects, TauSquared.of(effects, estimator).estimate())
                .level();
    }

    /// L0 = (4 S - k (k + 1)) / (2 k - 1), with S the sum of the ranks of what lies over the middle.
    private static int missing(List<Study> sorted, double sign, double middle) {
        int k = sorted.size();
        var deviations = sorted.stream()
                .mapToDouble(study -> sign * study.effect() - middle)
                .toArray();
        var order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(deviations[i])))
                .toList();
        double sum = 0;
        for (int rank = 1; rank <= k; rank++) {
            if (deviations[order.get(rank - 1)] > 0) {
                sum += rank;
            }
        }
        return (int) Math.rint(Math.max(0, (4 * sum - k * (k + 1.0)) / (2.0 * k - 1)));
    }

    private static Optional<Effects> onErrors(List<Study> studies) {
        if (studies.size() < 3) {
            return Optional.empty();
        }
        var errors = studies.stream().mapToDouble(Study::standardError).toArray();
        double least = IntStream.range(0, errors.length)
                .mapToDouble(i -> errors[i])
                .min()
                .orElse(0);
        double most = IntStream.range(0, errors.length)
                .mapToDouble(i -> errors[i])
                .max()
                .orElse(0);
        return most - least <= 1e-12 * most
                ? Optional.empty()
                : Optional.of(Effects.of(studies).on(errors));
    }
}
