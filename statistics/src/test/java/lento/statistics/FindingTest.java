package lento.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void a_value_goes_on_and_a_refusal_stays() {
        assertThat(Finding.found(2).then(value -> Finding.found(value + 1))).isEqualTo(Finding.found(3));
        assertThat(Finding.<Integer>refused("No.").then(value -> Finding.found(value + 1)))
                .isEqualTo(Finding.refused("No."));
        assertThat(Finding.found(2).flawsFound()).isEmpty();
    }

    @Test
    void a_refusal_needs_a_flaw() {
        assertThatThrownBy(() -> Finding.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_flaw_tells_its_row_and_number() {
        assertThat(Flaw.of("Nothing.")).hasToString("Nothing.");
        assertThat(Flaw.at(2, "vi", "Wrong.")).hasToString("row 3, vi: Wrong.");
        assertThat(Flaw.at(2, "", "Wrong.")).hasToString("row 3: Wrong.");
    }
}
