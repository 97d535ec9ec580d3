package lento.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lento.practice.Example;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Vocabulary;
import lento.practice.check.Check;
import lento.practice.setting.Setting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever happens to a valid text, reading it ends with a value or with problems at places inside it.
class MutatedTextProperties {

    private static final String PRACTICE = Example.resource("/evening.practice");
    private static final String LISTS = Example.resource("/groups.yaml");
    private static final Vocabulary VOCABULARY = Example.vocabulary();

    @Property(tries = 1500)
    void changed_bytes_of_a_practice(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int changes) {
        reads(changedBytes(PRACTICE, random, changes));
    }

    @Property(tries = 1500)
    void changed_lines_of_a_practice(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        reads(changedLines(PRACTICE, random, changes));
    }

    @Property(tries = 1000)
    void changed_bytes_of_lists(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int changes) {
        var text = changedBytes(LISTS, random, changes);
        inside(ListText.read("x", text).problemsFound(), text);
    }

    @Property(tries = 500)
    void changed_lines_of_lists(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        var text = changedLines(LISTS, random, changes);
        inside(ListText.read("x", text).problemsFound(), text);
    }

    @Property(tries = 500)
    void any_text_at_all(@ForAll String text) {
        inside(ListText.read("x", text).problemsFound(), text);
        reads(text);
        reads("---\n" + text + "\n---\n" + text);
    }

    private static void reads(String text) {
        switch (PracticeText.read("x", text)) {
            case Outcome.Refused<Practice>(List<Problem> problems) -> inside(problems, text);
            case Outcome.Done<Practice>(Practice practice) -> {
                inside(Check.problems(practice, VOCABULARY, SpokenLengths.atPace(400)), text);
                var wish = new Setting.Wish(Map.of(), practice.lengths().usual(), "x", false);
                Setting.set(practice, VOCABULARY, wish, SpokenLengths.atPace(400));
            }
        }
    }

    private static void inside(List<Problem> problems, String text) {
        var lines = text.split("\r\n|\r|\n", -1);
        assertThat(problems).allSatisfy(problem -> {
            var at = problem.at();
            assertThat(problem.message()).isNotBlank();
            if (at != null) {
                assertThat(at.line()).isBetween(1, lines.length);
                assertThat(at.column()).isBetween(1, lines[at.line() - 1].length() + 1);
            }
        });
    }

    private static String changedBytes(String text, Random random, int changes) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String changedLines(String text, Random random, int changes) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 1 -> lines.set(at, lines.get(random.nextInt(lines.size())));
                default -> lines.set(at, "");
            }
        }
        return String.join("\n", lines);
    }
}
