package lento.practice.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import lento.practice.Example;
import lento.practice.MemberLists;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Vocabulary;
import lento.practice.text.ListText;
import org.junit.jupiter.api.Test;

/// What `faults.md` can't show: practices without a fault, and what depends on the voice and on other files.
class CheckTest {

    private static final MemberLists PARTS =
            Example.done(ListText.read("parts", "name: body parts\nmembers:\n  nose: {name: nose}\n"));

    @Test
    void finds_nothing_in_a_practice_that_uses_all_it_offers() {
        assertThat(problems(whole())).isEmpty();
    }

    @Test
    void any_region_soundscape_and_scene_will_do_where_none_are_known() {
        var practice = body("@focus nowhere\n@sound noise\n@scene dream\nOne.");
        assertThat(Check.problems(practice, Vocabulary.of(List.of()), SpokenLengths.atPace(120)))
                .isEmpty();
        assertThat(problems(practice)).hasSize(3);
    }

    @Test
    void a_branch_for_members_of_another_file_is_never_reached() {
        var text = Example.around("@each group in four, in order\n@when group in imagine\nOne.\n@end\nTwo.\n@end")
                .replace("imagine: muscle groups", "imagine: body parts");
        var both = Vocabulary.of(List.of(Example.vocabulary().files().getFirst(), PARTS));
        assertThat(Check.problems(Example.read(text), both, SpokenLengths.atPace(120)))
                .extracting(Problem::toString)
                .containsExactly("calm.practice:11:1: Nothing reaches this branch: no 'group' is among what 'imagine'"
                        + " offers. Remove it.");
    }

    @Test
    void leaving_out_is_of_use_only_to_a_loop_over_the_same_file() {
        var text = Example.around("leave-out.\n@each group in four, in order\nThe {group}.\n@end");
        assertThat(problems(Example.read(text))).isEmpty();
        var both = Vocabulary.of(List.of(Example.vocabulary().files().getFirst(), PARTS));
        var other = Example.read(text.replace("leave-out: muscle groups", "leave-out: body parts"));
        assertThat(Check.problems(other, both, SpokenLengths.atPace(120)))
                .extracting(Problem::toString)
                .containsExactly("calm.practice:7:3: No line uses the choice 'leave-out'. Use it, or don't offer it.");
    }

    @Test
    void a_region_of_a_member_that_the_body_map_lacks_is_named_where_attention_goes() {
        var practice = body("@each group in two, in order\n@focus {group}\n@end\nOne.");
        var vocabulary = new Vocabulary(Example.vocabulary().files(), Set.of("legs", "whole-body"), Set.of(), Set.of());
        assertThat(Check.problems(practice, vocabulary, SpokenLengths.atPace(120)))
                .extracting(Problem::toString)
                .containsExactly("calm.practice:10:1: There is no region 'face'. There are: legs, whole-body.");
    }

    @Test
    void every_line_that_a_voice_lacks_is_named_once() {
        var practice = body("One.\n\nTwo.\n\n@when posture is lying\nOne.\n@end");
        assertThat(Check.problems(practice, Example.vocabulary(), _ -> OptionalLong.empty()))
                .extracting(Problem::toString)
                .containsExactly(
                        "calm.practice:9:1: The voice lacks the line 'One.'.",
                        "calm.practice:11:1: The voice lacks the line 'Two.'.",
                        "calm.practice:14:1: The voice lacks the line 'One.'.");
    }

    @Test
    void a_line_too_long_for_some_holds_only_is_told_once_at_the_shortest() {
        var practice = body("@each group in four, in order\n@tense {hold}\n{group.during}\n@release\n@end");
        SpokenLengths slow = _ -> OptionalLong.of(5 * 48_000);
        assertThat(Check.problems(practice, Example.vocabulary(), slow))
                .extracting(Problem::message)
                .containsExactly(
                        "'Breathe on.' takes 5 s with this voice, longer than the hold of 3 s. Say less, or hold"
                                + " longer.");
        assertThat(Check.problems(practice, Example.vocabulary(), _ -> OptionalLong.of(3 * 48_000)))
                .isEmpty();
    }

