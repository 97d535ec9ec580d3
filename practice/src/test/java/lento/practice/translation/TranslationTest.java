package lento.practice.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lento.practice.Catalogue;
import lento.practice.Example;
import lento.practice.MemberLists;
import lento.practice.Passage;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.text.CatalogueText;
import lento.practice.text.ListText;
import lento.practice.text.PracticeText;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final String SCRIPT = """
            ---
            id: calm
            title: Calm
            kind: attention
            choices:
              posture: [lying, sitting]
              words: [full, few]
              rounds: 1..2
            length: 1..9 min; usually 5 min
            ---

            Hello.

            ## Settle

            @when posture is lying
            Lie down.
            @otherwise when words is few
            Sit.
            @otherwise
            Sit down.
            @end

            ## Rest

            @rounds
            @each part in parts
            @focus {part}
            {part.go}

            {part}, once more.
            @optional 1
            @tense 5 s
            Hold.
            @release
            @end
            ~ 5 s [1..60]
            @end
            @end
            @fill
            Nothing to do.
            ~ 5 s [1..60]
            @end
            @breathe in 4 s, out 6 s, 2..20 times
            Hello.
            """;

    private static final String CATALOGUE = """
            msgid ""
            msgstr "Language: de\\n"

            msgctxt "title"
            msgid "Calm"
            msgstr "Ruhe"

            msgid "Hello."
            msgstr "Hallo."

            msgctxt "section"
            msgid "Settle"
            msgstr "Ankommen"

            msgctxt "Settle"
            msgid "Lie down."
            msgstr "Leg dich hin."

            msgctxt "Settle"
            msgid "Sit."
            msgstr "Setz dich."

            msgctxt "Settle"
            msgid "Sit down."
            msgstr "Setz dich hin."

            msgctxt "section"
            msgid "Rest"
            msgstr "Ruhen"

            msgctxt "Rest"
            msgid "{part}, once more."
            msgstr "Noch einmal: {part}."

            msgctxt "Rest"
            msgid "Hold."
            msgstr "Halten."

            msgctxt "Rest"
            msgid "Nothing to do."
            msgstr "Nichts zu tun."

            msgctxt "Rest"
            msgid "Hello."
            msgstr "Nochmals hallo."
            """;

    private static final String LISTS = """
            name: parts of a body
            lists:
              parts: [hand]
            members:
              hand:
                name: hand
                region: left-hand
                covers: [finger, palm]
                go: The hand.
                cautions: recent-operation
                limit-percent: "2"
            """;

    private static final String LIST_CATALOGUE = """
            msgid ""
            msgstr "Language: de\\n"

            msgctxt "hand name"
            msgid "hand"
            msgstr "die Hand"

            msgctxt "hand go"
            msgid "The hand."
            msgstr "Die Hand."
            """;

    @Test
    void every_line_and_title_is_said_in_the_other_language_and_nothing_else_changes() {
        var script = practice(SCRIPT);
        var german = Example.done(Translation.practice(script, catalogue(CATALOGUE)));

        assertThat(german.title()).isEqualTo("Ruhe");
        assertThat(german.language()).isEqualTo("de");
        assertThat(lines(german.body()))
                .containsExactly(
                        "Hallo.",
                        "# Ankommen",
                        "Leg dich hin.",
                        "Setz dich.",
                        "Setz dich hin.",
                        "# Ruhen",
                        "{part.go}",
                        "Noch einmal: {part}.",
                        "Halten.",
                        "Nichts zu tun.",
                        "Nochmals hallo.");
        assertThat(german)
                .usingRecursiveComparison()
                .ignoringFields("title", "language", "body")
                .isEqualTo(script);
        assertThat(shape(german.body())).isEqualTo(shape(script.body()));
    }

    @Test
    void a_translated_line_stands_where_its_translation_does() {
        var german = Example.done(Translation.practice(practice(SCRIPT), catalogue(CATALOGUE)));

        assertThat(german.body().getFirst().at()).hasToString("calm.po:9:8");
    }

    @Test
    void names_and_sentences_of_members_are_translated_but_no_ids_and_figures() {
        var german = Example.done(Translation.lists(lists(), catalogue(LIST_CATALOGUE)));

        assertThat(german.name()).isEqualTo("parts of a body");
        var hand = german.inOrder("parts", "").orElseThrow().getFirst();
        assertThat(hand.name()).isEqualTo("die Hand");
        assertThat(hand.region()).isEqualTo("left-hand");
        assertThat(hand.covers()).containsExactlyInAnyOrder("finger", "palm");
        assertThat(hand.sentences())
                .isEqualTo(Map.of("go", "Die Hand.", "cautions", "recent-operation", "limit-percent", "2"));
    }

    @Test
    void a_missing_line_is_a_problem_with_the_place_of_the_line() {
        assertThat(problems(CATALOGUE.replace("""
                msgctxt "Settle"
                msgid "Sit down."
                msgstr "Setz dich hin."

                """, "")))
                .containsExactly(
                        "calm.po:1:1: \"Sit down.\" (calm.practice:21) has no translation. Add it, with msgctxt"
                                + " \"Settle\".");
        assertThat(Translation.lists(lists(), catalogue(LIST_CATALOGUE.replaceAll("(?s)msgctxt \"hand go.*", "")))
                        .problemsFound())
                .extracting(Problem::toString)
                .containsExactly("calm.po:1:1: \"The hand.\" has no translation. Add it, with msgctxt \"hand go\".");
    }

    @Test
    void a_line_that_is_no_line_any_more_is_a_problem_where_it_stands() {
        assertThat(problems(CATALOGUE + "\nmsgctxt \"Rest\"\nmsgid \"Gone.\"\nmsgstr \"Fort.\"\n"))
                .containsExactly("calm.po:49:8: \"Gone.\" with msgctxt \"Rest\" is no line any more. Remove it, or put"
                        + " '#~ ' before each of its lines.");
    }

    @Test
    void a_fuzzy_line_and_an_empty_one_are_problems() {
        assertThat(problems(CATALOGUE
                        .replace("\"Hallo.\"", "\"\"")
                        .replace("msgctxt \"title\"", "#, fuzzy\nmsgctxt \"title\"")))
                .containsExactly(
                        "calm.po:7:8: This line is marked fuzzy. Look it over and remove the mark.",
                        "calm.po:10:8: This line has no translation. Write it.");
    }

    @Test
    void a_translation_has_the_placeholders_of_its_line() {
        assertThat(problems(CATALOGUE.replace("Noch einmal: {part}.", "Noch einmal, {parts} und {part.go}.")))
                .containsExactly("calm.po:33:8: This translation holds the placeholders {part.go}, {parts} where the"
                        + " script has {part}. Use the same.");
        assertThat(problems(CATALOGUE.replace("\"Ruhen\"", "\"Ruhen {part}\"")))
                .containsExactly(
                        "calm.po:29:8: This translation holds the placeholders {part} where the script has none."
                                + " Use the same.");
    }

    @Test
    void a_line_that_says_the_value_of_a_choice_cannot_be_translated() {
        var script = practice(SCRIPT.replace("Sit down.", "{posture}"));

        assertThat(Translation.practice(script, catalogue(CATALOGUE)).problemsFound())
                .extracting(Problem::toString)
                .contains("calm.practice:21:1: {posture} says its value as it is written, which can't be translated."
                        + " Write a line for each value, with '@when'.");
    }

    private static List<String> problems(String text) {
        return Translation.practice(practice(SCRIPT), catalogue(text)).problemsFound().stream()
                .map(Problem::toString)
                .toList();
    }

    /// The lines and titles in order.
    private static List<String> lines(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> switch (passage) {
                    case Passage.Section section -> java.util.stream.Stream.of("# " + section.title());
                    case Passage.Line line -> java.util.stream.Stream.of(Lines.written(line.pieces()));
                    default -> lines(passage.inside()).stream();
                })
                .toList();
    }

    /// Everything but words.
    private static List<Object> shape(List<Passage> passages) {
        return passages.stream()
                .<Object>map(passage -> switch (passage) {
                    case Passage.Section section -> section.at();
                    case Passage.Line _ -> "line";
                    default ->
                        passage.inside().isEmpty()
                                ? passage
                                : List.of(passage.at(), passage.getClass(), shape(passage.inside()));
                })
                .toList();
    }

    private static Practice practice(String text) {
        return Example.done(PracticeText.read("calm.practice", text));
    }

    private static MemberLists lists() {
        return Example.done(ListText.read("parts.yaml", LISTS));
    }

    private static Catalogue catalogue(String text) {
        return Example.done(CatalogueText.read("calm.po", text));
    }
}
