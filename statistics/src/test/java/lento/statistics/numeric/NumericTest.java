package lento.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NumericTest {

    @Test
    void a_root_is_found_to_the_last_bits() {
        assertThat(Root.between(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(4e-16));
        assertThat(Root.between(x -> Math.cos(x) - x, 0, 1)).isCloseTo(0.7390851332151607, within(2e-16));
        assertThat(Root.between(x -> Math.pow(x, 9) - 1e-9, 0, 3)).isCloseTo(0.1, within(1e-16));
        assertThat(Root.between(x -> 1 - x * x * x, 5, -5)).isCloseTo(1, within(4e-16));
        assertThat(Root.between(x -> x < 0.3 ? -1 : 1, -100, 7)).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void a_root_at_an_end_is_that_end() {
        assertThat(Root.between(x -> x - 1, 1, 5)).isEqualTo(1);
        assertThat(Root.between(x -> x - 5, 1, 5)).isEqualTo(5);
    }

    @Test
    void without_a_change_of_sign_there_is_no_root() {
        assertThatThrownBy(() -> Root.between(x -> x * x + 1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Root.between(x -> 1e-200 * (x - 3), 0, 10)).isCloseTo(3, within(1e-14));
    }

    @Test
    void few_evaluations_lead_to_a_root() {
        var count = new int[1];
        Root.between(
                x -> {
                    count[0]++;
                    return Math.exp(x) - 5;
                },
                0,
                10);
        assertThat(count[0]).isLessThan(20);
    }

    @Test
    void the_table_of_the_normal_distribution_is_exact() {
        var exact = NormalDistribution.of(0, 1);
        for (double x = -9; x <= 9; x += 0.00137) {
            assertThat(StandardNormal.below(x)).isCloseTo(exact.cumulativeProbability(x), within(1e-14));
            assertThat(StandardNormal.density(x)).isCloseTo(exact.density(x), within(1e-11));
        }
        assertThat(StandardNormal.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(StandardNormal.below(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.density(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.below(8.5)).isEqualTo(1);
        assertThat(StandardNormal.below(-8.5)).isZero();
    }

    @Test
    void a_factor_times_itself_is_the_matrix_and_its_inverse_inverts() {
        double[] matrix = {4, 2, 5, 1, -1, 6};
        var factor = matrix.clone();

        assertThat(Packed.factor(factor, 3)).isTrue();
        var inverse = Packed.inverse(factor, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = 0;
                double one = 0;
                for (int k = 0; k < 3; k++) {
                    product += k <= Math.min(i, j) ? factor[Packed.at(i, k)] * factor[Packed.at(j, k)] : 0;
                    one += matrix[Packed.at(Math.max(i, k), Math.min(i, k))]
                            * inverse[Packed.at(Math.max(k, j), Math.min(k, j))];
                }
                assertThat(product).isCloseTo(matrix[Packed.at(Math.max(i, j), Math.min(i, j))], within(1e-14));
                assertThat(one).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void only_the_last_pivot_may_be_nothing() {
        assertThat(Packed.factor(new double[] {0, 1, 1}, 2)).isFalse();
        assertThat(Packed.factor(new double[] {-1}, 1)).isTrue();
        assertThat(Packed.factor(new double[] {Double.NaN}, 1)).isFalse();
        var singular = new double[] {1, 1, 1};
        assertThat(Packed.factor(singular, 2)).isTrue();
        assertThat(singular[2]).isZero();
    }

    @Test
    void an_exact_sum_keeps_what_doubles_lose() {
        var sum = ExactSum.ZERO;
        for (double part : new double[] {1e16, 1, -1e16, 1e-8}) {
            sum = sum.plus(new ExactSum(part, 0));
        }
        assertThat(sum.value()).isEqualTo(1.00000001);
    }

    @Test
    void an_exact_sum_is_that_of_decimals() {
        var random = new Random(5);
        var sum = ExactSum.ZERO;
        var exact = BigDecimal.ZERO;
        for (int i = 0; i < 5_000; i++) {
            double part = random.nextGaussian() * Math.exp(20 * random.nextDouble());
            sum = sum.plus(new ExactSum(part, 0));
            exact = exact.add(new BigDecimal(part));
        }
        assertThat(sum.high()).isEqualTo(exact.doubleValue());
        assertThat(new BigDecimal(sum.high())
                        .add(new BigDecimal(sum.low()))
                        .subtract(exact)
                        .abs())
                .isLessThan(new BigDecimal("1e-18"));
    }
}
