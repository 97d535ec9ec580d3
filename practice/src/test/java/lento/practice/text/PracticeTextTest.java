package lento.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lento.practice.Choice;
import lento.practice.Condition;
import lento.practice.Example;
import lento.practice.Lengths;
import lento.practice.Passage;
import lento.practice.Piece;
import lento.practice.Position;
import lento.practice.Practice;
import lento.practice.Span;
import lento.practice.Time;
import org.junit.jupiter.api.Test;

class PracticeTextTest {

    private static final long SECOND = Time.SAMPLE_RATE;
    private final Practice practice = Example.read(Example.resource("/evening.practice"));

    @Test
    void reads_what_the_practice_is() {
        assertThat(practice.id()).isEqualTo("evening");
        assertThat(practice.title()).isEqualTo("Every word of the language");
        assertThat(practice.language()).isEqualTo("en-GB");
        assertThat(practice.kind()).isEqualTo("tension-release");
        assertThat(practice.cautions()).containsExactly("painful-muscles");
        assertThat(practice.sources()).containsExactly("iqwig-2022", "chou-2016");
        assertThat(practice.at()).isEqualTo(at(1, 1));
    }

    @Test
    void is_in_english_unless_it_says_otherwise() {
        assertThat(Example.read(Example.around("One.")).language()).isEqualTo("en");
    }

    @Test
    void reads_every_kind_of_choice() {
        assertThat(practice.choices())
                .containsExactly(
                        new Choice.Options("posture", List.of("lying", "sitting")),
                        new Choice.Options("groups", List.of("four", "two")),
                        new Choice.Options("order", List.of("feet-first", "head-first")),
                        new Choice.Length("hold", 3 * SECOND, 7 * SECOND, 9 * SECOND / 2),
                        new Choice.Count("rounds", 1, 2),
                        new Choice.Members("imagine", "muscle groups"),
                        new Choice.Members("leave-out", "muscle groups"));
    }

    @Test
    void knows_where_choices_and_lengths_stand() {
        assertThat(practice.placeOf(practice.choices().get(3))).isEqualTo(at(10, 3));
        assertThat(practice.placeOfLengths()).isEqualTo(at(14, 9));
        assertThat(practice.placeOf(new Choice.Count("other", 1, 1))).isEqualTo(at(1, 1));
    }

    @Test
    void reads_lengths_that_depend_on_a_choice_in_minutes_and_in_seconds() {
        assertThat(practice.lengths())
                .isEqualTo(new Lengths(
                        "groups",
                        List.of(
                                new Lengths.Range("four", 4 * Time.MINUTE, 30 * Time.MINUTE),
                                new Lengths.Range("two", 90 * SECOND, 10 * Time.MINUTE)),
                        10 * Time.MINUTE));
        assertThat(practice.lengths().least()).isEqualTo(90 * SECOND);
        assertThat(practice.lengths().most()).isEqualTo(30 * Time.MINUTE);
    }

    @Test
    void reads_one_range_of_lengths_for_all() {
        assertThat(Example.read(Example.around("One.")).lengths())
                .isEqualTo(new Lengths(
                        null, List.of(new Lengths.Range("", Time.MINUTE, 20 * Time.MINUTE)), 10 * Time.MINUTE));
    }

    @Test
    void joins_the_lines_of_a_paragraph_into_one_spoken_line() {
        assertThat(practice.body().getFirst())
                .isEqualTo(line(18, 1, "Eyes closed or open, as you like. ... Either is fine."));
    }

    @Test
    void reads_sections_sounds_scenes_and_focus() {
        assertThat(practice.body().subList(1, 5))
                .containsExactly(
                        new Passage.Section(at(21, 1), "Settle"),
                        new Passage.Sound(at(22, 1), "rain"),
                        new Passage.Scene(at(23, 1), "meadow"),
                        new Passage.Focus(at(24, 1), "lower-back", false));
    }

    @Test
    void reads_rests_with_and_without_bounds() {
        assertThat(practice.body().subList(5, 8))
                .containsExactly(
                        new Passage.Rest(at(25, 1), 6 * SECOND, 4 * SECOND, 12 * SECOND),
                        new Passage.Rest(at(26, 1), 90 * SECOND, 60 * SECOND, 120 * SECOND),
                        new Passage.Rest(at(27, 1), 2 * SECOND, 2 * SECOND, 2 * SECOND));
    }

    @Test
    void reads_branches_in_their_order() {
        assertThat(practice.body().get(8))
                .isEqualTo(new Passage.When(
                        at(28, 1),
                        List.of(
                                new Passage.Branch(
                                        at(28, 1),
                                        new Condition.Is("posture", List.of("lying"), false),
                                        List.of(line(29, 1, "A pillow may help."))),
                                new Passage.Branch(
                                        at(30, 1),
                                        new Condition.Is("posture", List.of("lying", "sitting"), true),
                                        List.of(line(31, 1, "Stand well.")))),
                        List.of(line(33, 1, "Sit well."))));
    }

