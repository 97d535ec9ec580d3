package lento.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/// A root of a continuous function of one variable.
public final class Root {

    private static final int MOST_STEPS = 400;

    private Root() {}

    /// The root between two places where the function has opposite signs, to the last bits that the function itself
    /// is exact to: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.
    ///
    /// @throws IllegalArgumentException when the signs are equal
    public static double between(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (!(fa * fb < 0 || Math.signum(fa) * Math.signum(fb) < 0)) {
            throw new IllegalArgumentException("no change of sign between " + low + " and " + high);
        }
        double c = a;
        double fc = fa;
        double d = b - a;
        double e = d;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tolerance = 2 * Math.ulp(b);
            double half = 0.5 * (c - b);
            if (Math.abs(half) <= tolerance || fb == 0) {
                return b;
            }
            if (Math.abs(e) < tolerance || Math.abs(fa) <= Math.abs(fb)) {
                d = half;
                e = d;
            } else {
                double s = fb / fa;
                double p;
                double q;
                if (a == c) {
                    p = 2 * half * s;
                    q = 1 - s;
                } else {
                    double r = fb / fc;
                    q = fa / fc;
                    p = s * (2 * half * q * (q - r) - (b - a) * (r - 1));
                    q = (q - 1) * (r - 1) * (s - 1);
                }
                if (p > 0) {
                    q = -q;
                } else {
                    p = -p;
                }
                if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(e * q))) {
                    e = d;
                    d = p / q;
                } else {
                    d = half;
                    e = d;
                }
            }
            a = b;
            fa = fb;
            b += Math.abs(d) > tolerance ? d : Math.copySign(tolerance, half);
            fb = f.applyAsDouble(b);
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
                d = b - a;
                e = d;
            }
        }
        return b;
    }
}
