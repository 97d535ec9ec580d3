package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void finds_a_name_with_a_letter_missing_added_changed_or_swapped() {
        var names = List.of("posture", "groups", "order");
        assertThat(Nearest.to("postur", names)).containsExactly("posture");
        assertThat(Nearest.to("posturee", names)).containsExactly("posture");
        assertThat(Nearest.to("pasture", names)).containsExactly("posture");
        assertThat(Nearest.to("opsture", names)).containsExactly("posture");
    }

    @Test
    void counts_a_swap_of_neighbours_as_one_edit() {
        assertThat(Nearest.to("abdc", List.of("abce", "abcd", "abdd"))).containsExactly("abcd", "abdd", "abce");
    }

    @Test
    void allows_more_edits_in_longer_names() {
        assertThat(Nearest.to("progresive-muscel-relaksation", List.of("progressive-muscle-relaxation")))
                .hasSize(1);
        assertThat(Nearest.to("abcxyz", List.of("abcdef"))).isEmpty();
    }

    @Test
    void does_not_call_short_names_near_that_share_nothing() {
        assertThat(Nearest.to("xy", List.of("ab"))).isEmpty();
        assertThat(Nearest.to("x", List.of("a", "ab"))).isEmpty();
    }

    @Test
    void finds_a_name_that_holds_the_typed_one_or_is_held_by_it() {
        assertThat(Nearest.to("foot", List.of("right-lower-foot-muscle"))).hasSize(1);
        assertThat(Nearest.to("left-foot-of-the-body", List.of("left-foot"))).hasSize(1);
        assertThat(Nearest.to("banana-split", List.of("an"))).isEmpty();
    }

    @Test
    void names_three_at_most_the_nearest_first_and_each_once() {
        var names = List.of("rain-d", "rain", "rains", "raine", "rain");
        assertThat(Nearest.to("rain", names)).containsExactly("rain", "raine", "rains");
    }

    @Test
    void hints_at_the_nearest_or_names_what_there_is() {
        assertThat(Nearest.hint("rian", List.of("rain", "sea"))).isEqualTo("Nearest: rain.");
        assertThat(Nearest.hint("thunder", List.of("sea", "rain", "sea"))).isEqualTo("There are: rain, sea.");
        assertThat(Nearest.hint("thunder", List.of())).isEqualTo("There are none.");
    }

    @Test
    void does_not_name_more_than_thirty() {
        var names = IntStream.rangeClosed(10, 41).mapToObj(i -> "n" + i).toList();
        assertThat(Nearest.hint("thunder", names)).endsWith(", n39, and 2 more.");
        assertThat(Nearest.hint("thunder", names.subList(0, 30))).endsWith(", n39.");
    }
}
