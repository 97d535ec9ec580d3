package lento.statistics.trial;

import java.util.Arrays;

/// All that a series tells an AR(1) regression: for each gap d between consecutive recorded days the sums of z+z+',
/// z-z-' and z+z-' + z-z+', with z the predictors and the outcome of a day, + the later and - the earlier day of a
/// pair. Exact and streaming; the size depends on the number of different gaps alone.
///
/// Symmetric matrices are packed by rows of their lower triangle: element (i, j), j <= i, at i (i + 1) / 2 + j.
final class GapSums {

    private final int width;
    private final int packed;
    private final double[] first;
    private int[] gaps = new int[4];
    private int[] pairs = new int[4];
    private double[][] later = new double[4][];
    private double[][] earlier = new double[4][];
    private double[][] cross = new double[4][];
    private int different;
    private int rows;

    /// @param width predictors and outcome
    GapSums(int width) {
        this.width = width;
        packed = width * (width + 1) / 2;
        first = new double[packed];
    }

    static GapSums of(DesignRows design) {
        var sums = new GapSums(design.rows()[0].length);
        for (int i = 0; i < design.rows().length; i++) {
            if (i == 0) {
                sums.begin(design.rows()[0]);
            } else {
                sums.add(design.day()[i] - design.day()[i - 1], design.rows()[i - 1], design.rows()[i]);
            }
        }
        return sums;
    }

    /// The first recorded day.
    void begin(double[] z) {
        accumulate(first, z, z, 1);
        rows = 1;
    }

    /// A further recorded day, `gap` days after the one before.
    void add(int gap, double[] before, double[] z) {
        int at = place(gap);
        pairs[at]++;
        accumulate(later[at], z, z, 1);
        accumulate(earlier[at], before, before, 1);
        accumulate(cross[at], z, before, 2);
        rows++;
    }

    /// Recorded days.
    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /// Numbers in a packed matrix.
    int packed() {
        return packed;
    }

    /// Writes Z'R^-1 Z, with R the correlations rho^|s-t|, and returns ln|R|.
    ///
    /// @param rho between -1 and 1
    /// @param rest 1 - rho^2, which keeps its digits where rho is close to 1
    double precision(double rho, double rest, double[] into) {
        System.arraycopy(first, 0, into, 0, packed);
        double logarithm = 0;
        for (int at = 0; at < different; at++) {
            double r = power(rho, gaps[at]);
            double innovation = innovation(gaps[at], rest);
            logarithm += pairs[at] * Math.log(innovation);
            double a = 1 / innovation;
            double c = -r * a;
            double e = r * r * a;
            double[] late = later[at];
            double[] early = earlier[at];
            double[] mixed = cross[at];
            for (int i = 0; i < packed; i++) {
                into[i] += a * late[i] + c * mixed[i] + e * early[i];
            }
        }
        return logarithm;
    }

    /// Writes the derivative of Z'R^-1 Z by rho and returns that of ln|R|.
    double slope(double rho, double rest, double[] into) {
        Arrays.fill(into, 0, packed, 0);
        double logarithm = 0;
        for (int at = 0; at < different; at++) {
            double r = power(rho, gaps[at]);
            double change = gaps[at] * power(rho, gaps[at] - 1);
            double a = 1 / innovation(gaps[at], rest);
            logarithm -= 2 * pairs[at] * r * a * change;
            double late = 2 * r * a * a * change;
            double mixed = -(1 + r * r) * a * a * change;
            for (int i = 0; i < packed; i++) {
                into[i] += late * (later[at][i] + earlier[at][i]) + mixed * cross[at][i];
            }
        }
        return logarithm;
    }

    private static double power(double rho, int exponent) {
        return exponent == 1 ? rho : Math.pow(rho, exponent);
    }

    /// 1 - rho^(2d).
    private static double innovation(int gap, double rest) {
        return gap == 1 ? rest : -Math.expm1(gap * Math.log1p(-rest));
    }

    /// Adds x y', made symmetric when `sides` is 2.
    private void accumulate(double[] into, double[] x, double[] y, int sides) {
        int at = 0;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                into[at++] += sides == 1 ? x[i] * y[j] : x[i] * y[j] + x[j] * y[i];
            }
        }
    }

    private int place(int gap) {
        for (int at = 0; at < different; at++) {
            if (gaps[at] == gap) {
                return at;
            }
        }
        if (different == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * different);
            pairs = Arrays.copyOf(pairs, 2 * different);
            later = Arrays.copyOf(later, 2 * different);
            earlier = Arrays.copyOf(earlier, 2 * different);
            cross = Arrays.copyOf(cross, 2 * different);
        }
        gaps[different] = gap;
        later[different] = new double[packed];
        earlier[different] = new double[packed];
        cross[different] = new double[packed];
        return different++;
    }
}