    @Test
    void reads_rounds_loops_holds_optional_passages_and_fills() {
        var tense = new Passage.Tense(at(42, 1), new Span.ByChoice("hold"), List.of(line(43, 1, "Breathe on.")));
        var invite = new Passage.Line(
                at(41, 1),
                List.of(
                        new Piece.Slot("group", "invite"),
                        new Piece.Text(" Hold for "),
                        new Piece.Slot("hold", null),
                        new Piece.Text(" seconds.")));
        var imagine = new Passage.Line(
                at(39, 1),
                List.of(new Piece.Text("Only think of "), new Piece.Slot("group", null), new Piece.Text(".")));
        var each = new Passage.Each(
                at(36, 1),
                "group",
                "groups",
                "order",
                List.of(
                        new Passage.Focus(at(37, 1), "group", true),
                        new Passage.When(
                                at(38, 1),
                                List.of(new Passage.Branch(
                                        at(38, 1), new Condition.In("group", "imagine"), List.of(imagine))),
                                List.of(invite, tense)),
                        new Passage.Optional(
                                at(46, 1),
                                2,
                                List.of(
                                        new Passage.Bell(at(47, 1)),
                                        new Passage.Rest(at(48, 1), 8 * SECOND, 5 * SECOND, 15 * SECOND)))));
        var fill = new Passage.Fill(
                at(52, 1),
                List.of(
                        List.of(line(53, 1, "First."), new Passage.Rest(at(54, 1), 3 * SECOND, 3 * SECOND, 3 * SECOND)),
                        List.of(line(56, 1, "Second."))));
        var first = new Passage.When(
                at(51, 1), List.of(new Passage.Branch(at(51, 1), new Condition.Round(true), List.of(fill))), List.of());
        assertThat(practice.body().get(9)).isEqualTo(new Passage.Rounds(at(35, 1), List.of(each, first)));
    }

    @Test
    void reads_breaths_with_and_without_a_hold_and_a_pause() {
        assertThat(practice.body().subList(11, 13))
                .containsExactly(
                        new Passage.Breathe(
                                at(62, 1),
                                new Span.Fixed(4 * SECOND),
                                new Span.ByChoice("hold"),
                                new Span.Fixed(11 * SECOND / 2),
                                new Span.Fixed(SECOND),
                                2,
                                30),
                        new Passage.Breathe(
                                at(63, 1),
                                new Span.Fixed(4 * SECOND),
                                new Span.Fixed(0),
                                new Span.Fixed(6 * SECOND),
                                new Span.Fixed(0),
                                3,
                                3));
    }

    @Test
    void reads_open_ended_rests() {
        assertThat(practice.body().subList(13, 15))
                .containsExactly(new Passage.Open(at(64, 1), 5 * Time.MINUTE), new Passage.Open(at(65, 1), 0));
    }

    @Test
    void a_round_that_is_not_first_is_later() {
        var practice = Example.read(Example.around(
                "@rounds\n@when round is not first\nAgain.\n@otherwise when round is later\nOnce.\n@end\n@end"));
        var rounds = (Passage.Rounds) practice.body().getFirst();
        var branches = ((Passage.When) rounds.body().getFirst()).branches();
        assertThat(branches)
                .extracting(Passage.Branch::condition)
                .containsExactly(new Condition.Round(false), new Condition.Round(false));
    }

    @Test
    void a_line_may_be_as_long_as_its_limit_and_no_longer() {
        assertThat(Example.read(Example.around("a".repeat(Written.LONGEST_LINE)))
                        .body())
                .hasSize(2);
        assertThat(PracticeText.read("x", Example.around("a".repeat(Written.LONGEST_LINE + 1)))
                        .problemsFound())
                .extracting(problem -> problem.message())
                .containsExactly("This line has 1001 characters; a line may have 1000. Leave an empty line where the"
                        + " voice may breathe.");
        assertThat(PracticeText.read("x", Example.around("a ".repeat(400) + "\n" + "b ".repeat(101)))
                        .problemsFound())
                .extracting(problem -> problem.at())
                .containsExactly(new Position("x", 7, 1));
    }

    @Test
    void limits_are_met_exactly() {
        var body = "~ 480 min\n~ 0 s [0..480]\n@tense 60 s\n@release\n@breathe in 60 s, out 1 s, 0..10000 times\n"
                + "@open, bell every 10 s\n@optional 9\nOne.\n@end\n@optional 1\nTwo.\n@end";
        assertThat(Example.read(Example.around(body)).body()).hasSize(8);
    }

    private static Passage.Line line(int line, int column, String words) {
        return new Passage.Line(at(line, column), List.of(new Piece.Text(words)));
    }

    private static Position at(int line, int column) {
        return new Position("calm.practice", line, column);
    }
}
