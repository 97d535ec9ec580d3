package lento.statistics.meta;

/// Effects regressed on a constant and at most one predictor, with given weights. With X the predictors, W the
/// diagonal of weights and M = (X'WX)^-1, the matrix P = W - WXMX'W is never made; its traces are sums over studies.
final class WeightedFit {

    private final Effects effects;
    private final double[] weights;
    private final Gram inverse;
    private final Gram information;
    private final double level;
    private final double slope;

    WeightedFit(Effects given, double[] weights) {
        effects = given.centred(weights);
        this.weights = weights;
        information = effects.gram(weights);
        inverse = information.inverse(effects.regressed());
        double y0 = 0;
        double y1 = 0;
        for (int i = 0; i < weights.length; i++) {
            double wy = weights[i] * effects.y()[i];
            y0 += wy;
            y1 += wy * effects.x()[i];
        }
        level = inverse.a() * y0 + inverse.b() * y1;
        slope = inverse.b() * y0 + inverse.c() * y1;
    }

    /// The fit with the weights 1/(v + tau2).
    static WeightedFit at(Effects effects, double tauSquared) {
        var weights = new double[effects.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (effects.v()[i] + tauSquared);
        }
        return new WeightedFit(effects, weights);
    }

    /// The pooled effect, or the effect where the predictor is at its weighted mean.
    double level() {
        return level;
    }

    /// The effect where the predictor is 0.
    double limit() {
        return level - slope * effects.mean();
    }

    double slope() {
        return slope;
    }

    /// M, the covariance of level and slope when the weights are inverse variances.
    Gram inverse() {
        return inverse;
    }

    Gram information() {
        return information;
    }

    double[] weights() {
        return weights;
    }

    double residual(int i) {
        return effects.y()[i] - level - slope * effects.x()[i];
    }

    /// y'Py: the weighted residual sum of squares, Q when the weights are 1/v.
    double residualSquares() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double r = residual(i);
            sum += weights[i] * r * r;
        }
        return sum;
    }

    /// y'PPy.
    double squaredResidualSquares() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double r = weights[i] * residual(i);
            sum += r * r;
        }
        return sum;
    }

    /// The sum of a power of the weights times a power of the variances.
    double sum(int ofWeight, int ofVariance) {
        double sum = 0;
        for (double term : terms(ofWeight, ofVariance)) {
            sum += term;
        }
        return sum;
    }

    /// tr P.
    double trace() {
        return sum(1, 0) - inverse.traceWith(gram(2, 0));
    }

    /// tr PP, the sum of the squares of all elements of P.
    double traceOfSquare() {
        var second = gram(2, 0);
        return sum(2, 0) - 2 * inverse.traceWith(gram(3, 0)) + inverse.traceWith(second, second);
    }

    /// tr PV, with V the diagonal of sampling variances.
    double traceWithVariances() {
        return sum(1, 1) - inverse.traceWith(gram(2, 1));
    }

    /// tr PVPV.
    double traceOfSquareWithVariances() {
        var second = gram(2, 1);
        return sum(2, 2) - 2 * inverse.traceWith(gram(3, 2)) + inverse.traceWith(second, second);
    }

    /// tr PPV.
    double traceOfSquareWithOneVariance() {
        return sum(2, 1) - 2 * inverse.traceWith(gram(3, 1)) + inverse.traceWith(gram(2, 0), gram(2, 1));
    }

    private Gram gram(int ofWeight, int ofVariance) {
        return effects.gram(terms(ofWeight, ofVariance));
    }

    private double[] terms(int ofWeight, int ofVariance) {
        var terms = new double[weights.length];
        for (int i = 0; i < terms.length; i++) {
            double term = 1;
            for (int power = 0; power < ofWeight; power++) {
                term *= weights[i];
            }
            for (int power = 0; power < ofVariance; power++) {
                term *= effects.v()[i];
            }
            terms[i] = term;
        }
        return terms;
    }
}
