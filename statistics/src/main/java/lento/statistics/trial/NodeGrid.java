package lento.statistics.trial;

import java.util.Arrays;

/// The posterior of (u, v) = (atanh rho, ln sigma) as weights on a lattice about its mode: lines of constant u, each
/// sheared along the ridge, so that the trapezoid rule is exact but for what is smaller than its own step can see.
final class NodeGrid {

    /// A lattice.
    ///
    /// @param step between nodes, in posterior standard deviations
    /// @param cut log units under the mode at which nodes of smaller sigma are left out
    /// @param unevenness up to which it is fine enough
    record Mesh(double step, double cut, double unevenness) {}

    /// For long series, whose posteriors are nearly Gaussian. The bounds were read from simulated series against
    /// steps of 0.25: with them every figure is within 2e-6.
    private static final Mesh COARSE = new Mesh(0.8, 18, 0.004);

    private static final Mesh FINE = new Mesh(0.55, 20, 0.002);
    private static final Mesh FINEST = new Mesh(0.25, 22, Double.POSITIVE_INFINITY);
    private static final int LONG = 60;

    /// How much further down nodes of larger sigma are kept: a density far out in the tail of a contrast, and so a
    /// large e-value, is made of them.
    private static final double FARTHER = 4;

    private static final double DIFFERENCE = 0.05;
    private static final int MOST_ROUNDS = 50;
    private static final double CLOSE = 0.03;
    private static final double LEAST_CURVATURE = 0.3;
    private static final double MOST_SHEAR = 0.95;
    private static final int MOST_LINES = 400;

    private final Surface surface;
    private final int armNumbers;
    private double u;
    private double v;
    private double curvatureU;
    private double curvatureV;
    private double mixed;
    private double highest;
    private double slopeU;
    private double slopeV;

    private int count;
    private double[] weight = new double[256];
    private double[] rho = new double[256];
    private double[] sigma = new double[256];
    private double[] arms;
    private byte[] coset = new byte[256];
    private double unevenness;
    private double most = Double.NEGATIVE_INFINITY;

    /// The coarsest lattice that is fine enough.
    static NodeGrid of(Surface surface, int others, int rows) {
        if (rows >= LONG) {
            var coarse = new NodeGrid(surface, others, rows, COARSE);
            if (coarse.unevenness <= COARSE.unevenness) {
                return coarse;
            }
        }
        var fine = new NodeGrid(surface, others, rows, FINE);
        return fine.unevenness <= FINE.unevenness ? fine : new NodeGrid(surface, others, rows, FINEST);
    }

    NodeGrid(Surface surface, int others, int rows, Mesh mesh) {
        this.surface = surface;
        armNumbers = Surface.armNumbers(others);
        arms = new double[256 * armNumbers];
        begin(rows);
        climb();
        lay(mesh.step, mesh.cut);
    }

    int count() {
        return count;
    }

    /// Chances of the nodes, summing to 1; beyond [#count] unused.
    double[] weight() {
        return weight;
    }

    double[] rho() {
        return rho;
    }

    double[] sigma() {
        return sigma;
    }

    /// For each node what [Surface#arms] writes.
    double[] arms() {
        return arms;
    }

    /// A sigma that fits the residuals.
    private void begin(int rows) {
        u = 0.3;
        v = 0;
        surface.line(u);
        for (int round = 0; round < 3; round++) {
            surface.at(v);
            v += 0.5 * Math.log(Math.max(1e-8, surface.residual() / rows));
        }
    }

