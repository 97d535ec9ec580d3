package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CostTest {

    @Test
    void the_median_of_an_odd_count_is_the_middle_value() {
        assertThat(Cost.median(new double[] {9, 1, 2})).isEqualTo(2);
    }

    @Test
    void the_median_of_an_even_count_lies_between_the_middle_values() {
        assertThat(Cost.median(new double[] {4, 1, 100, 2})).isEqualTo(3);
    }
}
