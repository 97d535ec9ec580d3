package lento.app.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseFilesTest {

    private static final Path SHIPPED = Path.of("..", "content");

    private static final String WHOLE = """
            checked: 2026-11-21
            reviewed: not yet reviewed by a clinician
            practice: thoughts
            kind: writing
            title: {en: Title, de: Titel}
            lead: {en: Lead, de: Worum}
            explained:
              - {en: Step, de: Schritt}
            rules:
              - {en: Rule, de: Regel}
            fields:
              from: {as: clock, label: {en: From, de: Ab}, example: {en: "1:00", de: "1:00"}}
              to: {as: clock, label: {en: To, de: Bis}, example: {en: "9:00", de: "9:00"}}
              which: {as: pick, label: {en: W, de: W}, options: {a: {en: A, de: A}}, example: {en: A, de: A}}
              more: {as: lines, lines: "4", label: {en: M, de: M}, hint: {en: H, de: H}, example: {en: E, de: E}}
              many:
                as: rows
                label: {en: Many, de: Viele}
                names: [{en: One, de: Eins}]
                empty: "2"
                columns:
                  much: {as: scale, label: {en: Much, de: Viel}}
                example: {en: E, de: E}
            says when to call: true
            span: {from: from, to: to, least minutes: "330", words: {en: Short, de: Kurz}}
            sources: [lento-own]
            """;

    private final Path content;

    ExerciseFilesTest(@TempDir Path content) {
        this.content = content;
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(content.resolve("exercises"));
        file(WHOLE);
    }

    private void file(String text) throws IOException {
        Files.writeString(content.resolve("exercises").resolve("one.yaml"), text);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static Safety safety() throws IOException {
        return done(SafetyFiles.open(SHIPPED));
    }

    private Outcome<Exercises> opened() throws IOException {
        return ExerciseFiles.open(content, safety(), List.of("thoughts", "flare"));
    }

    private String problems() throws IOException {
        return opened().problemsFound().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void a_whole_file_is_read_to_the_last_word() throws IOException {
        var one = done(opened()).named("one").orElseThrow();

        assertThat(one.practice()).isEqualTo("thoughts");
        assertThat(one.kind()).isEqualTo("writing");
        assertThat(one.title().in("de")).isEqualTo("Titel");
        assertThat(one.lead().in("en")).isEqualTo("Lead");
        assertThat(one.explained()).singleElement().satisfies(text -> assertThat(text.in("de"))
                .isEqualTo("Schritt"));
        assertThat(one.rules()).hasSize(1);
        assertThat(one.calls()).isTrue();
        assertThat(one.span())
                .hasValueSatisfying(span -> assertThat(span.leastMinutes()).isEqualTo(330));
        assertThat(one.sources()).containsExactly("lento-own");
        assertThat(one.review().by()).isEmpty();
        assertThat(one.fields()).hasSize(5);
        assertThat(one.fields().get(2)).isInstanceOfSatisfying(Field.Pick.class, pick -> assertThat(pick.options())
                .containsOnlyKeys("a"));
        assertThat(one.fields().get(3)).isInstanceOfSatisfying(Field.Lines.class, lines -> {
            assertThat(lines.rows()).isEqualTo(4);
            assertThat(lines.head().hint()).isPresent();
        });
        assertThat(one.fields().get(4)).isInstanceOfSatisfying(Field.Rows.class, rows -> {
            assertThat(rows.names()).hasSize(3);
            assertThat(rows.names().getLast()).isEmpty();
            assertThat(rows.cell(2, rows.columns().getFirst())).isEqualTo("many.2.much");
        });
    }

    @Test
    void each_mistake_is_told_with_its_file_and_place() throws IOException {
        String[][] mistakes = {
            {"title: {en: Title, de: Titel}", "title: {en: Title}", "one.yaml:5:8: 'title' is missing in 'de'. Add it."
            },
            {"lead: {en: Lead, de: Worum}\n", "", "'lead' is missing. Add it in en, de."},
            {"practice: thoughts\n", "", "'practice' is missing."},
            {"practice: thoughts", "practice: thought", "'thought' is no practice. Nearest: thoughts."},
            {"kind: writing", "kind: writin", "'writin' is no kind of practice. Nearest: writing."},
            {"sources: [lento-own]", "sources: [lento]", "'lento' is no source."},
            {"sources: [lento-own]\n", "", "'sources' is missing."},
            {"checked: 2026-11-21\n", "", "'checked' is missing"},
            {"reviewed: not yet reviewed by a clinician\n", "", "'reviewed' is missing."},
            {"fields:", "field:", "'field' is not known here. Nearest: fields."},
            {
                "{as: clock, label: {en: From",
                "{as: clok, label: {en: From",
                "'clok' is no kind of field. Nearest: clock."
            },
            {"{as: clock, label: {en: From", "{label: {en: From", "'as' is missing."},
            {", example: {en: \"1:00\", de: \"1:00\"}}", "}", "'example' is missing. Add it in en, de."},
            {"options: {a: {en: A, de: A}}, ", "", "'options' is missing. Name what can be picked."},
            {"lines: \"4\"", "lines: \"40\"", "'lines' is a whole number from 1 to 12, not '40'."},
            {"    names: [{en: One, de: Eins}]\n    empty: \"2\"\n", "", "needs 'names' or 'empty' rows"},
            {"as: scale", "as: rows", "'rows' is no kind of field."},
            {"from: from, to: to", "from: form, to: to", "'span' names 'form', which is no field with a clock."},
            {"says when to call: true", "says when to call: often", "is true or false, not 'often'."},
        };
        for (String[] mistake : mistakes) {
            assertThat(WHOLE).contains(mistake[0]);
            file(WHOLE.replace(mistake[0], mistake[1]));
            assertThat(problems()).as(mistake[2]).contains(mistake[2]);
        }
    }

    @Test
    void an_empty_folder_and_an_empty_file_are_told() throws IOException {
        file("");
        assertThat(problems()).contains("one.yaml:1:1: The file is empty.");
        Files.delete(content.resolve("exercises").resolve("one.yaml"));
        assertThat(problems()).contains("There is no exercise in ");
    }

    @Test
    void a_night_over_midnight_counts_up_to_a_day_and_not_under_its_least() throws IOException {
        var one = done(opened()).named("one").orElseThrow();
        String[][] nights = {
            {"23:30", "5:00", ""},
            {"23:31", "5:00", "Short"},
            {"1:30", "7.00", ""},
            {"1:31", "7:00", "Short"},
            {"7:00", "7:00", "Short"},
            {"", "7:00", ""},
        };
        for (String[] night : nights) {
            var filled = Filled.of(one, name -> switch (name) {
                case "from" -> Optional.of(night[0]);
                case "to" -> Optional.of(night[1]);
                default -> Optional.empty();
            });
            var said = filled.faults().stream()
                    .map(fault -> fault instanceof Fault.TooShort tooShort
                            ? tooShort.words().in("en")
                            : "other")
                    .collect(Collectors.joining());
            assertThat(said).as(night[0] + " to " + night[1]).isEqualTo(night[2]);
        }
    }

    @Test
    void what_was_not_asked_for_is_not_taken() throws IOException {
        var one = done(opened()).named("one").orElseThrow();
        var filled = Filled.of(one, name -> Optional.of(name.equals("which") ? "none" : " 3 "));

        assertThat(filled.written()).doesNotContainKey("which").containsEntry("many.2.much", "3");
        assertThat(filled.value("many.3.much")).isEmpty();
        assertThat(Filled.of(one, _ -> Optional.of(" ")).blank()).isTrue();
        // A browser counts the end of a line as one character, and sends two.
        var lines =
                Filled.of(one, name -> name.equals("more") ? Optional.of("a\r\n".repeat(999) + "b") : Optional.empty());
        assertThat(lines.faults()).isEmpty();
    }
}
