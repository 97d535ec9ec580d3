package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.practice.text.PracticeText;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String TEXT = """
            ---
            id: sample
            title: Sample
            kind: movement
            choices:
              groups: [many, few]
              posture: [lying, sitting]
            length: many 1..5 min, few 1..5 min; usually 2 min
            cautions: []
            sources: []
            ---

            ## One

            @when posture is lying
            @each group in groups
            {group.name}
            ~ 2 s [1..90]
            @end
            @otherwise
            @rounds
            @each pose in chair
            {pose.name}
            @end
            @end
            @end
            @optional 1
            @each part in hands
            {part.name}
            @end
            @end
            """;

    private static Practice practice() {
        return switch (PracticeText.read("sample.practice", TEXT)) {
            case Outcome.Done<Practice>(Practice practice) -> practice;
            case Outcome.Refused<Practice> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void a_practice_names_every_list_that_it_may_walk_through() {
        assertThat(practice().lists()).containsExactly("many", "few", "chair", "hands");
    }

    @Test
    void what_stands_inside_a_branch_stands_in_both() {
        var when = practice().body().stream()
                .filter(passage -> passage instanceof Passage.When)
                .findFirst()
                .orElseThrow();

        assertThat(when.inside()).hasSize(2);
        assertThat(when.inside().getFirst().inside()).hasSize(2);
        assertThat(practice().body().getFirst().inside()).isEmpty();
    }

    @Test
    void lists_take_in_the_parts_of_their_members() {
        var legs = new Member("legs", "legs", "legs", Set.of("left", "right"), Map.of());
        var left = new Member("left", "left", "left", Set.of("left"), Map.of());
        var hand = new Member("hand", "hand", "hand", Set.of("hand"), Map.of());
        var lists = new MemberLists(
                "members",
                List.of(),
                Map.of("few", Map.of("", List.of("legs")), "other", Map.of("", List.of("hand"))),
                Map.of("legs", legs, "left", left, "hand", hand));

        assertThat(lists.partsOf(Set.of("few", "unknown"))).containsExactlyInAnyOrder("left", "right");
        assertThat(lists.partsOf(Set.of("few", "other"))).hasSize(3);
    }
}
