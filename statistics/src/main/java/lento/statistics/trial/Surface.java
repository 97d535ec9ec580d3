package lento.statistics.trial;

/// The log posterior density of u = atanh rho and v = ln sigma, up to a constant, with the coefficients integrated
/// out; and at the point last looked at, the Gaussian posterior of the arms. Nothing is allocated after it is made.
final class Surface {

    private final GapSums sums;
    private final Prior prior;
    private final double[] priorPrecision;
    private final int size;
    private final int others;

    /// Z'R^-1 Z of the present line of constant rho.
    private final double[] line;

    /// Unit lower triangle of the LDL' factors; the diagonal holds D.
    private final double[] factor;

    /// Row of the factor before division by D.
    private final double[] raw;

    /// One over each D.
    private final double[] reciprocal;

    private double lineTerm;

    Surface(GapSums sums, Prior prior, boolean flatArms) {
        this.sums = sums;
        this.prior = prior;
        priorPrecision = prior.augmentedPrecision(flatArms);
        size = sums.width();
        others = prior.arms() - 1;
        line = new double[sums.packed()];
        factor = new double[sums.packed()];
        raw = new double[size];
        reciprocal = new double[size];
    }

    /// Moves to the line of this u.
    void line(double u) {
        double rho = Math.tanh(u);
        double cosh = Math.cosh(u);
        double logCorrelations = sums.precision(rho, 1 / (cosh * cosh), line);
        lineTerm = prior.logRho(u) - 0.5 * logCorrelations;
    }

    /// The density at this v of the present line, or negative infinity where it can't be computed.
    double at(double v) {
        double inverse = Math.exp(-2 * v);
        double[] l = factor;
        int row = 0;
        double pivots = 1;
        for (int i = 0; i < size; i++) {
            double diagonal = line[row + i] * inverse + priorPrecision[row + i];
            int other = 0;
            for (int j = 0; j < i; j++) {
                double sum = line[row + j] * inverse + priorPrecision[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= raw[k] * l[other + k];
                }
                raw[j] = sum;
                other += j + 1;
            }
            for (int j = 0; j < i; j++) {
                double scaled = raw[j] * reciprocal[j];
                diagonal -= raw[j] * scaled;
                l[row + j] = scaled;
            }
            l[row + i] = diagonal;
            if (i < size - 1) {
                if (!(diagonal > 0)) {
                    return Double.NEGATIVE_INFINITY;
                }
                pivots *= diagonal;
                reciprocal[i] = 1 / diagonal;
            }
            row += i + 1;
        }
        double residual = Math.max(0, l[row - 1]);
        return lineTerm + prior.logSigma(v) - sums.rows() * v - 0.5 * (Math.log(pivots) + residual);
    }

    /// y'Wy less what the coefficients explain, at the point last looked at.
    double residual() {
        return Math.max(0, factor[factor.length - 1]);
    }

    /// Numbers that [#arms] writes.
    static int armNumbers(int others) {
        return others + others * (others + 1) / 2;
    }

    /// Writes the posterior means of the arms and, packed, the inverse of the lower triangular factor of their
    /// precision: a contrast c has the variance |inverse c|^2.
    void arms(double[] into, int offset) {
        int begin = size - 1 - others;
        int last = (size - 1) * size / 2;
        for (int i = others - 1; i >= 0; i--) {
            double mean = factor[last + begin + i];
            for (int k = i + 1; k < others; k++) {
                mean -= element(begin + k, begin + i) * into[offset + k];
            }
            into[offset + i] = mean;
        }
        int at = offset + others;
        for (int i = 0; i < others; i++) {
            double root = 1 / Math.sqrt(element(begin + i, begin + i));
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : 0;
                for (int k = j; k < i; k++) {
                    sum -= element(begin + i, begin + k)
                            * into[offset + others + k * (k + 1) / 2 + j]
                            * Math.sqrt(element(begin + k, begin + k));
                }
                into[at++] = sum * root;
            }
        }
    }

    private double element(int i, int j) {
        return factor[i * (i + 1) / 2 + j];
    }
}
