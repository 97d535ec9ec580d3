package lento.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    private static final String WHOLE = """
            checked: 2026-11-21
            reviewed: not yet reviewed by a clinician
            entries:
              one:
                title: One
                by: Someone
                year: "1999"
                publisher: A house
                language: de
                kind: book
                about: sleep
                address: https://example.org/
                what: {en: For, de: Wofür}
              two:
                title: Two
                by: Someone
                year: "2001"
                publisher: A house
                language: en
                kind: leaflet
                about: sleep
                what: {en: For, de: Wofür}
            """;

    private final Path content;

    ReadingTest(@TempDir Path content) {
        this.content = content;
    }

    private Outcome<Reading> read(String text) throws IOException {
        Files.writeString(content.resolve("reading.yaml"), text);
        return Reading.open(content);
    }

    private static Reading done(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reading>(Reading reading) -> reading;
            case Outcome.Refused<Reading> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void what_is_in_the_language_of_the_page_stands_first() throws IOException {
        var reading = done(read(WHOLE));

        assertThat(reading.about(Entry.About.SLEEP, "en")).extracting(Entry::id).containsExactly("two", "one");
        assertThat(reading.about(Entry.About.SLEEP, "de")).extracting(Entry::id).containsExactly("one", "two");
        assertThat(reading.about(Entry.About.BACK, "de")).isEmpty();
        assertThat(reading.review().by()).isEmpty();
        assertThat(reading.entries().getFirst()).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Entry.Kind.BOOK);
            assertThat(one.publisher()).isEqualTo("A house");
            assertThat(one.what().in("de")).isEqualTo("Wofür");
        });
    }

    @Test
    void each_mistake_is_told_with_its_place() throws IOException {
        String[][] mistakes = {
            {"    title: One\n", "", "reading.yaml:4:3: 'title' is missing."},
            {"    by: Someone\n    year: \"1999\"", "    year: \"1999\"", "'by' is missing."},
            {"\"1999\"", "\"99\"", "'99' is no year. Write it as 2016."},
            {"language: de", "language: fr", "'fr' is no language here."},
            {"kind: book", "kind: bok", "'bok' is no 'kind'. Nearest: book."},
            {"about: sleep\n    address", "about: sleeping\n    address", "'sleeping' is no 'about'. Nearest: sleep."},
            {"https://example.org/", "http://example.org/", "does not begin with https://."},
            {"what: {en: For, de: Wofür}\n  two", "what: {en: For}\n  two", "'what' is missing in 'de'. Add it."},
            {"reviewed: not yet reviewed by a clinician\n", "", "'reviewed' is missing."},
            {"entries:", "entry:", "'entry' is not known here."},
        };
        for (String[] mistake : mistakes) {
            assertThat(WHOLE).contains(mistake[0]);
            assertThat(read(WHOLE.replace(mistake[0], mistake[1])).problemsFound().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")))
                    .as(mistake[2])
                    .contains(mistake[2]);
        }
    }

    @Test
    void the_shipped_list_has_something_on_everything_in_both_languages() throws IOException {
        var reading = done(Reading.open(Path.of("..", "content")));

        for (Entry.About about : Entry.About.values()) {
            assertThat(reading.about(about, "en"))
                    .extracting(Entry::language)
                    .as(about.name())
                    .contains("en", "de");
        }
    }
}
