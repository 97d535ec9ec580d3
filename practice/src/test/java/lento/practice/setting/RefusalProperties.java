package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lento.practice.Choices;
import lento.practice.Example;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.Session;
import lento.practice.Time;
import lento.practice.setting.Generated.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/// Whatever length is refused, the refusal names none that would be refused in its turn.
@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class RefusalProperties {

    private static final Pattern LENGTHS = Pattern.compile("(\\d+)(?: to (\\d+))? (minute|second)s?");

    @Property(tries = 500)
    void names_only_lengths_that_set(
            @ForAll Text text,
            @ForAll @IntRange(min = 1, max = 40) int least,
            @ForAll @IntRange(min = 1, max = 40) int span,
            @ForAll @IntRange(min = -5, max = 4000) int seconds) {
        var practice = Example.read(text.text()
                .replace(
                        "1..28800 s; usually 600 s",
                        least + ".." + (least + span) + " min; usually " + least + " min"));
        var setting = Example.done(Setting.of(
                practice,
                Example.vocabulary(),
                Example.done(Choices.of(practice, Example.vocabulary(), Map.of())),
                Generated.LENGTHS));
        if (!(setting.session(wish((long) seconds * Time.SAMPLE_RATE))
                instanceof Outcome.Refused<Session>(List<Problem> problems))) {
            Statistics.label("outcome").collect("set");
            return;
        }
        assertThat(problems).hasSize(1);
        var message = problems.getFirst().message();
        var mend = message.substring(message.indexOf(". ") + 2);
        var matcher = LENGTHS.matcher(mend);
        int named = 0;
        while (matcher.find()) {
            named++;
            long unit = matcher.group(3).equals("minute") ? Time.MINUTE : Time.SAMPLE_RATE;
            long from = Long.parseLong(matcher.group(1));
            long to = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
            assertThat(from).isLessThanOrEqualTo(to);
            for (long length = from; length <= to; length++) {
                assertThat(setting.session(wish(length * unit))).as(message).isInstanceOf(Outcome.Done.class);
            }
        }
        Statistics.label("outcome").collect(named == 0 ? "refused for good" : "refused with lengths");
        if (named == 0) {
            assertThat(mend).isEqualTo("No permitted length can be met with these choices. Change one of them.");
            for (long second = least * 60L; second <= (least + span) * 60L; second++) {
                assertThat(setting.meets(second * Time.SAMPLE_RATE)).isFalse();
            }
        }
    }

    private static Setting.Wish wish(long length) {
        return new Setting.Wish(Map.of(), length, "x", false);
    }
}
