package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import lento.app.library.Library;
import lento.app.session.Need;
import lento.app.web.Words;
import lento.practice.Choice;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private static Properties catalogue(String suffix) throws IOException {
        var catalogue = new Properties();
        var file = Objects.requireNonNull(Words.class.getResourceAsStream("words" + suffix + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            catalogue.load(reader);
        }
        return catalogue;
    }

    @Test
    void every_catalogue_has_every_word_with_the_same_values_in_it() throws IOException {
        var english = catalogue("");
        var german = catalogue("_de");

        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(german.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
            assertThat(german.getProperty(key) + english.getProperty(key))
                    .as(key)
                    .doesNotContain("''");
        }
    }

    @Test
    void every_practice_choice_value_and_sound_has_its_words() throws IOException {
        var english = catalogue("");
        var keys = new ArrayList<String>();
        for (Practice practice : practices()) {
            if (!practice.kind().equals("interlude")) {
                keys.add("card." + practice.id());
                assertThat(Need.values()).as(practice.id()).anyMatch(need -> need.isMetBy(practice.kind()));
            }
            for (Choice choice : practice.choices()) {
                if (choice instanceof Choice.Options(String name, List<String> values)) {
                    keys.add("choice." + name);
                    values.forEach(value -> keys.add("value." + value));
                } else if (choice instanceof Choice.Length || choice instanceof Choice.Count) {
                    keys.add("choice." + choice.name());
                } else if (choice instanceof Choice.Members) {
                    keys.add("members." + choice.name());
                }
            }
        }
        for (Need need : Need.values()) {
            keys.add(need.key());
        }
        Soundscapes.all().stream().map(Soundscape::name).forEach(name -> keys.add("sound." + name));

        assertThat(english.stringPropertyNames()).containsAll(keys);
    }

    private static List<String> values(String words) {
        return VALUE.matcher(words)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static List<Practice> practices() throws IOException {
        var practices = new ArrayList<Practice>();
        if (Library.open(House.CONTENT) instanceof Outcome.Done<Library>(Library library)) {
            for (Outcome<Practice> outcome : library.practices()) {
                if (outcome instanceof Outcome.Done<Practice>(Practice practice)) {
                    practices.add(practice);
                }
            }
        }
        assertThat(practices).hasSizeGreaterThan(3);
        return practices;
    }
}
