package lento.statistics.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import lento.statistics.numeric.ExactSum;
import org.junit.jupiter.api.Test;

class ScoreSumsTest {

    private static final int PEOPLE = 4_000;

    private final double[] y = new double[PEOPLE];
    private final double[] v = new double[PEOPLE];

    /// Weights over sixteen powers of ten and effects of both signs, so that a plain sum loses most of its digits.
    ScoreSumsTest() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < PEOPLE; i++) {
            v[i] = Math.pow(10, random.nextDouble(-4, 4));
            y[i] = (i % 2 == 0 ? 1 : -1) * Math.pow(10, random.nextDouble(-3, 3));
        }
    }

    private static double exact(IntToDoubleFunction term) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < PEOPLE; i++) {
            sum = sum.add(new BigDecimal(term.applyAsDouble(i)));
        }
        return sum.doubleValue();
    }

    private static void isExactly(ExactSum sum, double expected) {
        assertThat(sum.value()).isEqualTo(expected);
    }

    private double weight(int i) {
        return 1 / (v[i] + 0.25);
    }

    private double weighted(int i) {
        return weight(i) * (y[i] - 0.5);
    }

    @Test
    void each_sum_is_that_of_exact_arithmetic_to_the_last_bit() {
        var sums = ScoreSums.of(y, v, 0, PEOPLE, 0.25, 0.5);

        assertThat(sums.people()).isEqualTo(PEOPLE);
        isExactly(sums.w(), exact(this::weight));
        isExactly(sums.w2(), exact(i -> weight(i) * weight(i)));
        isExactly(sums.w3(), exact(i -> weight(i) * weight(i) * weight(i)));
        isExactly(sums.wy(), exact(this::weighted));
        isExactly(sums.w2y(), exact(i -> weight(i) * weighted(i)));
        isExactly(sums.w2y2(), exact(i -> weighted(i) * weighted(i)));
    }

    @Test
    void what_cancels_leaves_what_is_small() {
        var sums = ScoreSums.of(new double[] {1e16, 1, -1e16, 1}, new double[] {1, 1, 1, 1}, 0, 4, 0, 0);

        assertThat(sums.wy().value()).isEqualTo(2);
        assertThat(sums.w2y().value()).isEqualTo(2);
        assertThat(sums.w2y2().value()).isEqualTo(2e32);
    }

    @Test
    void parts_add_up() {
        var whole = ScoreSums.of(y, v, 0, PEOPLE, 0.25, 0.5);
        var parts = ScoreSums.of(y, v, 0, 7, 0.25, 0.5)
                .plus(ScoreSums.of(y, v, 7, 2_001, 0.25, 0.5))
                .plus(ScoreSums.of(y, v, 2_001, PEOPLE, 0.25, 0.5));

        assertThat(parts.people()).isEqualTo(PEOPLE);
        assertThat(parts.wy().value()).isEqualTo(whole.wy().value());
        assertThat(parts.w3().value()).isEqualTo(whole.w3().value());
    }
}
