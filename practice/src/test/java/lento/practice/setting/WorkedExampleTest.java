package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lento.practice.Choices;
import lento.practice.Chosen;
import lento.practice.Cue;
import lento.practice.Example;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.Vocabulary;
import lento.practice.text.ListText;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The worked example of the design: at 110 words a minute, with a hold of 5 s, an invitation of 14 words and a
/// release of 6, sixteen groups take 11.7 to 24.3 minutes in one round, 21.1 to 45.1 in two, and 8.3 with all options
/// dropped. The design gives these figures, not the rests behind them; the rests here were chosen to meet them.
class WorkedExampleTest {

    private static final Offset<Double> TENTH = within(0.1);
    private static final SpokenLengths LENGTHS = SpokenLengths.atPace(110);

    private final Vocabulary vocabulary = Vocabulary.of(List.of(Example.done(ListText.read("groups", groups()))));
    private final Practice practice = Example.read("""
            ---
            id: pmr
            title: Progressive muscle relaxation
            kind: tension-release
            choices:
              groups: [sixteen, seven, four]
              rounds: 1..2
              leave-out: muscle groups
            length: sixteen 9..40 min, seven 5..20 min, four 3..12 min; usually 15 min
            ---
            %s

            ~ 6 s [4..26]
            @optional 1
            %s

            %s
            ~ 17 s [5..43]
            @end
            @rounds
            @each group in groups
            @when round is first
            {group.invite}
            @otherwise
            {group.again}
            @end
            @tense 5 s
            @release
            Now let it go all over.
            ~ 21 s [12.5..45.8]
            @optional 1
            This is how letting go may feel.
            ~ 8 s [5..15]
            @end
            @end
            @end
            """.formatted(words(54), words(50), words(50)));

    @Test
    void sixteen_groups_in_one_round_take_11_7_to_24_3_minutes() {
        assertMinutes("sixteen", 1, 11.7, 15.0, 24.3);
    }

    @Test
    void sixteen_groups_take_8_3_minutes_at_least_with_all_options_dropped() {
        assertThat(minutes(setting("sixteen", 1).shortest())).isCloseTo(8.3, TENTH);
    }

    @Test
    void sixteen_groups_in_two_rounds_take_21_1_to_45_1_minutes() {
        assertMinutes("sixteen", 2, 21.1, 27.3, 45.1);
    }

    @Test
    void seven_groups_take_6_0_to_12_1_minutes_and_four_take_4_1_to_8_0() {
        assertMinutes("seven", 1, 6.0, 7.6, 12.1);
        assertMinutes("four", 1, 4.1, 5.1, 8.0);
    }

    @Test
    void forty_minutes_need_two_rounds() {
        var session = set(40);
        assertThat(session.rounds()).isEqualTo(2);
        assertThat(session.droppedLevels()).isZero();
        assertThat(session.stretch()).isCloseTo(0.71, within(0.01));
    }

    @Test
    void twelve_minutes_drop_the_options_rather_than_squeeze_the_rests() {
        var session = set(12);
        assertThat(session.rounds()).isEqualTo(1);
        assertThat(session.droppedLevels()).isEqualTo(1);
        assertThat(session.stretch()).isCloseTo(0.20, within(0.01));
    }

    @Test
    void five_minutes_take_seven_groups() {
        assertThat(set(5).moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Tense)
                .hasSize(7);
    }

    @Test
    void refusing_sixteen_groups_names_what_would_do() {
        var wish = new Setting.Wish(Map.of("groups", "sixteen"), 5 * Time.MINUTE, "anna", false);
        assertThat(Setting.set(practice, vocabulary, wish, LENGTHS).problemsFound())
                .extracting(problem -> problem.toString())
                .containsExactly(
                        "pmr with groups sixteen lasts 9 min to 40 min. Choose 9 to 40 minutes, or groups seven or four,"
                                + " or leave some muscle groups out.");
    }

    @Test
    void a_slower_voice_that_needs_longer_is_told_with_its_name() {
        var wish = new Setting.Wish(Map.of("groups", "sixteen"), 9 * Time.MINUTE, "anna", false);
        assertThat(Setting.set(practice, vocabulary, wish, SpokenLengths.atPace(78.5))
                        .problemsFound())
                .extracting(problem -> problem.toString())
                .containsExactly(
                        "pmr with groups sixteen needs at least 9 min 40 s with the voice anna. Choose 10 to 40"
                                + " minutes, or groups seven or four, or leave some muscle groups out.");
    }

    private void assertMinutes(String groups, int rounds, double least, double natural, double most) {
        var setting = setting(groups, rounds);
        var score = Example.done(Resolution.of(practice, vocabulary, choices(groups, rounds), LENGTHS));
        var sums = Sums.of(score.before(), 1).plus(Sums.of(score.first(), 1)).plus(Sums.of(score.after(), 1));
        var of = sums.plus(Sums.of(score.later(), 1).times(rounds - 1L));
        assertThat(minutes(of.natural() - of.shrink())).isCloseTo(least, TENTH);
        assertThat(minutes(of.natural())).isCloseTo(natural, TENTH);
        assertThat(minutes(of.natural() + of.stretch())).isCloseTo(most, TENTH);
        assertThat(setting.longest()).isEqualTo(of.natural() + of.stretch());
    }

    private Session set(int minutes) {
        var wish = new Setting.Wish(Map.of(), minutes * Time.MINUTE, "anna", false);
        return Example.done(Setting.set(practice, vocabulary, wish, LENGTHS));
    }

    private Setting setting(String groups, int rounds) {
        return Example.done(Setting.of(practice, vocabulary, choices(groups, rounds), LENGTHS));
    }

    private Choices choices(String groups, int rounds) {
        return Example.done(Choices.of(practice, vocabulary, Map.of("groups", groups)))
                .with("rounds", new Chosen.Count(rounds, rounds));
    }

    private static double minutes(long samples) {
        return samples / (double) Time.MINUTE;
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> "rest").collect(Collectors.joining(" ")) + ".";
    }

    private static String groups() {
        var ids = IntStream.rangeClosed(1, 16).mapToObj(i -> "g" + i).toList();
        var text = new StringBuilder("name: muscle groups\nlists:\n  sixteen: " + ids + "\n  seven: "
                + ids.subList(0, 7) + "\n  four: " + ids.subList(0, 4) + "\nmembers:\n");
        for (String id : ids) {
            text.append("  %s:\n    invite: %s\n    again: %s\n".formatted(id, words(14), words(8)));
        }
        return text.toString();
    }
}
