package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lento.statistics.Found;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    /// metafor 3.8-1: `escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)`.
    @Test
    void risk_ratios_agree_with_escalc() {
        var expected = MetaforTest.studies("bcg");
        var rows = Reference.rows("meta_raw_bcg.csv");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double a = Reference.number(row, "tpos");
            double c = Reference.number(row, "cpos");
            var events =
                    new StudyReport.Events(a, a + Reference.number(row, "tneg"), c, c + Reference.number(row, "cneg"));
            agrees(Found.in(EffectSize.of(i, events, Measure.RR)), expected.get(i), 1e-13);
        }
    }

    /// `escalc(measure = "OR", ai, n1i, ci, n2i, data = dat.li2007)`: studies 16 and 20 have zero cells.
    @Test
    void odds_ratios_agree_with_escalc_and_tell_where_a_half_was_added() {
        var expected = MetaforTest.studies("li2007");
        var rows = Reference.rows("meta_raw_li2007.csv");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var events = new StudyReport.Events(
                    Reference.number(row, "ai"),
                    Reference.number(row, "n1i"),
                    Reference.number(row, "ci"),
                    Reference.number(row, "n2i"));
            var size = Found.in(EffectSize.of(i, events, Measure.OR));
            agrees(size, expected.get(i), 1e-13);
            assertThat(size.corrected()).isEqualTo(i == 15 || i == 19);
        }
    }

    /// `escalc(measure = "MD", m1i, sd1i, n1i, m2i, sd2i, n2i, data = dat.normand1999)`.
    @Test
    void mean_differences_agree_with_escalc() {
        var expected = MetaforTest.studies("normand1999");
        var rows = Reference.rows("meta_raw_normand1999.csv");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var means = new StudyReport.Means(
                    Reference.number(row, "m1i"),
                    Reference.number(row, "sd1i"),
                    Reference.number(row, "n1i"),
                    Reference.number(row, "m2i"),
                    Reference.number(row, "sd2i"),
                    Reference.number(row, "n2i"));
            agrees(Found.in(EffectSize.of(i, means, Measure.MD)), expected.get(i), 1e-13);
        }
    }

    /// J(m) from Gamma of whole and half numbers: J(2) = 1/sqrt(pi) * 2 / 2, J(4) = sqrt(2/pi).
    @Test
    void the_correction_of_hedges_is_exact() {
        assertThat(EffectSize.hedges(2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-15));
        assertThat(EffectSize.hedges(4)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
        assertThat(EffectSize.hedges(10)).isCloseTo(0.9227456, within(1e-7));
        assertThat(EffectSize.hedges(1e6)).isCloseTo(1 - 3 / (4e6 - 1), within(1e-12));
    }

    @Test
    void hedges_g_is_the_corrected_difference_in_pooled_standard_deviations() {
        var size = Found.in(EffectSize.of(0, new StudyReport.Means(7, 2, 10, 5, 4, 6), Measure.SMD));
        double pooled = Math.sqrt((9 * 4 + 5 * 16) / 14.0);
        double g = EffectSize.hedges(14) * 2 / pooled;

        assertThat(size.value()).isCloseTo(g, within(1e-15));
        assertThat(size.variance()).isCloseTo(1 / 10.0 + 1 / 6.0 + g * g / 32, within(1e-15));
        assertThat(size.corrected()).isFalse();
    }

    @Test
    void a_risk_difference_is_of_proportions() {
        var size = Found.in(EffectSize.of(0, new StudyReport.Events(2, 10, 6, 20), Measure.RD));

        assertThat(size.value()).isCloseTo(-0.1, within(1e-15));
        assertThat(size.variance()).isCloseTo(0.2 * 0.8 / 10 + 0.3 * 0.7 / 20, within(1e-15));
    }

    /// metafor 3.8-1 adds the half before any measure: `escalc("RD", ai=0, n1i=10, ci=5, n2i=10)`.
    @Test
    void a_zero_cell_adds_one_half_to_all_four_cells() {
        var size = Found.in(EffectSize.of(0, new StudyReport.Events(0, 10, 5, 10), Measure.RR));

        assertThat(size.corrected()).isTrue();
        assertThat(size.value()).isCloseTo(Math.log(0.5 / 11) - Math.log(5.5 / 11), within(1e-15));
        assertThat(size.variance()).isCloseTo(1 / 0.5 - 1 / 11.0 + 1 / 5.5 - 1 / 11.0, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"10,10,5,10", "5,10,10,10", "0,10,0,10", "10,10,10,10", "5,10,0,10"})
    void any_empty_cell_is_corrected(double a, double n1, double c, double n2) {
        for (var measure : List.of(Measure.RR, Measure.OR, Measure.RD)) {
            var size = Found.in(EffectSize.of(0, new StudyReport.Events(a, n1, c, n2), measure));
            assertThat(size.corrected()).isTrue();
            assertThat(size.value()).isFinite();
            assertThat(size.variance()).isPositive();
        }
    }

    @Test
    void a_confidence_interval_alone_gives_the_standard_error() {
        var difference = Found.in(EffectSize.of(
                0, new StudyReport.Interval(-1, -1 - 1.959963984540054, -1 + 1.959963984540054), Measure.MD));
        var ratio = Found.in(EffectSize.of(
                0,
                new StudyReport.Interval(2, 2 * Math.exp(-1.959963984540054), 2 * Math.exp(1.959963984540054)),
                Measure.OR));

        assertThat(difference.value()).isEqualTo(-1);
        assertThat(difference.variance()).isCloseTo(1, within(1e-14));
        assertThat(ratio.value()).isEqualTo(Math.log(2));
        assertThat(ratio.variance()).isCloseTo(1, within(1e-14));
    }

    @Test
    void an_effect_size_that_is_there_is_taken_as_it_is() {
        assertThat(Found.in(EffectSize.of(0, new StudyReport.Effect(-2, 0.25), Measure.OR)))
                .isEqualTo(new EffectSize(-2, 0.25, false));
    }

    @Test
    void every_impossible_number_is_named_with_its_row() {
        var flaws = EffectSize.of(4, new StudyReport.Means(1, 0, 1, Double.NaN, -2, 10), Measure.MD)
                .flawsFound();

        assertThat(flaws).extracting("row").containsOnly(4);
        assertThat(flaws).extracting("field").containsExactly("mean_c", "sd_i", "sd_c", "n_intervention");
        assertThat(flaws.get(1).message()).isEqualTo("A standard deviation is over 0. You entered 0.");
        assertThat(flaws.get(3).message()).isEqualTo("A group has at least 2 people. You entered 1.");
    }

    @ParameterizedTest
    @CsvSource({"-1,10,5,10,a", "11,10,5,10,a", "5,0,5,10,n1", "5,10,5,-1,n2", "5,10,12,10,c", "NaN,10,5,10,a"})
    void events_lie_between_nobody_and_everybody(double a, double n1, double c, double n2, String field) {
        assertThat(EffectSize.of(0, new StudyReport.Events(a, n1, c, n2), Measure.RR)
                        .flawsFound())
                .extracting("field")
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({"1,2,3,effect", "4,2,3,effect", "2,2,3,effect", "3,2,3,effect", "1,3,2,ci_high", "2,2,2,ci_high"})
    void an_effect_lies_within_its_interval(double effect, double low, double high, String field) {
        assertThat(EffectSize.of(0, new StudyReport.Interval(effect, low, high), Measure.MD)
                        .flawsFound())
                .extracting("field")
                .containsExactly(field);
    }

    @Test
    void the_interval_of_a_ratio_is_over_0() {
        var flaws = EffectSize.of(0, new StudyReport.Interval(1, -0.5, 2), Measure.RR)
                .flawsFound();

        assertThat(flaws).extracting("field").containsExactly("ci_low");
        assertThat(flaws.getFirst().message()).isEqualTo("A ratio is over 0. You entered -0.5.");
    }

    @Test
    void means_give_no_ratio_and_events_no_difference_of_means() {
        assertThat(EffectSize.of(0, new StudyReport.Means(1, 1, 5, 1, 1, 5), Measure.RR)
                        .flawsFound())
                .singleElement()
                .extracting("message")
                .isEqualTo("A risk ratio needs events; means give MD or SMD.");
        assertThat(EffectSize.of(0, new StudyReport.Events(1, 5, 1, 5), Measure.SMD)
                        .flawsFound())
                .singleElement()
                .extracting("message")
                .isEqualTo("A standardised mean difference (Hedges' g) needs means; events give RR, OR or RD.");
    }

    @Test
    void a_variance_is_over_0_and_finite() {
        assertThat(EffectSize.of(2, new StudyReport.Effect(1, -0.2), Measure.MD).flawsFound())
                .singleElement()
                .hasToString("row 3, vi: A variance is over 0. You entered -0.2.");
        assertThat(EffectSize.of(0, new StudyReport.Effect(1, Double.POSITIVE_INFINITY), Measure.MD)
                        .flawsFound())
                .hasSize(1);
        assertThat(EffectSize.of(0, new StudyReport.Effect(Double.NaN, 1), Measure.MD)
                        .flawsFound())
                .extracting("field")
                .containsExactly("yi");
    }

    private static void agrees(EffectSize found, Study expected, double bar) {
        assertThat(Reference.off(found.value(), expected.effect())).isLessThan(bar);
        assertThat(Reference.off(found.variance(), expected.variance())).isLessThan(bar);
    }
}
