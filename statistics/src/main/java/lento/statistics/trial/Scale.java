package lento.statistics.trial;

/// The range of an outcome. Priors are stated on 0 to 10; every outcome is brought to that range and back.
///
/// @param low the least value
/// @param high the largest, over `low`
public record Scale(double low, double high) {

    private static final double WIDTH = 10;

    public Scale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "a scale rises from a finite value to another, not " + low + " to " + high);
        }
    }

    /// Ratings from 0 to 10.
    public static Scale ratings() {
        return new Scale(0, WIDTH);
    }

    /// The outcome's units in one point of 0 to 10.
    public double unit() {
        return (high - low) / WIDTH;
    }

    /// A value as it lies on 0 to 10.
    double onRatings(double value) {
        return (value - low) / unit();
    }
}
