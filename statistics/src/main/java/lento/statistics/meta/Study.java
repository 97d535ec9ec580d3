package lento.statistics.meta;

/// One study in a synthesis.
///
/// @param name what it is called
/// @param effect the effect size y_i, on the scale on which it is pooled
/// @param variance the sampling variance v_i of the effect size, over 0
public record Study(String name, double effect, double variance) {

    /// The square root of the variance.
    public double standardError() {
        return Math.sqrt(variance);
    }
}