    /// Newton's method with differences; the steps of the lattice need the mode to a part of its width only.
    private void climb() {
        look();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double determinant = curvatureU * curvatureV - mixed * mixed;
            double stepU = limited((curvatureV * slopeU - mixed * slopeV) / determinant);
            double stepV = limited((curvatureU * slopeV - mixed * slopeU) / determinant);
            if (Math.abs(stepU) * Math.sqrt(curvatureU) < CLOSE && Math.abs(stepV) * Math.sqrt(curvatureV) < CLOSE) {
                return;
            }
            double fromU = u;
            double fromV = v;
            double from = highest;
            for (double part = 1; part > 0.01; part /= 2) {
                u = fromU + part * stepU;
                v = fromV + part * stepV;
                surface.line(u);
                if (surface.at(v) >= from) {
                    break;
                }
            }
            look();
        }
    }

    private static double limited(double step) {
        return Math.max(-1, Math.min(1, step));
    }

    /// Height, slope and curvature at (u, v).
    private void look() {
        double h = DIFFERENCE;
        surface.line(u - h);
        double minusMinus = surface.at(v - h);
        double minus = surface.at(v);
        surface.line(u + h);
        double plus = surface.at(v);
        double plusPlus = surface.at(v + h);
        surface.line(u);
        double down = surface.at(v - h);
        double up = surface.at(v + h);
        highest = surface.at(v);
        slopeU = (plus - minus) / (2 * h);
        slopeV = (up - down) / (2 * h);
        curvatureU = Math.max(LEAST_CURVATURE, -(plus - 2 * highest + minus) / (h * h));
        curvatureV = Math.max(LEAST_CURVATURE, -(up - 2 * highest + down) / (h * h));
        double both = -(plusPlus - plus - up + 2 * highest - minus - down + minusMinus) / (2 * h * h);
        double bound = MOST_SHEAR * Math.sqrt(curvatureU * curvatureV);
        mixed = Math.max(-bound, Math.min(bound, both));
    }

    private void lay(double step, double cut) {
        double between = step / Math.sqrt(curvatureU - mixed * mixed / curvatureV);
        double along = step / Math.sqrt(curvatureV);
        double shear = -mixed / curvatureV * between;
        int ridge = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            int found = lineOf(i, ridge, between, along, shear, cut);
            if (found == Integer.MIN_VALUE) {
                break;
            }
            ridge = found;
        }
        ridge = 0;
        for (int i = -1; i > -MOST_LINES; i--) {
            int found = lineOf(i, ridge, between, along, shear, cut);
            if (found == Integer.MIN_VALUE) {
                break;
            }
            ridge = found;
        }
        double sum = 0;
        for (int n = 0; n < count; n++) {
            weight[n] = Math.exp(weight[n] - most);
            sum += weight[n];
        }
        double first = 0;
        double second = 0;
        double third = 0;
        for (int n = 0; n < count; n++) {
            weight[n] /= sum;
            first += coset[n] == 1 ? weight[n] : 0;
            second += coset[n] == 2 ? weight[n] : 0;
            third += coset[n] == 3 ? weight[n] : 0;
        }
        unevenness = Math.max(
                Math.max(Math.abs(4 * first - 1), Math.abs(4 * second - 1)),
                Math.max(Math.abs(4 * third - 1), Math.abs(4 * (1 - first - second - third) - 1)));
    }

    /// Which of the four lattices of twice the step a node belongs to.
    private static int coset(int i, int j) {
        return 2 * (i & 1) + (j & 1);
    }

    /// How far the sums over the four lattices of twice the step are from a quarter, as parts of it. The error of
    /// the lattice itself is of the order of the square of this or less.
    double unevenness() {
        return unevenness;
    }

    /// Lays the nodes of one line and tells where on it the posterior is highest, or the least integer where all of
    /// it is under the cut.
    private int lineOf(int i, int ridge, double between, double along, double shear, double cut) {
        double at = u + i * between;
        double middle = v + i * shear;
        surface.line(at);
        double tanh = Math.tanh(at);
        int best = ridge;
        double top = surface.at(middle + ridge * along);
        boolean any = keep(top, tanh, middle + ridge * along, coset(i, ridge), cut);
        for (int direction = -1; direction <= 1; direction += 2) {
            double before = surface.at(middle + ridge * along);
            for (int j = ridge + direction; Math.abs(j - ridge) < MOST_LINES; j += direction) {
                double place = middle + j * along;
                double height = surface.at(place);
                if (keep(height, tanh, place, coset(i, j), cut)) {
                    any = true;
                } else if (height <= before) {
                    break;
                }
                if (height > top) {
                    top = height;
                    best = j;
                }
                before = height;
            }
        }
        return any ? best : Integer.MIN_VALUE;
    }

    /// Keeps a node that is not under the cut.
    private boolean keep(double height, double tanh, double logSigma, int ofCoset, double cut) {
        double deep = logSigma > v ? cut + FARTHER : cut;
        if (!(height > Math.max(highest, most) - deep)) {
            return false;
        }
        if (count == weight.length) {
            weight = Arrays.copyOf(weight, 2 * count);
            rho = Arrays.copyOf(rho, 2 * count);
            sigma = Arrays.copyOf(sigma, 2 * count);
            arms = Arrays.copyOf(arms, arms.length * 2);
            coset = Arrays.copyOf(coset, 2 * count);
        }
        most = Math.max(most, height);
        weight[count] = height;
        coset[count] = (byte) ofCoset;
        rho[count] = tanh;
        sigma[count] = Math.exp(logSigma);
        surface.arms(arms, count * armNumbers);
        count++;
        return true;
    }
}
