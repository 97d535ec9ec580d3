package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {

    private static final Vocabulary VOCABULARY = Example.vocabulary();
    private final Practice practice = Example.read(Example.resource("/evening.practice"));

    @Test
    void are_as_usual_in_the_order_offered_unless_something_is_wanted() {
        var usual = Example.done(Choices.of(practice, VOCABULARY, Map.of()));
        assertThat(usual.byName().entrySet())
                .containsExactly(
                        Map.entry("posture", new Chosen.Option("lying")),
                        Map.entry("groups", new Chosen.Option("four")),
                        Map.entry("order", new Chosen.Option("feet-first")),
                        Map.entry("hold", new Chosen.Length(216_000)),
                        Map.entry("rounds", new Chosen.Count(1, 2)),
                        Map.entry("imagine", new Chosen.Members(Set.of(), Set.of())),
                        Map.entry("leave-out", new Chosen.Members(Set.of(), Set.of())));
        assertThat(usual.leavesOut()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 240000", "5 s, 240000", "' 5s ', 240000", "3, 144000", "7 s, 336000", "4.125 s, 198000"})
    void take_lengths_in_seconds_within_their_bounds(String typed, long samples) {
        assertThat(chosen("hold", typed)).isEqualTo(new Chosen.Length(samples));
    }

    @Test
    void take_counts_as_one_number_or_a_range() {
        assertThat(chosen("rounds", "2")).isEqualTo(new Chosen.Count(2, 2));
        assertThat(chosen("rounds", "1..2")).isEqualTo(new Chosen.Count(1, 2));
    }

    @Test
    void take_members_and_the_parts_that_they_cover() {
        assertThat(chosen("leave-out", "legs, face"))
                .isEqualTo(new Chosen.Members(Set.of("legs", "face"), Set.of("left-leg", "right-leg", "face")));
        assertThat(chosen("leave-out", "none")).isEqualTo(new Chosen.Members(Set.of(), Set.of()));
        assertThat(chosen("leave-out", "")).isEqualTo(new Chosen.Members(Set.of(), Set.of()));
        var choices = Example.done(Choices.of(practice, VOCABULARY, Map.of("leave-out", "arms")));
        assertThat(choices.leavesOut()).isTrue();
    }

    @Test
    void members_touch_whoever_shares_a_part() {
        var groups = VOCABULARY.files().getFirst();
        var two = groups.inOrder("two", "feet-first").orElseThrow();
        var four = groups.inOrder("four", "feet-first").orElseThrow();
        var left = new Chosen.Members(Set.of("left-leg"), Set.of("left-leg"));
        assertThat(left.touches(two.getFirst())).isTrue();
        assertThat(left.touches(four.get(1))).isFalse();
    }

    @Test
    void a_part_that_is_no_member_can_be_left_out() {
        var feet = new MemberLists(
                "feet",
                List.of(),
                Map.of(),
                Map.of("foot", new Member("foot", "foot", "foot", Set.of("toes", "sole"), Map.of())));
        var only = Example.read(Example.around("One.").replace("length:", "choices:\n  leave-out: feet\nlength:"));
        var choices = Example.done(Choices.of(only, Vocabulary.of(List.of(feet)), Map.of("leave-out", "toes")));
        assertThat(choices.byName().get("leave-out")).isEqualTo(new Chosen.Members(Set.of("toes"), Set.of("toes")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "postur    | lying  | 'postur' is not offered by evening. Nearest: posture.",
                "posture   | lyin   | 'lyin' is no value of posture. Nearest: lying.",
                "posture   | upside | 'upside' is no value of posture. There are: lying, sitting.",
                "hold      | long   | 'long' is no length for hold. Choose from 3 s to 7 s.",
                "hold      | 2.999  | '2.999' is out of range for hold. Choose from 3 s to 7 s.",
                "hold      | 7.001  | '7.001' is out of range for hold. Choose from 3 s to 7 s.",
                "hold      | 99999  | '99999' is no length for hold. Choose from 3 s to 7 s.",
                "hold      | 5 min  | '5 min' is no length for hold. Choose from 3 s to 7 s.",
                "rounds    | 0      | '0' is no value of rounds. Choose from 1 to 2.",
                "rounds    | 3      | '3' is no value of rounds. Choose from 1 to 2.",
                "rounds    | 1..3   | '1..3' is no value of rounds. Choose from 1 to 2.",
                "rounds    | 2..1   | '2..1' is no value of rounds. Choose from 1 to 2.",
                "rounds    | two    | 'two' is no value of rounds. Choose from 1 to 2.",
                "leave-out | fcae   | 'fcae' is not one of the muscle groups. Nearest: face.",
            })
    void tell_what_is_wrong_with_a_value(String name, String value, String message) {
        assertThat(messages(Map.of(name, value))).containsExactly(message);
    }

    @Test
    void tell_everything_that_is_wrong_at_once() {
        assertThat(messages(Map.of("posture", "x", "hold", "x", "leave-out", "x, y", "z", "x")))
                .hasSize(5);
    }

    @Test
    void tell_that_a_file_of_lists_is_not_there() {
        assertThat(Choices.of(practice, Vocabulary.of(List.of()), Map.of("leave-out", "face"))
                        .problemsFound())
                .extracting(Problem::toString)
                .containsExactly("There is no list file 'muscle groups' for leave-out.");
    }

    private Chosen chosen(String name, String typed) {
        var chosen = Example.done(Choices.of(practice, VOCABULARY, Map.of(name, typed)))
                .byName()
                .get(name);
        return Objects.requireNonNull(chosen);
    }

    private List<String> messages(Map<String, String> wanted) {
        return Choices.of(practice, VOCABULARY, wanted).problemsFound().stream()
                .map(Problem::message)
                .toList();
    }
}
