package lento.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Pace PACE = new Pace(1.3, 1.2, 1.1, 1.25, 0.95, 105);
    private static final List<Phrase> PHRASES = Phrase.of("Now, the hand closes. The breath keeps moving.");

    @Test
    void vowels_are_stretched_most_and_stops_least() {
        assertThat(PACE.stretched("AI", 100, 1)).isEqualTo(130);
        assertThat(PACE.stretched("m", 100, 1)).isEqualTo(120);
        assertThat(PACE.stretched("t", 100, 1)).isEqualTo(110);
    }

    @Test
    void pauses_bring_a_line_to_its_pace() {
        Pace.Plan plan = PACE.plan(PHRASES, 8, 2_700);
        assertThat(plan.stretch()).isEqualTo(1);
        int silent = plan.silences()[0] + plan.silences()[1];
        assertThat(8 * 60_000.0 / (2_700 + silent)).isCloseTo(105, within(1.0));
        assertThat(plan.silences()[1]).isGreaterThan(plan.silences()[0]);
    }

    @Test
    void sounds_are_stretched_further_only_where_the_longest_pauses_are_not_enough() {
        Pace.Plan plan = PACE.plan(PHRASES, 8, 2_000);
        assertThat(plan.stretch()).isBetween(1.05, 1.25);
        assertThat(plan.silences()).startsWith(Break.COMMA.longest, Break.SENTENCE.longest);
    }

    @Test
    void a_line_that_is_slow_anyway_keeps_the_shortest_pauses() {
        assertThat(PACE.plan(PHRASES, 8, 6_000).silences()).startsWith(Break.COMMA.shortest, Break.SENTENCE.shortest);
    }

    @Property
    void every_silence_is_within_its_bounds_in_steps_of_five_milliseconds(
            @ForAll @IntRange(min = 100, max = 20_000) int sounds, @ForAll @IntRange(min = 1, max = 40) int words) {
        Pace.Plan plan = PACE.plan(PHRASES, words, sounds);
        assertThat(plan.stretch()).isBetween(1.0, 1.25);
        for (int i = 0; i < PHRASES.size(); i++) {
            Break after = PHRASES.get(i).after();
            assertThat(plan.silences()[i]).isBetween(after.shortest, after.longest);
        }
        assertThat(Arrays.stream(plan.silences())).allMatch(silence -> silence % 5 == 0);
    }
}
