package lento.practice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lento.practice.Catalogue;
import lento.practice.Catalogue.Given;
import lento.practice.Example;
import lento.practice.Piece;
import lento.practice.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTextTest {

    private static final String HEADER = """
            msgid ""
            msgstr ""
            "Language: de\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"

            """;

    @Test
    void finds_a_line_by_its_context_and_words() {
        var catalogue = read("""
                # A comment.
                #: pmr.practice:20
                msgctxt "Settle"
                msgid "Once more."
                msgstr "Noch einmal, {group.name}."

                msgctxt "Return"
                msgid "Once more."
                msgstr "Wieder."
                """);

        assertThat(catalogue.language()).isEqualTo("de");
        assertThat(catalogue.entries())
                .containsOnlyKeys(new Catalogue.Key("Settle", "Once more."), new Catalogue.Key("Return", "Once more."));
        var entry = entry(catalogue, "Settle", "Once more.");
        assertThat(entry.at()).hasToString("x:10:8");
        assertThat(entry.given())
                .isEqualTo(new Given.Words(List.of(
                        new Piece.Text("Noch einmal, "), new Piece.Slot("group", "name"), new Piece.Text("."))));
    }

    @Test
    void a_text_of_several_strings_is_one_text_and_escapes_are_read() {
        var catalogue = read("""
                msgid ""
                "Say \\"now\\",\\n"
                "\\tand  wait. \\\\"
                msgstr "Sag "
                "\\"jetzt\\"."
                """);

        assertThat(entry(catalogue, "", "Say \"now\", and wait. \\").given()).isEqualTo(words("Sag \"jetzt\"."));
    }

    @Test
    void obsolete_entries_are_passed_over() {
        assertThat(read("""
                #~ msgctxt "Settle"
                #~ msgid "Gone."
                #~ msgstr "Fort."
                """).entries()).isEmpty();
    }

    @Test
    void a_fuzzy_entry_and_an_empty_one_are_not_translated() {
        var catalogue = read("""
                #, c-format, fuzzy
                #| msgid "Older."
                msgid "One."
                msgstr "Eins."
                # Nothing divides these entries but a comment.
                msgid "Two."
                msgstr ""
                msgid "Three."
                msgstr "Drei."
                """);

        assertThat(catalogue.entries().values())
                .extracting(Catalogue.Entry::given)
                .containsExactly(new Given.Fuzzy(), new Given.Nothing(), words("Drei."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            msgid One                      | x:6:7: 'msgid' needs a text in quotes: msgid "...".
            msgid "One                     | x:6:7: The text is not closed. End it with a quote.
            msgid "One" two                | x:6:11: The text ends here, but the line goes on. Write \\" for a quote inside it.
            msgid "One\\q"                 | x:6:11: '\\q' means nothing here. There are \\", \\\\, \\n, \\r and \\t.
            msgid "One\\                   | x:6:11: '\\' means nothing here. There are \\", \\\\, \\n, \\r and \\t.
            "One"                          | x:6:1: This text belongs to nothing. Write msgctxt, msgid or msgstr before it.
            One                            | x:6:1: 'One' is no part of a catalogue. Write msgctxt, msgid or msgstr and a text in quotes.
            msgstr "Eins"                  | x:6:1: This 'msgstr' belongs to no 'msgid'. Write the 'msgid' before it.
            msgid "One"                    | x:6:7: This 'msgid' has no 'msgstr'. Write one after it.
            msgctxt "Settle"               | x:6:9: This 'msgctxt' has no 'msgid'. Write one after it.
            msgid_plural "Ones"            | x:6:1: 'msgid_plural' is not known here. Write msgctxt, msgid or msgstr; a line has no plural.
            msgstr[0] "Eins"               | x:6:1: 'msgstr[0]' is not known here. Write msgctxt, msgid or msgstr; a line has no plural.
            """)
    void tells_what_is_wrong_where_and_what_mends_it(String line, String problem) {
        assertThat(problems(HEADER + line + "\n")).contains(problem);
    }

    @Test
    void tells_all_problems_at_once() {
        assertThat(problems(HEADER + """
                msgid "One."
                msgstr "Eins.

                msgid "Two."
                msgstr "{zwei"

                msgid "Three."
                msgstr "Drei."

                msgid "Three."
                msgstr "3."

                msgctxt "a"
                msgid ""
                msgstr ""
                """))
                .containsExactly(
                        "x:7:8: The text is not closed. End it with a quote.",
                        "x:10:1: The placeholder '{zwei' can't be read. Write {name} or {group.invite}.",
                        "x:15:7: \"Three.\" is translated already in line 13. Keep one.",
                        "x:19:7: This 'msgid' is empty. Write the line of the script.");
    }

    @Test
    void a_header_must_tell_the_language() {
        assertThat(problems(""))
                .containsExactly("x:1:1: The header is missing. Begin with an empty 'msgid' and a 'msgstr' that holds"
                        + " \"Language: de\\n\".");
        assertThat(problems("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"))
                .containsExactly(
                        "x:1:1: The header tells of the charset 'ISO-8859-1'. Save it as UTF-8.",
                        "x:1:1: The header does not tell the language. Add the line \"Language: de\\n\".");
        assertThat(problems(HEADER + HEADER))
                .containsExactly("x:6:7: The header stands here again: an empty 'msgid'. Keep the first.");
    }

    @Test
    void a_text_of_the_longest_line_is_read_and_a_longer_one_refused() {
        read("msgid \"One.\"\nmsgstr \"" + "x".repeat(1_000) + "\"\n");

        assertThat(problems(
                        HEADER + "msgid \"One.\"\nmsgstr \"" + "x".repeat(600) + "\"\n\"" + "y".repeat(401) + "\"\n"))
                .containsExactly("x:7:8: This text has 1001 characters; a line may have 1000. Shorten it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\\", "msgid \"", "msgid ", "{", "{a}", "\"\" "})
    void a_line_of_a_third_of_a_million_characters_is_refused_whatever_it_holds(String part) {
        assertThat(problems(HEADER + "msgid \"" + part.repeat(300_000 / part.length())))
                .hasSize(1);
        assertThat(problems(HEADER + part.repeat(300_000 / part.length()))).hasSize(1);
    }

    @Test
    void a_huge_text_and_one_of_mistakes_alone_are_refused_at_once() {
        assertThat(problems("x".repeat(400_001)))
                .containsExactly("x:1:1: The text has 400001 characters; a catalogue may have 400000. Make it two.");
        assertThat(problems("msgid \"\n".repeat(50_000))).hasSize(100);
        assertThat(problems("#, fuzzy\n".repeat(40_000))).hasSize(1);
    }

    @Test
    void a_character_that_cannot_be_spoken_is_refused() {
        assertThat(problems(HEADER + "msgid \"One\u0007\"\nmsgstr \"Eins\"\n"))
                .containsExactly("x:6:11: A character here (U+0007) can't be printed or spoken. Remove it.");
    }

    private static Given words(String text) {
        return new Given.Words(List.of(new Piece.Text(text)));
    }

    private static Catalogue.Entry entry(Catalogue catalogue, String context, String source) {
        return Objects.requireNonNull(catalogue.entries().get(new Catalogue.Key(context, source)));
    }

    private static Catalogue read(String entries) {
        return Example.done(CatalogueText.read("x", HEADER + entries));
    }

    private static List<String> problems(String text) {
        return CatalogueText.read("x", text).problemsFound().stream()
                .map(Problem::toString)
                .toList();
    }
}
