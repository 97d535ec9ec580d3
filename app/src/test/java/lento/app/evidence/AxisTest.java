package lento.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @Test
    void effects_lie_in_proportion_and_stay_within() {
        var axis = new Axis(-1, 3, 100, 300, false);

        assertThat(axis.at(-1)).isEqualTo(100);
        assertThat(axis.at(1)).isEqualTo(200);
        assertThat(axis.at(9)).isEqualTo(300);
        assertThat(axis.beyond(9)).isTrue();
        assertThat(axis.beyond(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,3", "-0.01,0.02", "-850,1200", "0,0.766", "-1e-7,1e-7", "1e20,5e20"})
    void ticks_are_four_to_twelve_round_numbers(double low, double high) {
        var ticks = new Axis(low, high, 0, 1, false).ticks();

        assertThat(ticks).hasSizeBetween(4, 12);
        double step = ticks.get(1) - ticks.get(0);
        double leading = step / Math.pow(10, Math.floor(Math.log10(step * 1.0000001)));
        assertThat(leading)
                .satisfiesAnyOf(
                        found -> assertThat(found).isCloseTo(1, within(1e-6)),
                        found -> assertThat(found).isCloseTo(2, within(1e-6)),
                        found -> assertThat(found).isCloseTo(2.5, within(1e-6)),
                        found -> assertThat(found).isCloseTo(5, within(1e-6)));
    }

    @Test
    void ratios_have_ticks_at_ratios() {
        var axis = new Axis(Math.log(0.08), Math.log(6), 0, 1, true);

        assertThat(axis.ticks().stream().map(axis::tick)).containsExactly("0.1", "0.2", "0.5", "1", "2", "5");
        assertThat(axis.shown(Math.log(0.4893))).isEqualTo("0.49");
    }

    @Test
    void a_narrow_range_of_ratios_has_ticks_too() {
        assertThat(new Axis(Math.log(1.1), Math.log(1.3), 0, 1, true).ticks()).hasSize(3);
    }
}
