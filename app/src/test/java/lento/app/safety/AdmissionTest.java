package lento.app.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may go on to what is no session, by the shipped rules.
class AdmissionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rules RULES = Shipped.safety().rules();
    private static final List<String> SLEEP =
            List.of("epilepsy", "dizziness-or-falls", "bipolar", "sleepwalking", "sleep-apnoea", "driving-work");

    private static Admission admission(String kind, Answers answers) {
        return RULES.admission(kind, answers, answers.truths(), TODAY);
    }

    @Test
    void rules_for_sleep_ask_their_own_questions_and_no_others() {
        assertThat(admission("sleep-rules", Answers.none()))
                .isInstanceOfSatisfying(Admission.Asks.class, asks -> assertThat(asks.questions())
                        .extracting(Question::id)
                        .containsExactlyElementsOf(SLEEP));
    }

    @Test
    void a_no_to_all_opens_and_each_yes_closes() {
        assertThat(admission("sleep-rules", Answers.none().with(SLEEP, List.of(), TODAY)))
                .isEqualTo(new Admission.Open(List.of()));
        for (String id : SLEEP) {
            assertThat(admission("sleep-rules", Answers.none().with(List.of(id), List.of(id), TODAY)))
                    .as(id)
                    .isInstanceOfSatisfying(Admission.Closed.class, closed -> {
                        assertThat(closed.now()).isFalse();
                        assertThat(closed.because()).extracting(Rule::id).containsExactly("sleep-rules-ask");
                    });
        }
    }

    @Test
    void an_answer_counts_for_a_year() {
        var old = Answers.none().with(SLEEP, List.of(), TODAY.minusYears(1));

        assertThat(admission("sleep-rules", old)).isInstanceOf(Admission.Asks.class);
    }

    @Test
    void help_comes_before_writing_and_the_card_stays_open_with_care() {
        var alarmed = Answers.none().with(List.of("chest-pain"), List.of("chest-pain"), TODAY);

        assertThat(admission("writing", alarmed))
                .isInstanceOfSatisfying(Admission.Closed.class, closed -> assertThat(closed.now())
                        .isTrue());
        assertThat(admission("card", alarmed))
                .isInstanceOfSatisfying(
                        Admission.Open.class,
                        open -> assertThat(open.care()).extracting(Rule::id).containsExactly("help-now-breathing"));
    }

    @Test
    void a_strong_unpleasant_effect_closes_writing_for_now() {
        assertThat(RULES.admission("writing", Answers.none(), Set.of("effect-strong"), TODAY))
                .isInstanceOf(Admission.Closed.class);
        assertThat(RULES.admission("writing", Answers.none(), Set.of(), TODAY))
                .isEqualTo(new Admission.Open(List.of()));
    }

    @Test
    void cautions_of_a_list_are_told_as_questions_in_their_order() {
        assertThat(RULES.asks("osteoporosis, painful-muscles,pregnancy"))
                .extracting(Question::id)
                .containsExactly("pregnancy", "osteoporosis");
        assertThat(RULES.asks("")).isEmpty();
    }
}
