package lento.practice.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlayedTest {

    private static final int SECOND = 48_000;

    /// Settle 0-2 s, rest to 10 s, fist 10-12 s, rest to 13 s, tension 13-18 s with a line inside, breath 18-28 s,
    /// rest to 30 s.
    private static final Session SESSION = session(
            "Letting go",
            at(0, new Cue.Scene("sunset"), null, false),
            at(0, new Cue.Say("Settle.", 2 * SECOND), null, false),
            at(2, new Cue.Rest(8 * SECOND), null, false),
            at(10, new Cue.Focus("right-hand"), "right-hand", false),
            at(10, new Cue.Say("Soon, a fist.", 2 * SECOND), "right-hand", false),
            at(12, new Cue.Rest(SECOND), "right-hand", false),
            at(13, new Cue.Tense(5 * SECOND), "right-hand", false),
            at(14, new Cue.Say("Keep breathing.", SECOND), "right-hand", true),
            at(18, new Cue.Breath(4 * SECOND, 0, 6 * SECOND, 0), "right-hand", false),
            at(28, new Cue.Rest(2 * SECOND), "right-hand", false));

    private static final Session SHIFT = session(
            "Shift",
            at(0, new Cue.Scene("sea"), null, false),
            at(0, new Cue.Say("Move as you like.", 3 * SECOND), null, false),
            at(3, new Cue.Rest(SECOND), null, false));

    private static Moment at(int second, Cue cue, @Nullable String region, boolean inside) {
        return new Moment((long) second * SECOND, cue, "Middle", region, inside);
    }

    private static Session session(String title, Moment... moments) {
        long length = List.of(moments).stream()
                .filter(moment -> !moment.inside())
                .mapToLong(moment -> moment.cue().length())
                .sum();
        return new Session("pmr", title, "en", "slt", length, 0, 1, 0, List.of(moments));
    }

    private static List<String> told(Session session) {
        var told = new ArrayList<String>();
        for (Moment moment : session.moments()) {
            double from = (double) moment.start() / SECOND;
            double to = (double) moment.end() / SECOND;
            var what =
                    switch (moment.cue()) {
                        case Cue.Say say -> say.words();
                        case Cue.Rest _ -> "rest";
                        case Cue.Tense _ -> "tense";
                        case Cue.Breath _ -> "breath";
                        case Cue.Focus focus -> focus.region();
                        case Cue.Scene scene -> scene.name();
                        case Cue.Bell _, Cue.Sound _ -> "";
                    };
            told.add(from + "-" + to + " " + what);
        }
        return told;
    }

    @Test
    void a_rest_goes_on_after_the_interlude() {
        assertThat(told(Played.interrupted(SESSION, 5 * SECOND, SHIFT)))
                .startsWith(
                        "0.0-0.0 sunset",
                        "0.0-2.0 Settle.",
                        "2.0-5.0 rest",
                        "5.0-8.0 Move as you like.",
                        "8.0-9.0 rest",
                        "9.0-14.0 rest",
                        "14.0-14.0 right-hand",
                        "14.0-16.0 Soon, a fist.");
    }

    @Test
    void a_line_that_was_cut_is_said_again() {
        assertThat(told(Played.interrupted(SESSION, 11 * SECOND, SHIFT)))
                .containsSubsequence(
                        "10.0-10.0 right-hand",
                        "10.0-11.0 rest",
                        "11.0-14.0 Move as you like.",
                        "14.0-15.0 rest",
                        "15.0-17.0 Soon, a fist.");
    }

    @Test
    void a_tension_is_invited_again() {
        var played = Played.interrupted(SESSION, 15 * SECOND, SHIFT);

        assertThat(told(played))
                .containsSubsequence(
                        "10.0-15.0 rest",
                        "15.0-18.0 Move as you like.",
                        "19.0-21.0 Soon, a fist.",
                        "22.0-27.0 tense",
                        "23.0-24.0 Keep breathing.")
                .doesNotContain("14.0-15.0 Keep breathing.");
        assertThat(played.length()).isEqualTo(30 * SECOND + 5 * SECOND + 4 * SECOND);
    }

    @Test
    void a_breath_begins_anew() {
        assertThat(told(Played.interrupted(SESSION, 20 * SECOND, SHIFT)))
                .containsSubsequence("18.0-20.0 rest", "20.0-23.0 Move as you like.", "24.0-34.0 breath");
    }

    @Test
    void the_interlude_is_a_chapter_and_brings_no_picture() {
        var played = Played.interrupted(SESSION, 5 * SECOND, SHIFT);

        assertThat(played.moments())
                .filteredOn(moment -> "Shift".equals(moment.section()))
                .hasSize(2);
        assertThat(told(played)).doesNotContain("5.0-5.0 sea");
    }

    @Test
    void an_interlude_may_come_first_or_last() {
        assertThat(told(Played.interrupted(SESSION, 0, SHIFT))).contains("0.0-3.0 Move as you like.");
        assertThat(told(Played.interrupted(SESSION, 30 * SECOND, SHIFT))).endsWith("33.0-34.0 rest");
        assertThatThrownBy(() -> Played.interrupted(SESSION, 31 * SECOND, SHIFT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_sum_stays_exact_wherever_it_is_interrupted(
            @ForAll @IntRange(max = 30 * SECOND) int at, @ForAll @IntRange(min = 1, max = 60 * SECOND) int end) {
        var played = Played.interrupted(SESSION, at, SHIFT);

        whole(played);
        whole(Played.until(played, end));
        assertThat(played.moments().stream().filter(moment -> moment.end() <= at - 20 * SECOND))
                .containsExactlyElementsOf(SESSION.moments().stream()
                        .filter(moment -> moment.end() <= at - 20 * SECOND)
                        .toList());
    }

    private static void whole(Session session) {
        long next = 0;
        for (Moment moment : session.moments()) {
            if (!moment.inside()) {
                assertThat(moment.start()).isEqualTo(next);
                next = moment.end();
            } else {
                assertThat(moment.end()).isLessThanOrEqualTo(next);
            }
        }
        assertThat(next).isEqualTo(session.length());
    }

    @Test
    void what_would_not_be_over_by_the_end_is_silent() {
        assertThat(told(Played.until(SESSION, 15 * SECOND))).endsWith("12.0-13.0 rest", "13.0-15.0 rest");
        assertThat(told(Played.until(SESSION, 11 * SECOND))).endsWith("10.0-10.0 right-hand", "10.0-11.0 rest");
        assertThat(Played.until(SESSION, SESSION.length()).moments()).isEqualTo(SESSION.moments());
    }

    @Test
    void the_sound_may_go_on_after_the_last_word() {
        var played = Played.until(SESSION, 90 * SECOND);

        assertThat(played.length()).isEqualTo(90 * SECOND);
        assertThat(told(played)).endsWith("28.0-30.0 rest", "30.0-90.0 rest");
        assertThat(played.moments().getLast().section()).isEqualTo("Middle");
    }
}
