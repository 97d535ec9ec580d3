package lento.app.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lento.app.content.Review;
import lento.practice.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyFilesTest {

    private final Path content;

    SafetyFilesTest(@TempDir Path content) {
        this.content = content;
    }

    /// A small, whole folder.
    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(content.resolve("safety"));
        file("questions.yaml", """
                checked: 2026-11-21
                reviewed: not yet reviewed by a clinician
                questions:
                  heart:
                    ask: {en: Heart, de: Herz}
                    why: {en: Why, de: Warum}
                    before: [breath]
                    sources: [own]
                """);
        file("alarm.yaml", """
                checked: 2026-11-21
                reviewed: not yet reviewed by a clinician
                questions:
                  fever:
                    ask: {en: Fever, de: Fieber}
                    why: {en: Why, de: Warum}
                    alarm: soon
                    sources: [own]
                """);
        file("rules.yaml", """
                checked: 2026-11-21
                reviewed: not yet reviewed by a clinician
                kinds:
                  breath: {en: breathing, de: Atmen}
                asked by day: [breath]
                rules:
                  slow:
                    when: {all: [heart, {any: [fever, effect-strong]}]}
                    for: [breath]
                    then: care
                    always: true
                    change:
                      - {choose: {eyes: open}, fine: [half], if offered: true}
                      - {at most: {hold: 2.5}}
                      - {minutes: 5}
                      - {leave out: {muscles: [jaw]}}
                    words: {en: Slowly, de: Langsam}
                    sources: [own]
                    checked: 2026-12-01
                    reviewed: {by: Dr. Example, on: 2026-12-02}
                  all:
                    when: heart
                    for: [every]
                    then: ask first
                    who: {en: someone, de: jemand}
                    words: {en: Ask, de: Frag}
                    sources: [own]
                """);
        file("words.yaml", """
                checked: 2026-11-21
                reviewed: not yet reviewed by a clinician
                lines:
                  stop: {en: Stop, de: Halt}
                advice:
                  page:
                    - title: {en: Title, de: Titel}
                      text: {en: Text, de: Wort}
                      items:
                        - {en: one, de: eins}
                """);
        file("sources.yaml", """
                checked: 2026-11-21
                sources:
                  own:
                    title: {en: Own, de: Eigen}
                    year: 2026
                    address: https://example.org
                    read: {en: all of it, de: alles}
                    says: {en: So, de: So}
                """);
        file("contacts.yaml", """
                checked: 2026-11-21
                countries:
                  DE:
                    name: {en: Germany, de: Deutschland}
                    emergency: {number: "112", sources: [https://example.org]}
                    lines:
                      - name: Line
                        number: "0800 1"
                        hours: {en: always, de: immer}
                        note: {en: free, de: kostenlos}
                        sources: [https://example.org]
                """);
        file("phq-4.yaml", """
                title: {en: T, de: T}
                stem: {en: S, de: S}
                items:
                  - {en: one, de: eins}
                answers:
                  - {en: none, de: nichts}
                notice: {en: N, de: N}
                sources: [own]
                """);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(content.resolve("safety").resolve(name), text);
    }

    private void replace(String name, String old, String by) throws IOException {
        var file = content.resolve("safety").resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, by));
    }

    private String problems() throws IOException {
        return SafetyFiles.open(content).problemsFound().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_whole_folder_is_read_to_the_last_word() throws IOException {
        var safety = Shipped.done(SafetyFiles.open(content));
        var heart = safety.rules().questions().get("heart");
        var slow = safety.rules().all().getFirst();
        var all = safety.rules().all().getLast();

        assertThat(heart).isNotNull().satisfies(question -> {
            assertThat(question.ask().in("de")).isEqualTo("Herz");
            assertThat(question.why().in("en")).isEqualTo("Why");
            assertThat(question.before()).containsExactly("breath");
            assertThat(question.alarm()).isEmpty();
            assertThat(question.review()).isEqualTo(new Review(LocalDate.of(2026, 11, 21), Optional.empty()));
        });
        assertThat(safety.rules().alarms(Question.Alarm.SOON))
                .extracting(Question::id)
                .containsExactly("fever");
        assertThat(safety.rules().byDay()).containsExactly("breath");
        assertThat(safety.rules().kinds()).containsOnlyKeys("breath");
        assertThat(slow.when())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Is("heart"),
                        new Condition.Any(List.of(new Condition.Is("fever"), new Condition.Is("effect-strong"))))));
        assertThat(slow.kinds()).containsExactly("breath");
        assertThat(slow.then())
                .isEqualTo(new Rule.Then.Care(
                        List.of(
                                new Change.Choose("eyes", "open", Set.of("half"), true),
                                new Change.AtMost("hold", 120_000, false),
                                new Change.Minutes(5),
                                new Change.LeaveOut("muscles", List.of("jaw"))),
                        true));
        assertThat(slow.review())
                .isEqualTo(new Review(
                        LocalDate.of(2026, 12, 1),
                        Optional.of(new Review.By("Dr. Example", LocalDate.of(2026, 12, 2)))));
        assertThat(all.kinds()).isEmpty();
        assertThat(all.then()).isInstanceOfSatisfying(Rule.Then.AskFirst.class, ask -> assertThat(
                        ask.who().in("de"))
                .isEqualTo("jemand"));
        assertThat(safety.line("stop").in("de")).isEqualTo("Halt");
        assertThat(safety.advice("page").getFirst().items().getFirst().in("de")).isEqualTo("eins");
        assertThat(safety.advice("none")).isEmpty();
        assertThat(safety.sources().values()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("own");
            assertThat(source.year()).isEqualTo("2026");
            assertThat(source.address()).isEqualTo("https://example.org");
            assertThat(source.title().in("de")).isEqualTo("Eigen");
            assertThat(source.read().in("en")).isEqualTo("all of it");
        });
        assertThat(safety.contacts().checked()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(safety.contacts().countries().values()).singleElement().satisfies(country -> {
            assertThat(country.code()).isEqualTo("DE");
            assertThat(country.emergency().number()).isEqualTo("112");
            assertThat(country.emergency().sources()).hasSize(1);
            assertThat(country.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo("0800 1");
                assertThat(line.hours()).isPresent();
                assertThat(line.note()).isPresent();
                assertThat(line.sources()).hasSize(1);
            });
        });
        assertThat(safety.mood().items()).hasSize(1);
        assertThat(safety.mood().answers()).hasSize(1);
        assertThat(safety.mood().sources()).containsExactly("own");
    }

    @Test
    void a_line_that_no_one_wrote_is_a_fault_of_the_program() throws IOException {
        var safety = Shipped.done(SafetyFiles.open(content));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> safety.line("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'none'");
    }

    @Test
    void every_file_is_needed() throws IOException {
        for (String name : List.of(
                "questions.yaml",
                "alarm.yaml",
                "rules.yaml",
                "words.yaml",
                "sources.yaml",
                "contacts.yaml",
                "phq-4.yaml")) {
            write();
            Files.delete(content.resolve("safety").resolve(name));
            assertThat(problems()).as(name).contains("There is no file ", name);
        }
    }

    @Test
    void an_empty_or_unreadable_file_is_a_problem() throws IOException {
        file("words.yaml", "");
        assertThat(problems()).contains("words.yaml:1:1: The file is empty.");
        Files.write(content.resolve("safety").resolve("words.yaml"), "lines: ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).contains("words.yaml is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void a_missing_language_is_a_problem_with_its_place() throws IOException {
        replace("questions.yaml", "ask: {en: Heart, de: Herz}", "ask: {en: Heart}");
        assertThat(problems()).contains("questions.yaml:5:10: 'ask' is missing in 'de'. Add it.");
    }

    @Test
    void each_mistake_is_told() throws IOException {
        String[][] mistakes = {
            {"questions.yaml", "    why: {en: Why, de: Warum}\n", "", "'why' is missing. Add it in en, de."},
            {"questions.yaml", "    sources: [own]\n", "", "Nothing about safety stands without its source."},
            {"questions.yaml", "before: [breath]", "befor: [breath]", "'befor' is not known here. Nearest: before."},
            {"questions.yaml", "before: [breath]", "before: [breaths]", "unknown kind of practice, 'breaths'"},
            {"questions.yaml", "sources: [own]", "sources: [owns]", "The question 'heart' has an unknown source, 'owns'"
            },
            {"questions.yaml", "checked: 2026-11-21", "checked: soon", "'soon' is no day. Write it as 2026-11-21."},
            {"questions.yaml", "checked: 2026-11-21\n", "", "'checked' is missing"},
            {"questions.yaml", "reviewed: not yet reviewed by a clinician\n", "", "'reviewed' is missing."},
            {"questions.yaml", "reviewed: not yet reviewed by a clinician", "reviewed: yes", "'reviewed'"},
            {"questions.yaml", "  heart:\n", "  fever:\n", "The question 'fever' stands in two files."},
            {"questions.yaml", "questions:", "question:", "'questions' is missing."},
            {"alarm.yaml", "alarm: soon", "alarm: later", "'later' is no urgency."},
            {"alarm.yaml", "  fever:", "  cold:", "The question 'cold' changes nothing: no rule names it."},
            {"rules.yaml", "{any: [fever, effect-strong]}", "{any: [fevr]}", "names what is asked nowhere, 'fevr'"},
            {
                "rules.yaml",
                "{any: [fever, effect-strong]}",
                "{any: [fever], all: [heart]}",
                "takes one of {all: [...]} and {any: [...]}"
            },
            {"rules.yaml", "{any: [fever, effect-strong]}", "{some: [fever]}", "'some' is not known here."},
            {"rules.yaml", "{any: [fever, effect-strong]}", "{any: []}", "'when' names nothing."},
            {"rules.yaml", "    when: heart\n", "", "'when' is missing."},
            {"rules.yaml", "    for: [every]\n", "", "'for' is missing."},
            {"rules.yaml", "for: [breath]", "for: [walk]", "The rule 'slow' is for an unknown kind of practice, 'walk'"
            },
            {"rules.yaml", "    who: {en: someone, de: jemand}\n", "", "'who' is missing. Add it in en, de."},
            {"rules.yaml", "then: ask first", "then: ask", "'ask' is nothing that can follow. Nearest: ask first."},
            {"rules.yaml", "then: ask first", "then: advice", "Only 'then: ask first' takes 'who'."},
            {"rules.yaml", "then: care", "then: now", "Only 'then: care' takes 'change'."},
            {"rules.yaml", "always: true", "always: often", "'always' is true or false, not 'often'."},
            {"rules.yaml", "{minutes: 5}", "{minutes: few}", "'few' is no number."},
            {"rules.yaml", "{at most: {hold: 2.5}}", "{at most: {hold: 2, wait: 1}}", "A change is for one choice"},
            {
                "rules.yaml",
                "{leave out: {muscles: [jaw]}}",
                "{if offered: true}",
                "A change is 'choose', 'at most', 'minutes' or"
            },
            {"rules.yaml", "asked by day: [breath]", "asked by day: [sleep]", "'asked by day' names an unknown kind"},
            {
                "rules.yaml",
                "sources: [own]\n    checked",
                "sources: [no]\n    checked",
                "The rule 'slow' has an unknown source"
            },
            {"rules.yaml", "on: 2026-12-02", "at: 2026-12-02", "'at' is not known here."},
            {"words.yaml", "      text: {en: Text, de: Wort}\n", "", "'text' is missing."},
            {"sources.yaml", "    read: {en: all of it, de: alles}\n", "", "'read' is missing."},
            {"contacts.yaml", "number: \"0800 1\"", "hour: 1", "'number' is missing."},
            {"contacts.yaml", "        sources: [https://example.org]\n", "", "without its source"},
            {
                "contacts.yaml",
                "{number: \"112\", sources: [https://example.org]}",
                "{number: \"112\"}",
                "without its source"
            },
            {"contacts.yaml", "checked: 2026-11-21\n", "", "'checked' is missing"},
            {"phq-4.yaml", "stem: {en: S, de: S}\n", "", "'stem' is missing."},
            {"phq-4.yaml", "sources: [own]", "source: [own]", "'source' is not known here."},
        };
        for (String[] mistake : mistakes) {
            write();
            replace(mistake[0], mistake[1], mistake[2]);
            assertThat(problems()).as(mistake[2]).contains(mistake[3]);
        }
    }

    @Test
    void an_unknown_name_is_told_wherever_it_stands() throws IOException {
        String[][] places = {
            {"questions.yaml", "checked: 2026-11-21"},
            {"rules.yaml", "checked: 2026-11-21"},
            {"rules.yaml", "    when: heart"},
            {"rules.yaml", "{minutes: 5"},
            {"words.yaml", "checked: 2026-11-21"},
            {"words.yaml", "      text: {en: Text, de: Wort}"},
            {"words.yaml", "{en: Stop"},
            {"sources.yaml", "checked: 2026-11-21"},
            {"sources.yaml", "    read: {en: all of it, de: alles}"},
            {"contacts.yaml", "checked: 2026-11-21"},
            {"contacts.yaml", "    name: {en: Germany, de: Deutschland}"},
            {"contacts.yaml", "{number: \"112\""},
            {"contacts.yaml", "        number: \"0800 1\""},
            {"phq-4.yaml", "stem: {en: S, de: S}"},
        };
        for (String[] place : places) {
            write();
            var indent = place[1].replaceAll("\\S.*", "");
            var more = place[1].startsWith("{") ? ", strange: x" : "\n" + indent + "strange: x";
            replace(place[0], place[1], place[1] + more);
            assertThat(problems()).as(place[0] + " " + place[1]).contains("'strange' is not known here.");
        }
    }

    @Test
    void what_is_not_always_said_is_said_only_where_something_changes() throws IOException {
        replace("rules.yaml", "always: true", "always: false");
        var safety = Shipped.done(SafetyFiles.open(content));
        assertThat(safety.rules().all().getFirst().then())
                .isInstanceOfSatisfying(
                        Rule.Then.Care.class, care -> assertThat(care.always()).isFalse());
    }

    @Test
    void care_that_does_nothing_is_a_mistake() throws IOException {
        file("rules.yaml", """
                checked: 2026-11-21
                reviewed: not yet reviewed by a clinician
                kinds: {breath: {en: breathing, de: Atmen}}
                rules:
                  none:
                    when: {any: [heart, fever]}
                    for: [breath]
                    then: care
                    words: {en: W, de: W}
                    sources: [own]
                """);
        assertThat(problems()).contains("This care changes nothing and says nothing.");
        replace("rules.yaml", "then: care", "then: care\n    always: true");
        assertThat(problems()).isEmpty();
        replace("rules.yaml", "always: true", "always: false\n    change: [{minutes: 5}]");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_question_is_asked_only_before_what_it_can_change() throws IOException {
        replace(
                "rules.yaml",
                "  breath: {en: breathing, de: Atmen}",
                "  breath: {en: b, de: b}\n  walk: {en: w, de: w}");
        replace("rules.yaml", "for: [every]", "for: [breath]");
        replace("questions.yaml", "before: [breath]", "before: [breath, walk]");

        assertThat(problems())
                .contains("The question 'heart' is asked before 'walk', but no rule for that kind names it.");
    }

    @Test
    void what_is_shipped_is_whole() {
        var safety = Shipped.safety();
        assertThat(safety.contacts().countries().keySet()).contains("DE", "AT", "CH", "GB", "US");
        assertThat(safety.mood().items()).hasSize(Phq4.ITEMS);
        assertThat(safety.mood().answers()).hasSize(Phq4.MOST + 1);
        assertThat(safety.sources()).containsKeys("lento-own", "phq-4");
        assertThat(safety.advice("unpleasant")).isNotEmpty();
        assertThat(safety.advice("waiting")).isNotEmpty();
        assertThat(safety.advice("not-alone")).isNotEmpty();
        assertThat(safety.mood().sources())
                .allSatisfy(id -> assertThat(safety.sources()).containsKey(id));
    }
}
