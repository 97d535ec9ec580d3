package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lento.statistics.Found;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;

/// Syntheses of published trials that another program computed from the same rows, to the digits that it printed.
/// `recomputed_rows.csv` holds the rows of each set, copied from the tables of trials.
class RecomputedTest {

    @Test
    void every_set_agrees_to_the_digits_given() {
        var off = new ArrayList<String>();
        for (var row : Reference.rows("recomputed_reference.csv")) {
            var studies = studies(Reference.text(row, "set"));
            var test = Reference.text(row, "ci_method").equals("HK") ? Inference.KNHA : Inference.Z;
            var options = SynthesisOptions.withDefaults().with(Estimator.valueOf(Reference.text(row, "tau2_method")));
            var synthesis = MetaforTest.pool(studies, options.with(test));
            boolean ratio = Reference.text(row, "measure").startsWith("OR");
            compare(row, "k", synthesis.k(), false, off);
            compare(row, "pooled", synthesis.estimate(), ratio, off);
            compare(row, "ci_low", synthesis.interval().low(), ratio, off);
            compare(row, "ci_high", synthesis.interval().high(), ratio, off);
            compare(row, "tau2", synthesis.heterogeneity().tauSquared(), false, off);
            compare(row, "Q", synthesis.heterogeneity().q(), false, off);
            compare(row, "i2", synthesis.heterogeneity().iSquared(), false, off);
            var hts = synthesis.prediction().orElseThrow().hts();
            hts.ifPresent(interval -> {
                compare(row, "pi_low", interval.low(), ratio, off);
                compare(row, "pi_high", interval.high(), ratio, off);
            });
            assertThat(hts.isPresent()).isEqualTo(!Reference.text(row, "pi_low").isEmpty());
        }
        assertThat(off).isEmpty();
    }

    private static void compare(Map<String, String> row, String column, double value, boolean ratio, List<String> off) {
        boolean logarithm = ratio && !List.of("k", "tau2", "Q", "i2").contains(column);
        double found = logarithm ? Math.exp(value) : value;
        double difference = Math.abs(found - Reference.number(row, column));
        var text = Reference.text(row, column);
        int digits = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
        if (!(difference <= 0.5000001 * Math.pow(10, -digits))) {
            off.add(row.get("set") + " " + row.get("tau2_method") + " " + row.get("ci_method") + " " + column + ": "
                    + found + " for " + text);
        }
    }

    private static List<Study> studies(String set) {
        var studies = new ArrayList<Study>();
        for (var row : Reference.rows("recomputed_rows.csv")) {
            if (Reference.text(row, "set").equals(set)) {
                var size = Found.in(EffectSize.of(0, report(row), Measure.valueOf(Reference.text(row, "measure"))));
                studies.add(new Study(Reference.text(row, "trial"), size.value(), size.variance()));
            }
        }
        return studies;
    }

    private static StudyReport report(Map<String, String> row) {
        if (!Reference.text(row, "a").isEmpty()) {
            return new StudyReport.Events(
                    Reference.number(row, "a"),
                    Reference.number(row, "n_i"),
                    Reference.number(row, "c"),
                    Reference.number(row, "n_c"));
        }
        if (!Reference.text(row, "effect").isEmpty()) {
            return new StudyReport.Interval(
                    Reference.number(row, "effect"), Reference.number(row, "ci_low"), Reference.number(row, "ci_high"));
        }
        return new StudyReport.Means(
                Reference.number(row, "mean_i"),
                Reference.number(row, "sd_i"),
                Reference.number(row, "n_i"),
                Reference.number(row, "mean_c"),
                Reference.number(row, "sd_c"),
                Reference.number(row, "n_c"));
    }
}
