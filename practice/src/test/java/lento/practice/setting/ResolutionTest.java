package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lento.practice.Cue;
import lento.practice.Example;
import lento.practice.Moment;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.Vocabulary;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final SpokenLengths SECOND_EACH = _ -> OptionalLong.of(48_000);

    @Test
    void bells_sounds_scenes_and_focus_are_heard_where_they_stand() {
        var practice = Example.read(Example.around("@sound rain\n@scene meadow\nOne.\n@bell\n@focus chest\nTwo."));
        var session = Example.done(Setting.set(practice, Example.vocabulary(), wish(), SECOND_EACH));
        assertThat(session.moments())
                .extracting(Moment::cue)
                .startsWith(
                        new Cue.Sound("rain"),
                        new Cue.Scene("meadow"),
                        new Cue.Say("One.", 48_000),
                        new Cue.Bell(),
                        new Cue.Focus("chest"),
                        new Cue.Say("Two.", 48_000));
    }

    @Test
    void attention_goes_to_the_region_of_the_member() {
        var practice = Example.read(Example.around("@each group in two, in order\n@focus {group}\nThe {group}.\n@end"));
        var session = Example.done(Setting.set(practice, Example.vocabulary(), wish(), SECOND_EACH));
        assertThat(session.moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Say)
                .extracting(Moment::region)
                .containsExactly("legs", "face");
    }

    @Test
    void fifty_thousand_lines_in_all_rounds_are_the_most() {
        var most = "~ 0 s\n".repeat(16_666);
        assertThat(problems("@rounds\n" + most + "@end\n" + most + "~ 0 s\n~ 0 s\n"))
                .isEmpty();
        assertThat(problems("@rounds\n" + most + "@end\n" + most + "~ 0 s\n~ 0 s\n~ 0 s\n"))
                .containsExactly(
                        "calm has more than 50000 lines and rests in all rounds. Repeat less, or make it two.");
    }

    @Test
    void thirty_thousand_breaths_in_all_rounds_are_the_most() {
        var five = "@breathe in 1 s, out 1 s, 1..5000 times\n";
        var rounds = "@rounds\n@breathe in 1 s, out 1 s, 1..10000 times\n@end\n";
        assertThat(problems(five + rounds + five)).isEmpty();
        assertThat(problems(five + rounds + five + "@breathe in 1 s, out 1 s, 1 times"))
                .containsExactly("calm has more than 30000 breaths in all rounds. Repeat less, or make it two.");
    }

    @Test
    void a_thousand_alternatives_are_the_most() {
        assertThat(problems("@fill\n" + "A.\n\n".repeat(1000) + "@end")).isEmpty();
        assertThat(problems("@fill\n" + "A.\n\n".repeat(1000) + "@end\n@fill\nB.\n@end"))
                .containsExactly("calm has more than 1000 alternatives in its fills. Repeat less, or make it two.");
    }

    @Test
    void a_breath_of_a_second_is_the_shortest() {
        assertThat(problems("@breathe in 0.5 s, out 0.5 s, 1..2 times")).isEmpty();
        assertThat(problems("@breathe in 0.5 s, out 0.499 s, 1..2 times"))
                .containsExactly("One breath takes 0.999 s in all, less than a second. Make its parts longer.");
    }

    @Test
    void a_practice_that_was_never_checked_is_refused_where_names_are_missing() {
        assertThat(problems("@each group in five\n{group.go}\n@end")).containsExactly("There is no list 'five'.");
        assertThat(problems("@each group in four\n{group.invite}\n@end")).containsExactly("There is no list 'four'.");
        assertThat(problems("@each group in two, in order\n{group.go}\n@end"))
                .containsExactly("'legs' has no 'go' for {group.go}.", "'face' has no 'go' for {group.go}.");
        assertThat(problems("{nobody} {rounds}"))
                .containsExactly(
                        "{nobody} is neither a choice nor the variable of a loop around it.",
                        "{rounds} is neither a choice nor the variable of a loop around it.");
        assertThat(problems("@focus {nobody}")).containsExactly("'{nobody}' is the variable of no loop around it.");
        assertThat(problems("@when nothing is so\nOne.\n@end")).containsExactly("'nothing' is no choice with values.");
        assertThat(problems("@when one in all\nOne.\n@end"))
                .containsExactly("'one in all' needs the variable of a loop and a choice of members.");
        assertThat(problems("@tense {nothing}\n@release")).containsExactly("'{nothing}' is no choice of a length.");
        assertThat(problems("@optional 1\n@rounds\nOne.\n@end\n@end"))
                .containsExactly("'@rounds' stands only once, and inside no other block than '@when'. Move it out.");
    }

    @Test
    void an_order_that_a_list_lacks_is_named() {
        var groups = Example.vocabulary().files().getFirst();
        var practice = Example.read(Example.around("@each group in four, in order\n{group.invite}\n@end")
                .replace("[feet-first, head-first]", "[sideways]"));
        assertThat(Setting.set(practice, Vocabulary.of(List.of(groups)), wish(), SECOND_EACH)
                        .problemsFound())
                .extracting(Problem::toString)
                .containsExactly("calm.practice:9:1: There is no list 'four' in the order 'sideways'.");
    }

    @Test
    void the_same_fill_in_every_loop_is_one_fill_and_another_is_another() {
        var practice = Example.read(Example.around(
                "@each group in two, in order\nThe {group}.\n@fill\nA.\n\nB.\n@end\n@fill\n" + "C.\n\nD.\n@end\n@end"));
        // As many lines as there are, and a rest that is as it wants to be.
        var wish = new Setting.Wish(Map.of(), 66 * Time.SAMPLE_RATE, "anna", false);
        var session = Example.done(Setting.set(practice, Example.vocabulary(), wish, SECOND_EACH));
        assertThat(session.moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Say)
                .extracting(moment -> ((Cue.Say) moment.cue()).words())
                .containsExactly("The both legs.", "A.", "C.", "The face.", "B.", "D.");
    }

    @Test
    void every_unknown_list_is_told_once_however_often_it_is_met() {
        var body = IntStream.range(0, 3)
                .mapToObj(_ -> "@each a in five\nOne.\n@end\n")
                .toList();
        assertThat(problems("@each group in four, in order\n" + String.join("", body) + "@end"))
                .hasSize(3);
    }

    private static List<String> problems(String body) {
        var practice = Example.read(Example.around(body).replace("\n\n~ 1 min [0..30]\n", "\n"));
        return switch (Setting.set(practice, Example.vocabulary(), wish(), SECOND_EACH)) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(List<Problem> found) ->
                found.stream()
                        .map(Problem::message)
                        .filter(message -> !message.startsWith("calm needs") && !message.startsWith("calm lasts"))
                        .filter(message -> !message.startsWith("calm has no way"))
                        .toList();
        };
    }

    private static Setting.Wish wish() {
        return new Setting.Wish(Map.of(), 2 * Time.MINUTE, "anna", false);
    }
}
