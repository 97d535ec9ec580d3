package lento.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lento.practice.Example;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.check.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that were made to break a reader.
class HostileTextTest {

    @Test
    void a_huge_text_is_refused_at_once() {
        assertThat(messages("x".repeat(400_001)))
                .containsExactly("The text has 400001 characters; a practice may have 400000. Make it two.");
        assertThat(ListText.read("x", "x".repeat(400_001)).problemsFound())
                .extracting(Problem::message)
                .containsExactly("The text has 400001 characters; a file of lists may have 400000. Make it two.");
    }

    @Test
    void deep_blocks_are_refused_where_they_are_too_deep() {
        var text = Example.around("@optional 1\n".repeat(30_000));
        assertThat(PracticeText.read("x", text).problemsFound())
                .extracting(Problem::toString)
                .containsExactly("x:23:1: Blocks stand more than 16 deep here. Close some before this line.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ", "&a [", "!!map {a: ", "\"a\": ["})
    void deep_lists_are_refused(String opener) {
        var text = "name: " + opener.repeat(390_000 / opener.length());
        assertThat(ListText.read("x", text).problemsFound()).hasSize(1);
        assertThat(ListText.read("x", opener.repeat(390_000 / opener.length())).problemsFound())
                .hasSize(1);
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_its_first_alias() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(ListText.read("x", bomb.toString()).problemsFound())
                .extracting(Problem::toString)
                .containsExactly("x:2:10: '*a0' repeats another value. Write the value itself.");
    }

    @Test
    void an_alias_of_itself_is_refused() {
        assertThat(ListText.read("x", "members: &m\n  a: *m\n").problemsFound()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@when a is b" + " or b",
                "@when a is b or",
                "@each a in b , in c",
                "~ 6 s [4..12]",
                "@breathe in 5 s, out 5 s, 6..20 times",
                "{a}",
                "{",
                "## a",
                "@focus {a}",
                "~ 1"
            })
    void a_line_of_a_third_of_a_million_characters_is_refused_whatever_it_holds(String part) {
        var text = Example.around(part + part.substring(part.length() / 2).repeat(300_000 / part.length()));
        assertThat(PracticeText.read("x", text).problemsFound()).hasSize(1);
    }

    @Test
    void what_is_shown_of_a_long_value_is_short() {
        var text = Example.around("@focus " + "A".repeat(900)).replace("id: calm", "id: " + "B".repeat(900));
        assertThat(messages(text)).hasSize(2).allSatisfy(message -> assertThat(message)
                .hasSizeLessThan(200));
    }

    @Test
    void no_more_than_a_hundred_problems_are_told() {
        assertThat(messages(Example.around("@bel\n".repeat(50_000)))).hasSize(100);
        assertThat(ListText.read(
                                "x",
                                "name: a\nlists: {b: [" + "c%d, ".repeat(50).formatted(numbers()) + "]}")
                        .problemsFound())
                .hasSize(50);
    }

    private static Object[] numbers() {
        return java.util.stream.IntStream.range(0, 50).boxed().toArray();
    }

    @Test
    void windows_and_old_mac_line_ends_read_alike() {
        var text = Example.resource("/evening.practice");
        var read = Example.read(text);
        assertThat(Example.read(text.replace("\n", "\r\n"))).isEqualTo(read);
        assertThat(Example.read(text.replace("\n", "\r"))).isEqualTo(read);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        var text = Example.resource("/evening.practice");
        assertThat(Example.read("\uFEFF" + text)).isEqualTo(Example.read(text));
        var list = Example.resource("/groups.yaml");
        assertThat(ListText.read("x", "\uFEFF" + list)).isEqualTo(ListText.read("x", list));
    }

    @Test
    void tabs_and_spaces_at_the_end_and_between_words_change_nothing() {
        var plain = Example.read(Example.around("One two.\n@focus chest\n~ 6 s [4..12]"));
        var spaced = Example.read(Example.around("One\t two. \t\n@focus \t chest \n~\t6 s\t[4..12]\t"));
        assertThat(spaced).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u000b", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uD800", "\uDC00"})
    void what_can_not_be_printed_is_refused_where_it_stands(String character) {
        assertThat(PracticeText.read("x", Example.around("\r\nOne " + character + "two."))
                        .problemsFound())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("x:8:5: A character here (U+"));
        assertThat(ListText.read("x", "name: a" + character).problemsFound())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("x:1:8: A character here (U+"));
    }

    @Test
    void letters_of_every_script_and_pictures_can_be_spoken() {
        var practice = Example.read(Example.around("Ruhig, спокойно, 静か, \uD83C\uDF19."));
        assertThat(practice.body()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\U00110000\"",
                "\"\\x00\"",
                "!!binary x",
                "%YAML 99999999999.1",
                "@x",
                "`x",
                "|\n"
            })
    void values_with_strange_escapes_are_refused(String value) {
        assertThat(ListText.read("x", "name: " + value).problemsFound()).hasSizeLessThanOrEqualTo(1);
        assertThat(ListText.read("x", value + "\n---\n").problemsFound()).isNotEmpty();
    }

    @Test
    void loops_within_loops_are_counted_and_refused() {
        var loops = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            loops.append("@each g").append(i).append(" in four, in order\n");
        }
        var practice = Example.read(Example.around(loops + "One.\n" + "@end\n".repeat(15)));
        assertThat(Check.problems(practice, Example.vocabulary(), SpokenLengths.atPace(120)))
                .extracting(Problem::message)
                .containsExactly(
                        "calm has more than 50000 lines and rests in all rounds. Repeat less, or make it two.");
    }

    @Test
    void a_flood_of_choices_is_refused() {
        var choices = new StringBuilder("choices:\n");
        var body = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            choices.append("  c").append(i).append(": [a, b]\n");
            body.append("The {c").append(i).append("}.\n\n");
        }
        var text = Example.around(body.toString()).replace("length:", choices + "length:");
        assertThat(Check.problems(Example.read(text), Example.vocabulary(), SpokenLengths.atPace(120)))
                .extracting(Problem::message)
                .containsExactly(
                        "The choices offer more than 20000 combinations, too many to check. Offer fewer" + " values.");
    }

    private static List<String> messages(String text) {
        return switch (PracticeText.read("x", text)) {
            case Outcome.Done<Practice> _ -> List.of();
            case Outcome.Refused<Practice>(List<Problem> problems) ->
                problems.stream().map(Problem::message).toList();
        };
    }
}
