package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthesisTest {

    private static final SynthesisOptions REML = SynthesisOptions.withDefaults();

    /// metafor 3.8-1: `rma(yi, vi, data = pool_2000, control = list(threshold = 1e-13))`.
    @Test
    void two_thousand_people_agree_with_metafor() {
        var studies = Reference.rows("pool_2000.csv").stream()
                .map(row -> new Study("", Reference.number(row, "yi"), Reference.number(row, "vi")))
                .toList();
        var expected = Reference.rows("pool_2000_ref.csv").getFirst();
        var synthesis = MetaforTest.pool(studies, REML);

        assertThat(studies).hasSize(2000);
        assertThat(Reference.off(synthesis.heterogeneity().tauSquared(), Reference.number(expected, "tau2")))
                .isLessThan(1e-10);
        assertThat(Reference.off(synthesis.estimate(), Reference.number(expected, "mu")))
                .isLessThan(1e-10);
        assertThat(Reference.off(synthesis.standardError(), Reference.number(expected, "se")))
                .isLessThan(1e-10);
    }

    /// dmetar's ThirdWave: REML with Knapp-Hartung, printed as 0.5771 [0.3782, 0.7760], tau2 0.0820, I2 62.6 (from
    /// Q), prediction interval -0.057 to 1.211.
    @Test
    void third_wave_is_as_published() {
        var studies = Reference.rows("validation_thirdwave.csv").stream()
                .map(row -> new Study(
                        Reference.text(row, "study"),
                        Reference.number(row, "TE"),
                        Reference.number(row, "seTE") * Reference.number(row, "seTE")))
                .toList();
        var synthesis = MetaforTest.pool(studies, REML.with(Inference.KNHA));

        assertThat(synthesis.estimate()).isCloseTo(0.5771, within(5e-5));
        assertThat(synthesis.interval().low()).isCloseTo(0.3782, within(5e-5));
        assertThat(synthesis.interval().high()).isCloseTo(0.7760, within(5e-5));
        assertThat(synthesis.heterogeneity().tauSquared()).isCloseTo(0.0820, within(5e-5));
        assertThat(synthesis.heterogeneity().iSquared()).isCloseTo(62.6, within(0.05));
        assertThat(synthesis.heterogeneity().iSquaredFromTau()).isCloseTo(64.63, within(5e-3));
        var hts = synthesis.prediction().orElseThrow().hts().orElseThrow();
        assertThat(hts.low()).isCloseTo(-0.057, within(5e-4));
        assertThat(hts.high()).isCloseTo(1.211, within(5e-4));
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void equal_effects_have_no_variance_between_them(Estimator estimator) {
        var studies = List.of(new Study("a", 2, 1), new Study("b", 2, 0.5), new Study("c", 2, 4));
        for (var inference : Inference.values()) {
            var synthesis = MetaforTest.pool(studies, REML.with(estimator).with(inference));

            assertThat(synthesis.estimate()).isEqualTo(2);
            assertThat(synthesis.heterogeneity().tauSquared()).isZero();
            assertThat(synthesis.heterogeneity().q()).isZero();
            assertThat(synthesis.heterogeneity().qp()).isEqualTo(1);
            assertThat(synthesis.heterogeneity().iSquared()).isZero();
            assertThat(synthesis.p()).isNotNaN();
            assertThat(synthesis.statistic()).isNotNaN();
        }
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void two_studies_are_enough(Estimator estimator) {
        var studies = List.of(new Study("a", 1, 0.1), new Study("b", 3, 0.2));
        var synthesis = MetaforTest.pool(studies, REML.with(estimator).with(Inference.KNHA));

        assertThat(synthesis.k()).isEqualTo(2);
        assertThat(synthesis.interval().low()).isLessThan(synthesis.estimate());
        synthesis.prediction().ifPresent(prediction -> {
            assertThat(prediction.riley()).isEmpty();
            assertThat(prediction.hts()).isEmpty();
        });
        assertThat(synthesis.prediction().isPresent()).isEqualTo(estimator != Estimator.FE);
        assertThat(synthesis.heterogeneity().tauSquaredInterval().isPresent()).isEqualTo(estimator != Estimator.FE);
    }

    @Test
    void shares_sum_to_one_and_follow_the_variances() {
        var shares = MetaforTest.pool(List.of(new Study("a", 1, 1), new Study("b", 1, 3)), REML)
                .shares();

        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-15));
        assertThat(shares[0]).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void a_wider_level_gives_wider_intervals() {
        var studies = MetaforTest.studies("bcg");
        var usual = MetaforTest.pool(studies, REML).interval();
        var wide = MetaforTest.pool(studies, REML.withLevel(0.99)).interval();

        assertThat((wide.high() - wide.low()) / (usual.high() - usual.low()))
                .isCloseTo(2.5758293035489 / 1.959963984540054, within(1e-12));
    }

    @Test
    void a_level_lies_between_0_and_1() {
        assertThatThrownBy(() -> REML.withLevel(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REML.withLevel(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REML.withLevel(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_and_one_study_are_refused() {
        assertThat(Synthesis.of(List.of(), REML).flawsFound())
                .singleElement()
                .hasToString("There is no study. Pooling needs at least two.");
        assertThat(Synthesis.of(List.of(new Study("Banth", 1, 1)), REML).flawsFound())
                .singleElement()
                .hasToString("There is one study, 'Banth'. Pooling needs at least two.");
    }

    @Test
    void every_impossible_study_is_named() {
        var studies = List.of(
                new Study("a", Double.NaN, 1),
                new Study("b", 1, 0),
                new Study("c", 1, Double.POSITIVE_INFINITY),
                new Study("d", 1, 1));

        assertThat(Synthesis.of(studies, REML).flawsFound())
                .extracting("row", "field")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "yi"),
                        org.assertj.core.groups.Tuple.tuple(1, "vi"),
                        org.assertj.core.groups.Tuple.tuple(2, "vi"));
    }

    @Test
    void the_highest_likelihood_is_found_at_0_where_it_is_there() {
        var studies = List.of(new Study("a", 0, 1), new Study("b", 0.1, 1), new Study("c", 0.2, 1));
        var synthesis = MetaforTest.pool(studies, REML);

        assertThat(synthesis.heterogeneity().tauSquared()).isZero();
        assertThat(synthesis.heterogeneity().tauSquaredInterval().orElseThrow().low())
                .isZero();
    }

    @Test
    void an_interval_goes_through_a_rising_function() {
        assertThat(new Interval(0, 1).through(Math::exp)).isEqualTo(new Interval(1, Math.E));
    }
}
