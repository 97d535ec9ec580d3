package lento.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.practice.Example;
import lento.practice.Member;
import lento.practice.MemberLists;
import org.junit.jupiter.api.Test;

class ListTextTest {

    @Test
    void reads_members_with_their_regions_parts_and_sentences() {
        var groups = Example.vocabulary().files().getFirst();
        assertThat(groups.name()).isEqualTo("muscle groups");
        assertThat(groups.members().keySet()).containsExactly("left-leg", "right-leg", "arms", "face", "legs");
        assertThat(groups.members().get("legs"))
                .isEqualTo(new Member(
                        "legs",
                        "both legs",
                        "legs",
                        Set.of("left-leg", "right-leg"),
                        Map.of("invite", "Both feet pull up a little.", "during", "Breathe on.")));
    }

    @Test
    void a_member_is_its_own_region_name_and_part_unless_it_says_otherwise() {
        var lists = read("name: parts\nmembers:\n  chest:\n    go: Now the chest.\n");
        assertThat(lists.members().get("chest"))
                .isEqualTo(new Member("chest", "chest", "chest", Set.of("chest"), Map.of("go", "Now the chest.")));
    }

    @Test
    void reads_lists_in_each_order() {
        var groups = Example.vocabulary().files().getFirst();
        assertThat(groups.inOrder("four", "head-first").orElseThrow())
                .extracting(Member::id)
                .containsExactly("face", "arms", "left-leg", "right-leg");
        assertThat(groups.inOrder("four", "sideways")).isEmpty();
        assertThat(groups.inOrder("five", "head-first")).isEmpty();
    }

    @Test
    void reads_lists_that_have_one_order() {
        var lists = read("name: parts\nlists:\n  two: [b, a]\nmembers:\n  a: {name: A}\n  b: {name: B}\n");
        assertThat(lists.inOrder("two", "").orElseThrow())
                .extracting(Member::name)
                .isEqualTo(List.of("B", "A"));
    }

    @Test
    void names_the_parts_of_members_and_of_parts_that_are_no_members() {
        var groups = Example.vocabulary().files().getFirst();
        assertThat(groups.parts(Set.of("legs", "neck"))).containsExactlyInAnyOrder("left-leg", "right-leg", "neck");
    }

    private static MemberLists read(String text) {
        return Example.done(ListText.read("parts.yaml", text));
    }
}
