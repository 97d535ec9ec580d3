package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lento.statistics.Found;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;

/// metafor 3.8-1: `rma(yi, vi, method, test, control = list(threshold = 1e-14, tol = 1e-14))`, `predict`, `confint`.
class MetaforTest {

    private record Quantity(String column, ToDoubleFunction<Synthesis> found) {}

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("est", Synthesis::estimate),
            new Quantity("se", Synthesis::standardError),
            new Quantity("stat", Synthesis::statistic),
            new Quantity("pval", Synthesis::p),
            new Quantity("ci.lb", s -> s.interval().low()),
            new Quantity("ci.ub", s -> s.interval().high()),
            new Quantity("tau2", s -> s.heterogeneity().tauSquared()),
            new Quantity("se.tau2", s -> s.heterogeneity().tauSquaredError()),
            new Quantity("I2", s -> s.heterogeneity().iSquaredFromTau()),
            new Quantity("H2", s -> s.heterogeneity().hSquaredFromTau()),
            new Quantity("Q", s -> s.heterogeneity().q()),
            new Quantity("Qp", s -> s.heterogeneity().qp()),
            new Quantity("pi.lb", s -> s.prediction().orElseThrow().usual().low()),
            new Quantity("pi.ub", s -> s.prediction().orElseThrow().usual().high()),
            new Quantity(
                    "piRiley.lb",
                    s -> s.prediction().orElseThrow().riley().orElseThrow().low()),
            new Quantity(
                    "piRiley.ub",
                    s -> s.prediction().orElseThrow().riley().orElseThrow().high()),
            new Quantity("logLik", Synthesis::logLikelihood),
            new Quantity(
                    "tau2.ci.lb",
                    s -> s.heterogeneity().tauSquaredInterval().orElseThrow().low()),
            new Quantity(
                    "tau2.ci.ub",
                    s -> s.heterogeneity().tauSquaredInterval().orElseThrow().high()));

    static List<Study> studies(String data) {
        var studies = new ArrayList<Study>();
        for (var row : Reference.rows("meta_yivi.csv")) {
            if (Reference.text(row, "data").equals(data)) {
                studies.add(new Study(
                        Reference.text(row, "study"), Reference.number(row, "yi"), Reference.number(row, "vi")));
            }
        }
        return studies;
    }

    static Synthesis pool(List<Study> studies, SynthesisOptions options) {
        return Found.in(Synthesis.of(studies, options));
    }

    private static SynthesisOptions options(Map<String, String> row) {
        return SynthesisOptions.withDefaults()
                .with(Estimator.valueOf(Reference.text(row, "method")))
                .with(Inference.valueOf(Reference.text(row, "test").toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void every_estimator_test_and_interval_agrees() {
        var off = new ArrayList<String>();
        int compared = 0;
        for (var row : Reference.rows("meta_ref.csv")) {
            var synthesis = pool(studies(Reference.text(row, "data")), options(row));
            for (var quantity : QUANTITIES) {
                double expected = Reference.number(row, quantity.column);
                if (!Double.isNaN(expected)) {
                    compared++;
                    double found = quantity.found.applyAsDouble(synthesis);
                    double difference = Reference.off(found, expected);
                    if (!(difference < 1e-10)) {
                        off.add(row.get("data") + " " + row.get("method") + " " + row.get("test") + " "
                                + quantity.column + ": " + found + " for " + expected + ", off " + difference);
                    }
                }
            }
        }
        assertThat(off).isEmpty();
        assertThat(compared).isGreaterThan(1000);
    }
}
