package lento.app.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.Text;
import lento.app.safety.SafetyRecord.Practised;
import lento.app.safety.UnpleasantEffect.Strength;
import org.junit.jupiter.api.Test;

class SafetyRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static UnpleasantEffect effect(String kind, int day, Strength strength) {
        return new UnpleasantEffect(DAY.plusDays(day), kind, "body-scan", strength, "", false, false);
    }

    private static Practised session(String kind, int day) {
        return new Practised(DAY.plusDays(day), kind, kind);
    }

    @Test
    void a_strong_effect_counts_for_two_weeks_and_for_its_kind() {
        var known = SafetyRecord.empty().withEffect(effect("mindfulness", 0, Strength.STRONG));

        assertThat(known.truths("mindfulness", DAY)).containsExactly("effect-strong");
        assertThat(known.truths("mindfulness", DAY.plusDays(13))).containsExactly("effect-strong");
        assertThat(known.truths("mindfulness", DAY.plusDays(14))).isEmpty();
        assertThat(known.truths("imagery", DAY)).isEmpty();
    }

    @Test
    void three_mild_effects_count_as_much() {
        var known = SafetyRecord.empty()
                .withEffect(effect("mindfulness", 0, Strength.MILD))
                .withEffect(effect("mindfulness", 3, Strength.MILD));
        assertThat(known.truths("mindfulness", DAY.plusDays(3))).isEmpty();

        var third = known.withEffect(effect("mindfulness", 5, Strength.MILD));
        assertThat(third.truths("mindfulness", DAY.plusDays(5))).containsExactly("effects-mild");
        assertThat(third.truths("mindfulness", DAY.plusDays(14))).isEmpty();
        assertThat(known.withEffect(effect("imagery", 5, Strength.MILD)).truths("mindfulness", DAY.plusDays(5)))
                .isEmpty();
    }

    @Test
    void a_strong_effect_is_no_mild_one() {
        var known = SafetyRecord.empty()
                .withEffect(effect("mindfulness", 0, Strength.MILD))
                .withEffect(effect("mindfulness", 1, Strength.MILD))
                .withEffect(effect("mindfulness", 2, Strength.STRONG));

        assertThat(known.truths("mindfulness", DAY.plusDays(2))).containsExactly("effect-strong");
    }

    @Test
    void sessions_of_other_kinds_do_not_count_among_the_first() {
        var known = SafetyRecord.empty()
                .withPractised(session("imagery", 0))
                .withPractised(session("imagery", 1))
                .withPractised(session("imagery", 2))
                .withAsked("imagery", DAY.plusDays(2))
                .withPractised(session("mindfulness", 3))
                .withAsked("mindfulness", DAY.plusDays(3))
                .withPractised(session("mindfulness", 4));

        assertThat(known.toAskAbout(DAY.plusDays(4))).contains(session("mindfulness", 4));
    }

    @Test
    void what_lasts_or_gets_in_the_way_counts_for_every_kind_until_it_is_over() {
        var lasting = new UnpleasantEffect(DAY, "imagery", "imagery", Strength.MILD, "", true, false);
        var inTheWay = new UnpleasantEffect(DAY, "imagery", "imagery", Strength.MILD, "", false, true);
        var known = SafetyRecord.empty().withEffect(lasting);

        assertThat(known.truths("mindfulness", DAY.plusYears(1))).containsExactly("effect-lasting");
        assertThat(SafetyRecord.empty().withEffect(inTheWay).truths("mindfulness", DAY))
                .containsExactly("effect-in-the-way");
        assertThat(known.withEffect(inTheWay).withAllOver().truths("mindfulness", DAY))
                .isEmpty();
        assertThat(known.withAllOver().effects()).hasSize(1);
    }

    @Test
    void what_was_answered_is_true_for_every_kind() {
        var known = SafetyRecord.empty().withAnswers(Answers.none().with(List.of("a", "b"), List.of("a", "c"), DAY));

        assertThat(known.truths("any", DAY)).containsExactly("a");
    }

    @Test
    void the_first_three_sessions_of_a_kind_are_asked_about() {
        var known = SafetyRecord.empty();
        assertThat(known.toAskAbout(DAY)).isEmpty();
        for (int day = 0; day < 3; day++) {
            known = known.withPractised(session("mindfulness", day));
            assertThat(known.toAskAbout(DAY.plusDays(day))).contains(session("mindfulness", day));
            known = known.withAsked("mindfulness", DAY.plusDays(day));
            assertThat(known.toAskAbout(DAY.plusDays(day))).isEmpty();
        }
        known = known.withPractised(session("mindfulness", 3));
        assertThat(known.toAskAbout(DAY.plusDays(3))).isEmpty();
        assertThat(known.toAskAbout(DAY.plusDays(8))).isEmpty();
        assertThat(known.toAskAbout(DAY.plusDays(9))).contains(session("mindfulness", 3));
    }

    @Test
    void a_session_that_was_asked_about_is_not_asked_about_after_a_week() {
        var known =
                SafetyRecord.empty().withPractised(session("mindfulness", 0)).withAsked("mindfulness", DAY);

        assertThat(known.toAskAbout(DAY.plusDays(30))).isEmpty();
    }

    @Test
    void another_kind_is_asked_about_by_itself() {
        var known = SafetyRecord.empty()
                .withPractised(session("imagery", 0))
                .withPractised(session("mindfulness", 1))
                .withAsked("mindfulness", DAY.plusDays(1));

        assertThat(known.toAskAbout(DAY.plusDays(1))).contains(session("imagery", 0));
    }

    @Test
    void what_was_noted_at_night_is_asked_about_first_and_once() {
        var noted = SafetyRecord.empty().withPractised(session("imagery", 1)).withNoted(session("mindfulness", 0));
        assertThat(noted.toAskAbout(DAY)).contains(session("mindfulness", 0));
        assertThat(noted.withAsked("imagery", DAY).noted()).isPresent();
        assertThat(noted.withAsked("mindfulness", DAY).noted()).isEmpty();
        assertThat(noted.withEffect(effect("mindfulness", 0, Strength.MILD)).noted())
                .isEmpty();
    }

    @Test
    void a_session_told_twice_counts_once() {
        var known = SafetyRecord.empty()
                .withPractised(session("imagery", 0))
                .withPractised(session("imagery", 0))
                .withPractised(session("imagery", 1));

        assertThat(known.practised()).hasSize(2);
    }

    @Test
    void the_mood_is_asked_for_after_a_week_and_every_four() {
        var known = SafetyRecord.empty();
        assertThat(known.moodDue(DAY)).isFalse();

        known = known.withPractised(session("imagery", 0));
        assertThat(known.moodDue(DAY.plusDays(6))).isFalse();
        assertThat(known.moodDue(DAY.plusDays(7))).isTrue();

        known = known.withMood(new Phq4(DAY.plusDays(7), List.of(0, 1, 2, 3)));
        assertThat(known.moodDue(DAY.plusDays(34))).isFalse();
        assertThat(known.moodDue(DAY.plusDays(35))).isTrue();
    }

    @Test
    void three_on_a_half_is_positive() {
        assertThat(new Phq4(DAY, List.of(1, 1, 1, 1)).positive()).isFalse();
        assertThat(new Phq4(DAY, List.of(2, 1, 0, 0)).positive()).isTrue();
        assertThat(new Phq4(DAY, List.of(0, 0, 0, 3)).positive()).isTrue();
        var mood = new Phq4(DAY, List.of(3, 1, 2, 0));
        assertThat(mood.anxiety()).isEqualTo(4);
        assertThat(mood.depression()).isEqualTo(2);
    }

    @Test
    void answers_out_of_range_are_no_questionnaire() {
        for (List<Integer> items : List.of(List.of(0, 0, 0), List.of(0, 0, 0, 4), List.of(-1, 0, 0, 0))) {
            assertThatThrownBy(() -> new Phq4(DAY, items))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("four answers");
        }
    }

    @Test
    void when_pain_has_changed_what_was_denied_is_asked_again_and_what_is_true_stays_true() {
        var answers = Answers.none().with(List.of("a", "b"), List.of("a"), DAY).outdated();

        assertThat(answers.truths()).containsExactly("a");
        assertThat(answers.fresh("a", DAY)).isFalse();
        assertThat(answers.fresh("b", DAY)).isFalse();
        assertThat(answers.replies()).hasSize(1);
    }

    @Test
    void a_later_answer_replaces_the_earlier() {
        var answers =
                Answers.none().with(List.of("a"), List.of("a"), DAY).with(List.of("a"), List.of(), DAY.plusDays(1));

        assertThat(answers.truths()).isEmpty();
        assertThat(answers.replies()).isEqualTo(Map.of("a", new Answers.Reply(false, DAY.plusDays(1))));
    }

    @Test
    void a_text_speaks_every_language_or_none() {
        var text = new Text(Map.of("en", "Yes.", "de", "Ja."));
        assertThat(text.in("de")).isEqualTo("Ja.");
        assertThat(text.in("fr")).isEqualTo("Yes.");
        assertThatThrownBy(() -> new Text(Map.of("en", "Yes."))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_is_dialled_without_its_blanks() {
        var line = new Contacts.Line("Line", "0800 111-0 111", Optional.empty(), Optional.empty(), List.of());
        assertThat(line.dialled()).isEqualTo("08001110111");
        assertThat(new Contacts.Emergency("+49 112", List.of()).dialled()).isEqualTo("+49112");
        assertThat(Set.of(line.sources())).hasSize(1);
    }
}
