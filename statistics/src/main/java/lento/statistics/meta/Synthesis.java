package lento.statistics.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Studies pooled into one effect.
///
/// @param studies what was pooled, in the order given
/// @param options how
/// @param estimate the pooled effect
/// @param standardError of the pooled effect
/// @param statistic the estimate over its standard error: z, or t with k - 1 degrees of freedom; infinite where
///     the error is 0, as with equal effects and Knapp-Hartung
/// @param p two-sided
/// @param interval the confidence interval of the pooled effect
/// @param heterogeneity how much the studies differ
/// @param prediction where the effect of a further study lies, three ways; none for a fixed effect
/// @param logLikelihood restricted with REML, else full
public record Synthesis(
        List<Study> studies,
        SynthesisOptions options,
        double estimate,
        double standardError,
        double statistic,
        double p,
        Interval interval,
        Heterogeneity heterogeneity,
        Optional<Prediction> prediction,
        double logLikelihood) {

    /// Beyond this, squares and cubes of weights would leave the range of doubles.
    private static final double LARGEST = 1e60;

    private static final double SMALLEST = 1e-60;

    /// Beyond this, sums over studies would lose the smaller ones.
    private static final double WIDEST = 1e12;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Synthesis {
        studies = List.copyOf(studies);
    }

    /// Pools at least two studies.
    public static Finding<Synthesis> of(List<Study> studies, SynthesisOptions options) {
        var flaws = flaws(studies);
        return flaws.isEmpty() ? Finding.found(pooled(studies, options)) : Finding.refused(flaws);
    }

    /// How many studies.
    public int k() {
        return studies.size();
    }

    /// The share of each study in the pooled effect; they sum to 1.
    public double[] shares() {
        var fit = WeightedFit.at(Effects.of(studies), heterogeneity.tauSquared());
        double sum = fit.sum(1, 0);
        var shares = fit.weights();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    static List<Flaw> flaws(List<Study> studies) {
        var flaws = new ArrayList<Flaw>();
        if (studies.isEmpty()) {
            flaws.add(Flaw.of("There is no study. Pooling needs at least two."));
        } else if (studies.size() == 1) {
            flaws.add(Flaw.of("There is one study, '" + studies.getFirst().name() + "'. Pooling needs at least two."));
        }
        for (int row = 0; row < studies.size(); row++) {
            var study = studies.get(row);
            if (!(Math.abs(study.effect()) <= LARGEST)) {
                flaws.add(Flaw.at(
                        row, "yi", "An effect lies between -1e60 and 1e60. You entered " + study.effect() + "."));
            }
            if (!(study.variance() >= SMALLEST && study.variance() <= LARGEST)) {
                flaws.add(Flaw.at(
                        row, "vi", "A variance lies between 1e-60 and 1e60. You entered " + study.variance() + "."));
            }
        }
        if (flaws.isEmpty()) {
            double least = studies.stream().mapToDouble(Study::variance).min().orElse(1);
            double most = studies.stream().mapToDouble(Study::variance).max().orElse(1);
            if (most / least > WIDEST) {
                flaws.add(Flaw.of("The largest variance, " + most + ", is over 1e12 times the smallest, " + least
                        + ". Look whether one of them is a mistake."));
            }
        }
        return flaws;
    }

    private static Synthesis pooled(List<Study> studies, SynthesisOptions options) {
        var effects = Effects.of(studies);
        var tau = TauSquared.of(effects, options.estimator());
        double tau2 = tau.estimate();
        var fit = WeightedFit.at(effects, tau2);
        int degrees = effects.degrees();
        double variance = fit.inverse().a();
        double upper = 1 - (1 - options.level()) / 2;
        double error = Math.sqrt(
                switch (options.inference()) {
                    case Z -> variance;
                    case KNHA -> variance * fit.residualSquares() / degrees;
                });
        double statistic = fit.level() == 0 ? 0 : fit.level() / error;
        double quantile =
                switch (options.inference()) {
                    case Z -> NORMAL.inverseCumulativeProbability(upper);
                    case KNHA -> TDistribution.of(degrees).inverseCumulativeProbability(upper);
                };
        double p =
                switch (options.inference()) {
                    case Z -> 2 * NORMAL.survivalProbability(Math.abs(statistic));
                    case KNHA -> 2 * TDistribution.of(degrees).survivalProbability(Math.abs(statistic));
                };
        Optional<Prediction> prediction = options.estimator() == Estimator.FE
                ? Optional.empty()
                : Optional.of(Prediction.of(effects.count(), fit.level(), tau2, variance, error, quantile, upper));
        return new Synthesis(
                studies,
                options,
                fit.level(),
                error,
                statistic,
                p,
                Interval.around(fit.level(), quantile * error),
                Heterogeneity.of(effects, tau, options),
                prediction,
                options.estimator() == Estimator.REML
                        ? Likelihood.restricted(effects, tau2)
                        : Likelihood.full(effects, tau2));
    }

    /// The upper tail of chi-squared.
    static double chiSquaredTail(double statistic, double degrees) {
        return degrees == 0 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }
}
