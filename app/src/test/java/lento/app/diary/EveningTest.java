package lento.app.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.junit.jupiter.api.Test;

class EveningTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    private static Outcome<Evening> evening(Evening.PainToday pain, OptionalInt tension) {
        return Evening.of(
                Origin.own("evening", "1"),
                LocalDate.of(2024, 5, 1),
                pain,
                Set.of("lower-back"),
                NONE,
                tension,
                NONE,
                Optional.of(true),
                "",
                "");
    }

    private static List<String> problems(Outcome<Evening> outcome) {
        return outcome.problemsFound().stream().map(Problem::message).toList();
    }

    @Test
    void everything_may_be_missing() {
        assertThat(problems(evening(Evening.PainToday.unrated(), NONE))).isEmpty();
    }

    @Test
    void zero_and_ten_are_ratings() {
        assertThat(problems(evening(
                        new Evening.PainToday(OptionalInt.of(0), NONE, OptionalInt.of(10)), OptionalInt.of(10))))
                .isEmpty();
    }

    @Test
    void pain_is_rated_from_0_to_10() {
        assertThat(problems(evening(new Evening.PainToday(OptionalInt.of(11), NONE, NONE), NONE)))
                .containsExactly("Pain now is rated from 0 (none) to 10 (worst imaginable). You entered 11.");
    }

    @Test
    void tension_is_rated_from_0_to_10() {
        assertThat(problems(evening(Evening.PainToday.unrated(), OptionalInt.of(-1))))
                .containsExactly("Tension is rated from 0 (none) to 10 (worst imaginable). You entered -1.");
    }

    @Test
    void the_worst_pain_is_no_less_than_the_average() {
        assertThat(problems(evening(new Evening.PainToday(NONE, OptionalInt.of(6), OptionalInt.of(4)), NONE)))
                .containsExactly("The worst pain (4) is less than average pain (6). Correct one of them.");
    }

    @Test
    void what_an_exception_says_holds_no_rating() {
        assertThatThrownBy(() -> new Evening(
                        Origin.own("evening", "1"),
                        LocalDate.of(2024, 5, 1),
                        new Evening.PainToday(OptionalInt.of(11), NONE, NONE),
                        Set.of(),
                        NONE,
                        NONE,
                        NONE,
                        Optional.empty(),
                        "",
                        ""))
                .hasMessage("a rating of an evening is impossible");
    }
}
