package lento.statistics.people;

import lento.statistics.numeric.ExactSum;

/// The six sums that one step of Fisher scoring needs of people's effects y with variances v, where w = 1/(v + tau2)
/// and y counts from a centre: of w, w^2, w^3, w y, w^2 y and w^2 y^2. Each is compensated, so that parts of the
/// people may be summed anywhere and in any grouping, and for one grouping come out the same to the last bit.
///
/// @param people how many
public record ScoreSums(long people, ExactSum w, ExactSum w2, ExactSum w3, ExactSum wy, ExactSum w2y, ExactSum w2y2) {

    public static final ScoreSums NONE =
            new ScoreSums(0, ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO);

    /// Of the people from one index to before another.
    ///
    /// @param y effects
    /// @param v variances, over 0
    /// @param tauSquared at least 0
    /// @param centre from which effects count, near their mean, lest squares swamp what differs
    public static ScoreSums of(double[] y, double[] v, int from, int to, double tauSquared, double centre) {
        double w = 0;
        double wLow = 0;
        double w2 = 0;
        double w2Low = 0;
        double w3 = 0;
        double w3Low = 0;
        double wy = 0;
        double wyLow = 0;
        double w2y = 0;
        double w2yLow = 0;
        double w2y2 = 0;
        double w2y2Low = 0;
        for (int i = from; i < to; i++) {
            double weight = 1 / (v[i] + tauSquared);
            double square = weight * weight;
            double weighted = weight * (y[i] - centre);
            double cube = square * weight;
            double squareWeighted = weight * weighted;
            double squared = weighted * weighted;
            double sum = w + weight;
            double back = sum - w;
            wLow += (w - (sum - back)) + (weight - back);
            w = sum;
            sum = w2 + square;
            back = sum - w2;
            w2Low += (w2 - (sum - back)) + (square - back);
            w2 = sum;
            sum = w3 + cube;
            back = sum - w3;
            w3Low += (w3 - (sum - back)) + (cube - back);
            w3 = sum;
            sum = wy + weighted;
            back = sum - wy;
            wyLow += (wy - (sum - back)) + (weighted - back);
            wy = sum;
            sum = w2y + squareWeighted;
            back = sum - w2y;
            w2yLow += (w2y - (sum - back)) + (squareWeighted - back);
            w2y = sum;
            sum = w2y2 + squared;
            back = sum - w2y2;
            w2y2Low += (w2y2 - (sum - back)) + (squared - back);
            w2y2 = sum;
        }
        return new ScoreSums(
                (long) to - from,
                new ExactSum(w, wLow),
                new ExactSum(w2, w2Low),
                new ExactSum(w3, w3Low),
                new ExactSum(wy, wyLow),
                new ExactSum(w2y, w2yLow),
                new ExactSum(w2y2, w2y2Low));
    }

    /// Of these people and others, at the same tau2 and centre.
    public ScoreSums plus(ScoreSums other) {
        return new ScoreSums(
                people + other.people,
                w.plus(other.w),
                w2.plus(other.w2),
                w3.plus(other.w3),
                wy.plus(other.wy),
                w2y.plus(other.w2y),
                w2y2.plus(other.w2y2));
    }
}
