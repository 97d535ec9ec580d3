package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lento.practice.Choices;
import lento.practice.Example;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void each_owner_takes_its_things_at_the_middles_of_equal_parts_of_the_way() {
        // Four at 1/8, 3/8, 5/8, 7/8 and two at 1/4, 3/4.
        assertThat(Spread.order(new int[] {4, 2})).containsExactly(0, 1, 0, 0, 1, 0);
        // One at 1/2 between three at 1/6, 3/6, 5/6: of two at the same place the earlier owner comes first.
        assertThat(Spread.order(new int[] {1, 3})).containsExactly(1, 0, 1, 1);
        assertThat(Spread.order(new int[] {3, 1})).containsExactly(0, 0, 1, 0);
    }

    @Test
    void who_can_take_nothing_takes_nothing() {
        assertThat(Spread.order(new int[] {0, 2, 0})).containsExactly(1, 1);
        assertThat(Spread.order(new int[] {})).isEmpty();
    }

    @Test
    void breaths_above_the_least_are_spread_over_the_passages_that_are_heard() {
        var breathing = new Breathing(score(
                "@breathe in 2 s, out 2 s, 1..5 times\n@optional 1\n" + "@breathe in 3 s, out 3 s, 2..4 times\n@end"));
        assertThat(breathing.counts(1, 0, 0)).containsExactly(1, 2);
        assertThat(breathing.counts(1, 0, 2)).containsExactly(2, 3);
        assertThat(breathing.counts(1, 0, 6)).containsExactly(5, 4);
        assertThat(breathing.counts(0, 0, 3)).containsExactly(4);
        assertThat(breathing.lengths(0, 0)).containsExactly(seconds(4, 8, 12, 16, 20));
        assertThat(breathing.lengths(1, 0)).containsExactly(seconds(16, 20, 26, 30, 34, 40, 44));
    }

    @Test
    void every_round_has_its_breaths() {
        var breathing = new Breathing(score(
                "@rounds\n@breathe in 2 s, out 2 s, 1..2 times\n@end\n" + "@breathe in 3 s, out 3 s, 1..2 times"));
        assertThat(breathing.counts(0, 1, 0)).containsExactly(1, 1);
        assertThat(breathing.counts(0, 2, 1)).containsExactly(2, 1, 1);
        assertThat(breathing.lengths(0, 1)).containsExactly(seconds(10, 14, 20));
        assertThat(breathing.lengths(0, 2)).containsExactly(seconds(14, 18, 22, 28));
    }

    @Test
    void alternatives_stand_in_the_middle_of_their_share_of_the_places() {
        var score = score("@each group in four, in order\nThe {group}.\n@fill\nA.\n\nB.\n\nC.\n@end\n@end");
        var fills = new Fills(score, 0, 0);
        assertThat(heard(fills, 1, 4)).containsExactly(0, 0, 0, 1);
        assertThat(heard(fills, 2, 4)).containsExactly(0, 0, 1, 1);
        assertThat(heard(fills, 3, 4)).containsExactly(0, 1, 1, 2);
        assertThat(fills.sums()).hasSize(4);
    }

    @Test
    void several_fills_share_a_total() {
        var score = score("@fill\nA.\n\nB.\n@end\n@optional 1\n@fill\nC.\n~ 2 s\n\nD.\n~ 2 s\n@end\n@end");
        assertThat(new Fills(score, 1, 0).heard(2)).containsExactly(1, 1);
        assertThat(new Fills(score, 1, 0).heard(3)).containsExactly(2, 1);
        assertThat(new Fills(score, 0, 0).heard(2)).containsExactly(2, 0);
        assertThat(new Fills(score, 1, 0).sums())
                .extracting(sums -> sums.natural() / 48_000)
                .containsExactly(0L, 1L, 4L, 5L, 8L);
    }

    private static int[] heard(Fills fills, int heard, int places) {
        var before = new int[places];
        for (int place = 0; place < places; place++) {
            before[place] = fills.heardBefore(0, place, heard);
        }
        return before;
    }

    private static long[] seconds(long... seconds) {
        return Arrays.stream(seconds).map(second -> second * 48_000).toArray();
    }

    private static Score score(String body) {
        var practice = Example.read(Example.around(body));
        var choices = Example.done(Choices.of(practice, Example.vocabulary(), Map.of()));
        return Example.done(Resolution.of(practice, Example.vocabulary(), choices, _ -> OptionalLong.of(48_000)));
    }

    @Test
    void levels_and_parts_are_those_of_the_text() {
        var score = score("One.\n@rounds\nTwo.\n@optional 2\nThree.\n@end\n@end\nFour.");
        assertThat(score.leastRounds()).isEqualTo(1);
        assertThat(score.mostRounds()).isEqualTo(2);
        assertThat(score.size()).isEqualTo(1 + 2 + 2 + 2);
        assertThat(score.parts(2)).extracting(List::size).containsExactly(1, 2, 2, 2);
        assertThat(score.first()).extracting(Element::level).containsExactly(0, 2);
    }
}
