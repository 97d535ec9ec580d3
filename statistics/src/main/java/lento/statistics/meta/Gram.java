package lento.statistics.meta;

/// A symmetric matrix of two rows; the second row is 0 where there is one predictor only.
///
/// @param a the upper left
/// @param b beside it
/// @param c the lower right
record Gram(double a, double b, double c) {

    double determinant(boolean two) {
        return two ? a * c - b * b : a;
    }

    /// The inverse, of the upper left alone when there is one predictor.
    Gram inverse(boolean two) {
        if (!two) {
            return new Gram(1 / a, 0, 0);
        }
        double determinant = a * c - b * b;
        return new Gram(c / determinant, -b / determinant, a / determinant);
    }

    /// The trace of the product of this and another.
    double traceWith(Gram other) {
        return a * other.a + 2 * b * other.b + c * other.c;
    }

    /// The trace of (this one)(other)(this one)(another).
    double traceWith(Gram other, Gram another) {
        double p11 = a * other.a + b * other.b;
        double p12 = a * other.b + b * other.c;
        double p21 = b * other.a + c * other.b;
        double p22 = b * other.b + c * other.c;
        double q11 = a * another.a + b * another.b;
        double q12 = a * another.b + b * another.c;
        double q21 = b * another.a + c * another.b;
        double q22 = b * another.b + c * another.c;
        return p11 * q11 + p12 * q21 + p21 * q12 + p22 * q22;
    }
}
