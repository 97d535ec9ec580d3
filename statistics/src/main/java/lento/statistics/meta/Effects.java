package lento.statistics.meta;

import java.util.List;

/// Effects as arrays.
///
/// @param y effects
/// @param v sampling variances
/// @param x the predictor, all 0 where there is none
/// @param regressed whether there is a predictor
/// @param mean what was taken from the predictor
record Effects(double[] y, double[] v, double[] x, boolean regressed, double mean) {

    static Effects of(List<Study> studies) {
        var y = studies.stream().mapToDouble(Study::effect).toArray();
        var v = studies.stream().mapToDouble(Study::variance).toArray();
        return new Effects(y, v, new double[y.length], false, 0);
    }

    /// The same effects on a predictor.
    Effects on(double[] predictor) {
        return new Effects(y, v, predictor, true, 0);
    }

    /// The same with the predictor counted from its weighted mean, where it shares nothing with the constant.
    Effects centred(double[] weights) {
        if (!regressed) {
            return this;
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            weighted += weights[i] * x[i];
        }
        var centred = new double[x.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = x[i] - weighted / sum;
        }
        return new Effects(y, v, centred, true, mean + weighted / sum);
    }

    int count() {
        return y.length;
    }

    /// The number of coefficients.
    int parameters() {
        return regressed ? 2 : 1;
    }

    int degrees() {
        return count() - parameters();
    }

    /// X' diag(q) X.
    Gram gram(double[] q) {
        double a = 0;
        double b = 0;
        double c = 0;
        for (int i = 0; i < q.length; i++) {
            a += q[i];
            b += q[i] * x[i];
            c += q[i] * x[i] * x[i];
        }
        return new Gram(a, b, c);
    }
}
