package lento.statistics.meta;

/// How studies are pooled.
///
/// @param estimator of the variance between studies
/// @param inference the test of the pooled effect
/// @param level the coverage of all intervals, between 0 and 1
public record SynthesisOptions(Estimator estimator, Inference inference, double level) {

    public SynthesisOptions {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, not " + level);
        }
    }

    /// REML, normal quantiles and 95 %: what `rma` of metafor does when nothing else is asked for.
    public static SynthesisOptions withDefaults() {
        return new SynthesisOptions(Estimator.REML, Inference.Z, 0.95);
    }

    public SynthesisOptions with(Estimator other) {
        return new SynthesisOptions(other, inference, level);
    }

    public SynthesisOptions with(Inference other) {
        return new SynthesisOptions(estimator, other, level);
    }

    public SynthesisOptions withLevel(double other) {
        return new SynthesisOptions(estimator, inference, other);
    }
}