    @Test
    void lengths_that_only_some_choices_can_not_meet_name_the_first_of_them() {
        var practice = whole("@tense {hold}\n@release\n@breathe in {inhale}, out 4 s, 1..400 times");
        assertThat(problems(Example.read(practice)))
                .containsExactly(
                        "calm.practice:1:1: The rests that always stay can give 0 s in all, less than one breath of 7 s, so"
                                + " some lengths can't be met. Widen a rest.",
                        "calm.practice:8:9: With 20 of 20 combinations of choices, not every minute of the range can be"
                                + " met: 1 min can't (the shortest is 10 s, the longest 46 min 43 s) with hold 3 s, inhale"
                                + " 3 s. Widen rests, add optional lines, or change 'length'.");
    }

    @Test
    void the_bounds_of_a_range_are_checked_though_they_are_no_whole_minutes() {
        var text = Example.around("One.").replace("1..20 min; usually 10 min", "0.5..20.5 min; usually 10 min");
        assertThat(problems(Example.read(text.replace("~ 1 min [0..30]", "~ 1 min [0..20.4]"))))
                .singleElement()
                .asString()
                .contains("20 min 30 s can't");
        assertThat(problems(Example.read(text.replace("~ 1 min [0..30]", "~ 1 min [1..30]"))))
                .singleElement()
                .asString()
                .contains("30 s can't");
        assertThat(problems(Example.read(text))).isEmpty();
    }

    @Test
    void the_span_of_rests_needs_to_be_one_breath_and_optional_rests_do_not_count() {
        var breath = "@breathe in 4 s, out 6 s, 1..200 times\n@optional 1\n~ 1 min [0..30]\n@end\n";
        assertThat(problems(Example.read(whole(breath + "~ 6 s [2..11.999]"))))
                .singleElement()
                .asString()
                .contains("can give 9.999 s in all, less than one breath of 10 s");
        assertThat(problems(Example.read(whole(breath + "~ 6 s [2..12]")))).isEmpty();
        assertThat(problems(Example.read(whole(breath + "@open")))).isEmpty();
    }

    @Test
    void lists_every_line_that_any_choice_may_speak_once() {
        var practice = body("""
                One.
                @each group in groups, in order
                @when group in imagine
                Think {group}.
                @otherwise
                @tense {hold}
                {group.during}
                @release
                @end
                @end
                @fill
                More.
                ~ 1 s
                @end
                @optional 1
                One.
                @end
                @rounds
                @when round is later
                Again.
                @end
                @end
                @when posture is side
                Side.
                @end
                leave-out.""");
        assertThat(new HashSet<>(Check.lines(practice, Example.vocabulary())))
                .containsExactlyInAnyOrder(
                        "One.",
                        "Breathe on.",
                        "More.",
                        "Again.",
                        "Side.",
                        "leave-out.",
                        "Think left leg.",
                        "Think right leg.",
                        "Think both arms.",
                        "Think face.",
                        "Think both legs.");
        assertThat(Check.lines(practice, Example.vocabulary()))
                .doesNotHaveDuplicates()
                .startsWith("One.");
    }

    private static List<String> problems(Practice practice) {
        return Check.problems(practice, Example.vocabulary(), SpokenLengths.atPace(120)).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Practice body(String body) {
        return Example.read(Example.around(body));
    }

    private static String whole(String body) {
        return Example.around(body).replace("\n\n~ 1 min [0..30]\n", "\n");
    }

    private static Practice whole() {
        return body("""
                @rounds
                @each group in groups, in order
                @focus {group}
                @when group in imagine
                Think of it.
                @otherwise when round is first
                {group.invite}
                @tense {hold}
                {group.during}
                @release
                @otherwise
                @when words is full
                Again.
                @otherwise when words is few
                Once more.
                @otherwise
                @bell
                @end
                @end
                @optional 1
                ~ 4 s [2..9]
                @end
                @end
                @end
                @when posture is lying or side
                Rest.
                @otherwise when purpose is not day
                Sleep.
                @otherwise
                Rise.
                @end
                leave-out
""");
    }
}
