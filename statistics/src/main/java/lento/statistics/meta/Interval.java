package lento.statistics.meta;

/// An interval with its ends.
///
/// @param low at most `high`
/// @param high may be infinite where nothing bounds it
public record Interval(double low, double high) {

    static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    /// Both ends through a rising function, as from logarithms to ratios.
    public Interval through(java.util.function.DoubleUnaryOperator rising) {
        return new Interval(rising.applyAsDouble(low), rising.applyAsDouble(high));
    }
}
