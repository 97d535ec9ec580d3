package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lento.practice.Cue;
import lento.practice.Example;
import lento.practice.Moment;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final long SECOND = Time.SAMPLE_RATE;
    /// A second a line, whatever it says.
    private static final SpokenLengths SECOND_EACH = _ -> OptionalLong.of(SECOND);

    @Test
    void a_session_knows_its_practice_voice_language_and_length() {
        var session = set(practice("One.\n\n~ 1 min [0..30]"), 120, Map.of());
        assertThat(session.practice()).isEqualTo("calm");
        assertThat(session.title()).isEqualTo("Calm");
        assertThat(session.language()).isEqualTo("en");
        assertThat(session.voice()).isEqualTo("anna");
        assertThat(session.length()).isEqualTo(120 * SECOND);
    }

    @Test
    void moments_know_their_section_and_the_region_in_focus() {
        var session =
                set(practice("One.\n## A\nTwo.\n@focus chest\nThree.\n## B\nFour.\n~ 1 min [0..30]"), 120, Map.of());
        assertThat(session.moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Say)
                .extracting(moment -> moment.section() + " " + moment.region())
                .containsExactly("null null", "A null", "A chest", "B chest");
    }

    @Test
    void what_is_said_and_struck_inside_a_hold_runs_within_it() {
        var session = set(
                practice(
                        "@tense 5 s\n@bell\nOne.\n~ 2 s [0..4]\n@when posture is lying\n@bell\n@end\nTwo.\n@release\n~ 1"
                                + " min [0..30]"),
                120,
                Map.of());
        assertThat(session.moments().subList(0, 6))
                .containsExactly(
                        new Moment(0, new Cue.Tense(5 * SECOND), null, null, false),
                        new Moment(0, new Cue.Bell(), null, null, true),
                        new Moment(0, new Cue.Say("One.", SECOND), null, null, true),
                        new Moment(3 * SECOND, new Cue.Bell(), null, null, true),
                        new Moment(3 * SECOND, new Cue.Say("Two.", SECOND), null, null, true),
                        new Moment(5 * SECOND, new Cue.Rest(115 * SECOND), null, null, false));
    }

    @Test
    void what_exactly_fills_a_hold_fits_and_a_sample_more_does_not() {
        var practice = practice("@tense 3 s\nOne.\n@release\n~ 1 min [0..30]");
        assertThat(Setting.set(practice, Example.vocabulary(), wish(120), _ -> OptionalLong.of(3 * SECOND)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(Setting.set(practice, Example.vocabulary(), wish(120), _ -> OptionalLong.of(3 * SECOND + 1))
                        .problemsFound())
                .extracting(Problem::toString)
                .containsExactly("calm.practice:7:1: 'One.' takes 3 s with this voice, longer than the hold of 3 s. Say"
                        + " less, or hold longer.");
    }

    @Test
    void the_choices_make_what_is_heard() {
        var practice = practice("@when posture is sitting\nOne.\n@otherwise\nTwo.\n@end\nThe {posture}, {hold}.\n"
                + "@tense {hold}\n@release\n~ 1 min [0..30]");
        assertThat(said(set(practice, 120, Map.of()))).containsExactly("Two.", "The lying, 5.");
        var chosen = set(practice, 120, Map.of("posture", "sitting", "hold", "3.5 s"));
        assertThat(said(chosen)).containsExactly("One.", "The sitting, 3.5.");
        assertThat(chosen.moments()).extracting(Moment::cue).contains(new Cue.Tense(7 * SECOND / 2));
    }

    @Test
    void loops_go_through_the_list_in_the_chosen_order_without_what_is_left_out() {
        var practice = practice("@each group in groups, in order\n@focus {group}\nThe {group}.\n@end\n"
                + "@when posture is lying\n@end\nWith leave-out.\n~ 1 min [0..30]");
        assertThat(said(set(practice, 120, Map.of())))
                .startsWith("The left leg.", "The right leg.", "The both arms.", "The face.");
        assertThat(said(set(practice, 120, Map.of("groups", "two", "order", "head-first"))))
                .startsWith("The face.", "The both legs.");
        assertThat(said(set(practice, 120, Map.of("leave-out", "legs,face")))).startsWith("The both arms.");
        assertThat(said(set(practice, 120, Map.of("groups", "two", "leave-out", "left-leg"))))
                .startsWith("The face.");
    }

    @Test
    void members_that_are_only_imagined_have_their_own_branch() {
        var practice = practice("@each group in four, in order\n@when group in imagine\nThink {group}.\n@otherwise\n"
                + "Do {group}.\n@end\n@end\n~ 1 min [0..30]");
        assertThat(said(set(practice, 120, Map.of("imagine", "right-leg, face"))))
                .containsExactly("Do left leg.", "Think right leg.", "Do both arms.", "Think face.");
    }

    @Test
    void later_rounds_have_their_own_wording() {
        var practice =
                practice("Begin.\n@rounds\n@when round is first\nOne.\n@otherwise\nAgain.\n@end\n~ 30 s [20..40]\n"
                        + "@end\nEnd.");
        assertThat(said(set(practice, 62, Map.of("rounds", "2")))).containsExactly("Begin.", "One.", "Again.", "End.");
        var three = text("Begin.\n@rounds\n@when round is first\nOne.\n@otherwise\nAgain.\n@end\n~ 30 s [20..40]\n@end")
                .replace("1..2", "3..3");
        assertThat(said(set(Example.read(three), 94, Map.of()))).containsExactly("Begin.", "One.", "Again.", "Again.");
    }

    @Test
    void rounds_may_stand_in_several_branches_or_in_none() {
        var practice =
                practice("@when words is full\n@rounds\nOne.\n~ 10 s [5..15]\n@end\n@otherwise when words is few\n"
                        + "@rounds\nTwo.\n~ 20 s [15..25]\n@end\n@otherwise\nThree.\n~ 20 s [5..90]\n@end\nEnd.");
        assertThat(said(set(practice, 33, Map.of("words", "full")))).containsExactly("One.", "One.", "End.");
        assertThat(said(set(practice, 53, Map.of("words", "few")))).containsExactly("Two.", "Two.", "End.");
        var none = set(practice, 60, Map.of("words", "bells"));
        assertThat(said(none)).containsExactly("Three.", "End.");
        assertThat(none.rounds()).isEqualTo(1);
    }

    @Test
    void the_highest_level_is_dropped_first_and_everywhere() {
        var practice =
                practice("One.\n@optional 1\nA.\n@end\n@optional 3\nB.\n@optional 5\nC.\n@end\n@end\n@optional 5\nD.\n"
                        + "@end\n@optional 1\nE.\n@end");
        assertThat(said(set(practice, 6, Map.of()))).containsExactly("One.", "A.", "B.", "C.", "D.", "E.");
        assertThat(said(set(practice, 4, Map.of()))).containsExactly("One.", "A.", "B.", "E.");
        assertThat(said(set(practice, 3, Map.of()))).containsExactly("One.", "A.", "E.");
        assertThat(said(set(practice, 1, Map.of()))).containsExactly("One.");
        assertThat(set(practice, 1, Map.of()).droppedLevels()).isEqualTo(3);
    }

    @Test
    void ties_keep_more() {
        // A dropped level and an added round cost the same, and so do two ways to one length.
        var practice = practice("@rounds\n~ 10 s\n@end\n@optional 1\n~ 10 s\n@end");
        var twenty = set(practice, 20, Map.of());
        assertThat(twenty.droppedLevels()).isZero();
        assertThat(twenty.rounds()).isEqualTo(1);
        var equal = practice("@breathe in 5 s, out 5 s, 1..2 times\n~ 20 s [15..25]");
        assertThat(set(equal, 35, Map.of()).moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Breath)
                .hasSize(2);
        var fills = practice("@fill\nOne.\n~ 9 s\n@end\n~ 20 s [15..25]");
        assertThat(said(set(fills, 25, Map.of()))).containsExactly("One.");
    }

    @Test
    void nothing_fills_a_session_from_which_something_was_dropped() {
        var practice = practice("@fill\nOne.\n~ 4 s\n@end\n~ 20 s [15..25]\n@optional 1\n~ 30 s\n@end");

        assertThat(set(practice, 25, Map.of()).droppedLevels()).isEqualTo(1);
        assertThat(said(set(practice, 25, Map.of()))).isEmpty();
        assertThat(said(set(practice, 55, Map.of()))).containsExactly("One.");
    }

    @Test
    void fewer_words_are_usual_for_a_machine_unless_words_are_chosen() {
        var practice = practice("@when words is few\nFew.\n@otherwise\nFull.\n@end\n~ 1 min [0..30]");
        var machine = new Setting.Wish(Map.of(), 60 * SECOND, "anna", true);
        var chosen = new Setting.Wish(Map.of("words", "full"), 60 * SECOND, "anna", true);
        assertThat(said(Example.done(Setting.set(practice, Example.vocabulary(), machine, SECOND_EACH))))
                .containsExactly("Few.");
        assertThat(said(Example.done(Setting.set(practice, Example.vocabulary(), chosen, SECOND_EACH))))
                .containsExactly("Full.");
        assertThat(said(set(practice, 60, Map.of()))).containsExactly("Full.");
        var without = practice("One.\n~ 1 min [0..30]");
        assertThat(Setting.set(without, Example.vocabulary(), machine, SECOND_EACH))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_open_rest_takes_all_that_is_left_and_rings_its_bells() {
        var session = set(practice("One.\n@open, bell every 5 min\nTwo."), 602, Map.of());
        assertThat(session.moments())
                .extracting(Moment::cue)
                .containsExactly(
                        new Cue.Say("One.", SECOND),
                        new Cue.Rest(5 * Time.MINUTE),
                        new Cue.Bell(),
                        new Cue.Rest(5 * Time.MINUTE),
                        new Cue.Say("Two.", SECOND));
        var longer = set(practice("One.\n@open, bell every 5 min\nTwo."), 603, Map.of());
        assertThat(longer.moments())
                .extracting(Moment::cue)
                .containsSubsequence(new Cue.Bell(), new Cue.Bell(), new Cue.Rest(SECOND));
    }

    @Test
    void eight_hours_set_to_the_sample() {
        var session = set(practice("One.\n~ 6 s [4..12]\n@open\nTwo.\n@open, bell every 60 min"), 8 * 3600, Map.of());
        assertThat(session.moments().getLast().end()).isEqualTo(8 * 60 * Time.MINUTE);
    }

    @Test
    void many_open_rests_share_eight_hours_without_overflow() {
        var session = set(practice("One.\n" + "@open\n".repeat(1000)), 8 * 3600, Map.of());
        long rest = (8 * 3600 - 1) * SECOND / 1000;
        assertThat(session.moments()).hasSize(1001).last().satisfies(last -> assertThat(last.end())
                .isEqualTo(8 * 60 * Time.MINUTE));
        assertThat(session.moments().subList(1, 1001))
                .allSatisfy(moment -> assertThat(moment.cue().length()).isBetween(rest, rest + 1));
    }

    @Property(tries = 2000)
    void a_share_is_exact_even_where_the_product_is_more_than_64_bits(
            @ForAll @LongRange(min = 1) long give, @ForAll @LongRange(min = 0) long part, @ForAll long wanted) {
        long given = part % give;
        long deviation = wanted % give;
        var product = BigInteger.valueOf(deviation).multiply(BigInteger.valueOf(given));
        var floor = product.subtract(product.mod(BigInteger.valueOf(give))).divide(BigInteger.valueOf(give));
        assertThat(Layout.share(deviation, given, give)).isEqualTo(floor.longValueExact());
    }

    @Test
    void a_line_that_the_voice_lacks_is_named() {
        var practice = practice("One.\nTwo {posture}.\n~ 1 min [0..30]");
        assertThat(Setting.set(practice, Example.vocabulary(), wish(60), _ -> OptionalLong.empty())
                        .problemsFound())
                .extracting(Problem::toString)
                .containsExactly("calm.practice:9:1: The voice lacks the line 'One. Two lying.'.");
    }

    @Test
    void a_length_between_two_that_set_names_both_sides() {
        var practice = practice("~ 1 min\n@optional 1\n~ 2 min\n@end");
        assertThat(refusal(practice, 120, Map.of()))
                .isEqualTo("calm has no way to last exactly 2 min with the voice anna. Choose 1 minute, or 3 minutes.");
    }

    @Test
    void a_length_that_is_too_long_for_the_voice_names_the_longest() {
        var practice = practice("~ 61.5 s [60..200.9]");
        assertThat(refusal(practice, 240, Map.of()))
                .isEqualTo("calm lasts at most 3 min 20 s with the voice anna. Choose 1 to 3 minutes.");
    }

    @Test
    void a_gap_among_longer_lengths_is_never_promised() {
        var practice = practice("~ 4 min [4..6]\n@optional 1\n~ 5 min\n@end");
        assertThat(refusal(practice, 60, Map.of()))
                .isEqualTo("calm needs at least 4 min with the voice anna. Choose 4 to 6 minutes.");
        assertThat(refusal(practice, 480, Map.of()))
                .isEqualTo(
                        "calm has no way to last exactly 8 min with the voice anna. Choose 4 to 6 minutes, or 9 to 11"
                                + " minutes.");
    }

    @Test
    void seconds_are_named_where_no_whole_minute_sets() {
        var practice =
                Example.read(text("~ 30 s [20.5..40]").replace("1..480 min; usually 10 min", "10..50 s; usually 30 s"));
        assertThat(refusal(practice, 60, Map.of())).isEqualTo("calm lasts 10 s to 50 s. Choose 21 to 40 seconds.");
        assertThat(refusal(practice, 15, Map.of()))
                .isEqualTo("calm needs at least 21 s with the voice anna. Choose 21 to 40 seconds.");
    }

    @Test
    void what_never_sets_is_told() {
        var practice = practice("~ 90.5 s");
        assertThat(refusal(practice, 60, Map.of()))
                .isEqualTo(
                        "calm needs at least 1 min 31 s with the voice anna. No permitted length can be met with these"
                                + " choices. Change one of them.");
    }

    @Test
    void leaving_out_is_named_only_where_it_would_do() {
        var body = "@each group in four, in order\n~ 2 min\n@end\n~ 10 s [10..50]\nleave-out.";
        assertThat(refusal(practice(body), 180, Map.of()))
                .isEqualTo("calm needs at least 8 min 11 s with the voice anna. Choose 491 to 531 seconds.");
        var wider = body.replace("[10..50]", "[10..120]");
        assertThat(refusal(practice(wider), 180, Map.of()))
                .isEqualTo("calm needs at least 8 min 11 s with the voice anna. Choose 9 to 10 minutes, or leave some"
                        + " muscle groups out.");
    }

    @Test
    void with_something_left_out_shorter_sessions_than_permitted_set() {
        var practice =
                Example.read(text("@each group in four, in order\n~ 2 min [1..3]\n@end\n~ 10 s [0..50]\nleave-out.")
                        .replace("1..480 min", "8..12 min"));
        assertThat(refusal(practice, 360, Map.of())).isEqualTo("calm lasts 8 min to 12 min. Choose 8 to 12 minutes.");
        assertThat(set(practice, 360, Map.of("leave-out", "arms,face")).length())
                .isEqualTo(360 * SECOND);
        assertThat(refusal(practice, 60, Map.of("leave-out", "arms,face")))
                .isEqualTo("calm needs at least 2 min 1 s with the voice anna. Choose 3 to 6 minutes.");
    }

    @Test
    void a_length_that_only_another_value_permits_takes_that_value() {
        var practice = byGroups();
        assertThat(said(set(practice, 8 * 60, Map.of()))).containsExactly("Four.");
        assertThat(said(set(practice, 4 * 60, Map.of()))).containsExactly("Two.");
        assertThat(refusal(practice, 4 * 60, Map.of("groups", "four")))
                .isEqualTo("calm with groups four lasts 6 min to 12 min. Choose 6 to 12 minutes, or groups two.");
    }

    @Test
    void a_length_that_no_value_permits_is_told_for_the_nearest_value() {
        assertThat(refusal(byGroups(), 60, Map.of()))
                .isEqualTo("calm with groups two lasts 3 min to 7 min. Choose 3 to 7 minutes.");
        assertThat(refusal(byGroups(), 20 * 60, Map.of()))
                .isEqualTo("calm with groups four lasts 6 min to 12 min. Choose 6 to 12 minutes.");
        assertThat(refusal(byGroups(), 0, Map.of()))
                .isEqualTo("calm with groups two lasts 3 min to 7 min. Choose 3 to 7 minutes.");
        assertThat(refusal(byGroups(), -60, Map.of())).endsWith("Choose 3 to 7 minutes.");
        assertThat(refusal(byGroups(), 9 * 3600, Map.of())).endsWith("Choose 6 to 12 minutes.");
    }

    @Test
    void the_first_value_that_permits_and_sets_is_taken() {
        var practice = Example.read(
                text("@when groups is four\n~ 7 min [7..12]\nFour.\n@otherwise\n~ 4 min [2..8]\nTwo.\n@end")
                        .replace("1..480 min; usually 10 min", "four 6..12 min, two 3..7 min; usually 6 min"));
        assertThat(said(set(practice, 6 * 60, Map.of()))).containsExactly("Two.");
    }

    @Test
    void wrong_choices_are_told_before_the_length() {
        assertThat(Setting.set(
                                byGroups(),
                                Example.vocabulary(),
                                new Setting.Wish(Map.of("groups", "tow", "x", "y"), 0, "anna", false),
                                SECOND_EACH)
                        .problemsFound())
                .hasSize(2);
    }

    private static Practice byGroups() {
        return Example.read(text("@when groups is four\n~ 7 min [5..12]\nFour.\n@otherwise\n~ 4 min [2..8]\nTwo.\n@end")
                .replace("1..480 min; usually 10 min", "four 6..12 min, two 3..7 min; usually 6 min"));
    }

    private static Practice practice(String body) {
        return Example.read(text(body));
    }

    private static String text(String body) {
        var text = Example.around(body).replace("1..20 min", "1..480 min");
        return text.substring(0, text.lastIndexOf("\n\n~ 1 min [0..30]")) + "\n";
    }

    /// A session of so many seconds; shorter ones than a minute are permitted, too.
    private static Session set(Practice practice, long seconds, Map<String, String> chosen) {
        var any = seconds < 60 ? anyLength(practice) : practice;
        return Example.done(Setting.set(
                any, Example.vocabulary(), new Setting.Wish(chosen, seconds * SECOND, "anna", false), SECOND_EACH));
    }

    private static Practice anyLength(Practice practice) {
        return new Practice(
                practice.at(),
                practice.id(),
                practice.title(),
                practice.language(),
                practice.kind(),
                practice.choices(),
                new lento.practice.Lengths(
                        null,
                        List.of(new lento.practice.Lengths.Range("", SECOND, 60 * Time.MINUTE)),
                        10 * Time.MINUTE),
                practice.cautions(),
                practice.sources(),
                practice.body());
    }

    private static String refusal(Practice practice, long seconds, Map<String, String> chosen) {
        var wish = new Setting.Wish(chosen, seconds * SECOND, "anna", false);
        return switch (Setting.set(practice, Example.vocabulary(), wish, SECOND_EACH)) {
            case Outcome.Done<Session>(Session session) -> throw new AssertionError(session);
            case Outcome.Refused<Session>(List<Problem> problems) ->
                problems.getFirst().toString();
        };
    }

    private static Setting.Wish wish(long seconds) {
        return new Setting.Wish(Map.of(), seconds * SECOND, "anna", false);
    }

    private static List<String> said(Session session) {
        return session.moments().stream()
                .filter(moment -> moment.cue() instanceof Cue.Say)
                .map(moment -> ((Cue.Say) moment.cue()).words())
                .toList();
    }
}
