package lento.statistics.numeric;

/// A sum of doubles held as two: a rounded value and what rounding lost, about 106 bits together. Sums of parts add
/// up to the sum of the whole in any grouping but for the last of those bits; for one grouping, bit for bit.
///
/// T. J. Dekker, Numerische Mathematik 18 (1971) 224; D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
///
/// @param high the sum as one double
/// @param low what it lacks
public record ExactSum(double high, double low) {

    public static final ExactSum ZERO = new ExactSum(0, 0);

    /// This sum and another.
    public ExactSum plus(ExactSum other) {
        double sum = high + other.high;
        double back = sum - high;
        double lost = (high - (sum - back)) + (other.high - back);
        double rest = low + other.low + lost;
        double rounded = sum + rest;
        return new ExactSum(rounded, rest - (rounded - sum));
    }

    /// The sum as one double.
    public double value() {
        return high + low;
    }
}
