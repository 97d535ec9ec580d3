package lento.app.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    @Test
    void peg_is_the_mean_of_its_three_answers() {
        assertThat(new Peg(7, 5, 4).mean()).isCloseTo(16.0 / 3, within(1e-12));
    }

    @Test
    void every_answer_of_peg_off_its_scale_is_named() {
        assertThat(Peg.of(11, 5, -1).problemsFound()).hasSize(2);
    }

    @Test
    void rmdq_counts_what_applies() {
        assertThat(new RolandMorris(Set.of(1, 7, 24)).count()).isEqualTo(3);
    }

    @Test
    void rmdq_has_24_statements() {
        assertThat(RolandMorris.of(Set.of(0, 1, 24, 25)).problemsFound()).hasSize(2);
    }

    @Test
    void a_total_that_was_told_stays_as_it_was_told() {
        var told = new Questionnaire.Reported(Instrument.PEG, new Score.Scaled(5, 0, 10), List.of(7.0, 5.0, 4.0));

        assertThat(told.total()).hasValue(5);
    }

    @Test
    void a_word_has_no_total() {
        assertThat(new Questionnaire.Reported(Instrument.PHQ_9, new Score.Word("mild"), List.of()).total())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PAIN, 6, 4, true",
        "PAIN, 6, 4.5, false",
        "PAIN, 5, 3.5, true",
        "PAIN, 5, 3.6, false",
        "PAIN, 8, 6, true",
        "PAIN, 4, 6, true",
        "PAIN, 0, 1, false",
        "PAIN, 0, 2, true",
        "PEG, 8, 6, false",
        "PEG, 8, 5.6, true",
        "PEG, 1, 0.7, true",
        "PEG, 0, 9, false",
        "RMDQ, 20, 15, true",
        "RMDQ, 20, 16, false",
        "RMDQ, 10, 7, true",
        "RMDQ, 10, 8, false"
    })
    void a_change_counts_from_so_many_points_or_30_percent_on(
            Threshold threshold, double before, double after, boolean reached) {
        assertThat(threshold.reached(before, after)).isEqualTo(reached);
    }
}
