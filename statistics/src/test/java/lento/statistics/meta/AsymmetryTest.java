package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;

class AsymmetryTest {

    private static final SynthesisOptions REML = SynthesisOptions.withDefaults();

    /// metafor 3.8-1: `regtest(r, model = "lm")`, `regtest(r, model = "rma")`, `ranktest(r)`, `trimfill(r)` with
    /// `r = rma(yi, vi)`.
    @Test
    void every_test_of_asymmetry_agrees_with_metafor() {
        for (var row : Reference.rows("meta_egger.csv")) {
            var studies = MetaforTest.studies(Reference.text(row, "data"));
            var linear = Asymmetry.eggerLinear(studies).orElseThrow();
            agrees(linear.statistic(), Reference.number(row, "egger_lm_t"), 1e-10);
            agrees(linear.p(), Reference.number(row, "egger_lm_p"), 1e-10);
            agrees(linear.limit(), Reference.number(row, "egger_lm_b0_limit"), 1e-10);
            var rank = Asymmetry.rankTest(studies).orElseThrow();
            agrees(rank.tau(), Reference.number(row, "rank_tau"), 1e-10);
            agrees(rank.p(), Reference.number(row, "rank_p"), 1e-10);
            var trimmed = Asymmetry.trimAndFill(studies, REML).orElseThrow();
            assertThat(trimmed.missing()).isEqualTo((int) Reference.number(row, "trimfill_k0"));
            var egger = Asymmetry.egger(studies, REML).orElseThrow();
            agrees(egger.statistic(), Reference.number(row, "egger_rma_z"), 1e-10);
            agrees(egger.p(), Reference.number(row, "egger_rma_p"), 1e-10);
            // metafor stopped here once a step of tau2 was under 1e-5; iterated so, every digit comes out.
            double expected = Reference.number(row, "trimfill_est");
            agrees(trimmed.synthesis().estimate(), expected, 1e-6);
            agrees(filledAsMetaforIterates(studies, trimmed), expected, 1e-10);
        }
    }

    /// The pooled effect of the studies and as many filled ones, with tau2 from Fisher scoring that stops early.
    private static double filledAsMetaforIterates(List<Study> studies, Asymmetry.TrimAndFill trimmed) {
        double sign = trimmed.right() ? -1 : 1;
        var sorted = studies.stream()
                .sorted(Comparator.comparingDouble(study -> sign * study.effect()))
                .toList();
        int kept = studies.size() - trimmed.missing();
        double middle = stoppedEarly(sorted.subList(0, kept));
        var filled = new ArrayList<>(studies);
        for (var study : sorted.subList(kept, sorted.size())) {
            filled.add(new Study(study.name(), 2 * middle - study.effect(), study.variance()));
        }
        return stoppedEarly(filled);
    }

    private static double stoppedEarly(List<Study> studies) {
        var effects = Effects.of(studies);
        double tau2 = TauSquared.of(effects, Estimator.HE).estimate();
        double step = 1;
        while (Math.abs(step) > 1e-5) {
            var fit = WeightedFit.at(effects, tau2);
            step = (fit.squaredResidualSquares() - fit.trace()) / fit.traceOfSquare();
            while (tau2 + step < 0) {
                step /= 2;
            }
            tau2 += step;
        }
        return WeightedFit.at(effects, tau2).level();
    }

    private static void agrees(double found, double expected, double bar) {
        assertThat(Reference.off(found, expected)).isLessThan(bar);
    }

    @Test
    void there_is_no_test_of_asymmetry_where_standard_errors_are_equal() {
        var studies = List.of(new Study("a", 1, 0.5), new Study("b", 2, 0.5), new Study("c", 4, 0.5));

        assertThat(Asymmetry.eggerLinear(studies)).isEmpty();
        assertThat(Asymmetry.egger(studies, REML)).isEmpty();
        assertThat(Asymmetry.trimAndFill(studies, REML)).isEmpty();
        assertThat(Asymmetry.rankTest(studies)).isEmpty();
    }

    @Test
    void there_is_no_test_of_asymmetry_of_two_studies() {
        var studies = List.of(new Study("a", 1, 0.5), new Study("b", 2, 0.7));

        assertThat(Asymmetry.eggerLinear(studies)).isEmpty();
        assertThat(Asymmetry.egger(studies, REML)).isEmpty();
    }

    @Test
    void a_study_that_has_all_the_weight_leaves_no_ranks_to_compare() {
        var studies = List.of(new Study("a", 1, 1e-20), new Study("b", 2, 1), new Study("c", 3, 2));

        assertThat(Asymmetry.rankTest(studies)).isEmpty();
    }

    /// R 4.2.2: `cor.test(c(1,2,3,4,5,6), c(2,1,4,3,6,5), method = "kendall")$p.value` is 0.1361111, `$estimate`
    /// 0.6.
    @Test
    void ranks_without_ties_have_an_exact_p() {
        var rank = Kendall.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {2, 1, 4, 3, 6, 5})
                .orElseThrow();

        assertThat(rank.tau()).isCloseTo(0.6, within(1e-15));
        assertThat(rank.p()).isCloseTo(98.0 / 720, within(1e-15));
    }

    /// R 4.2.2: `cor.test(x, y, method = "kendall", exact = TRUE)`, which takes the normal approximation where
    /// something is tied.
    @Test
    void ranks_with_ties_have_a_p_that_is_corrected_for_each_group_of_them() {
        agrees(
                new double[] {1, 1, 2, 3, 3, 3, 5, 6, 6, 7, 8, 9},
                new double[] {2, 1, 1, 3, 3, 5, 5, 5, 4, 7, 7, 6},
                0.7603565456433792,
                0.0011692429331921174);
        agrees(
                new double[] {1, 1, 1, 1, 2, 2, 3},
                new double[] {5, 5, 4, 4, 4, 1, 1},
                -0.734968415259167,
                0.04726658438837472);
        agrees(
                new double[] {1, 1, 2, 3, 4, 5, 6, 7},
                new double[] {8, 7, 6, 5, 4, 3, 2, 1},
                -0.9819805060619657,
                7.619896395304248E-4);
        agrees(
                new double[] {1, 2, 3, 4, 5, 6, 7},
                new double[] {3, 1, 2, 7, 5, 6, 4},
                0.3333333333333333,
                0.3813492063492063);
    }

    private static void agrees(double[] x, double[] y, double tau, double p) {
        var rank = Kendall.of(x, y).orElseThrow();
        assertThat(rank.tau()).isCloseTo(tau, within(1e-14));
        assertThat(rank.p()).isCloseTo(p, within(1e-13));
    }

    @Test
    void knapp_hartung_tests_the_slope_with_t() {
        var studies = MetaforTest.studies("bcg");
        var normal = Asymmetry.egger(studies, REML).orElseThrow();
        var scaled = Asymmetry.egger(studies, REML.with(Inference.KNHA)).orElseThrow();
        var linear = Asymmetry.egger(studies, REML.with(Estimator.FE).with(Inference.KNHA))
                .orElseThrow();

        assertThat(scaled.limit()).isEqualTo(normal.limit());
        assertThat(scaled.p()).isNotEqualTo(normal.p());
        assertThat(linear.statistic())
                .isCloseTo(Asymmetry.eggerLinear(studies).orElseThrow().statistic(), within(1e-12));
    }
}
