package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands in German.
class GermanTest {

    private final Path folder;

    GermanTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void practices_tells_all_of_them_in_german_and_nothing_else_differs() {
        var english = Typed.run("practices", "--json").json();
        var german = Typed.run("practices", "--language", "de", "--json").json();

        assertThat(ids(german)).isEqualTo(ids(english)).hasSize(23);
        for (int i = 0; i < german.size(); i++) {
            assertThat(german.get(i).get("language").asString()).isEqualTo("de");
            assertThat(english.get(i).get("language").asString()).isEqualTo("en");
            assertThat(german.get(i).propertyNames())
                    .containsExactly(
                            "id",
                            "title",
                            "language",
                            "kind",
                            "minMinutes",
                            "usualMinutes",
                            "maxMinutes",
                            "choices",
                            "cautions",
                            "sources");
            for (String name : german.get(i).propertyNames()) {
                if (!name.equals("title") && !name.equals("language")) {
                    assertThat(german.get(i).get(name)).isEqualTo(english.get(i).get(name));
                }
            }
        }
    }

    @Test
    void an_unknown_language_is_refused_with_those_there_are() {
        var typed = Typed.run("practices", "--language", "fr");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains("There is no practice in 'fr' yet. There are: de, de-x-sie, en.");
        assertThat(Typed.run("set", "pmr", "--language", "../de").errors())
                .contains("There is no practice in '../de' yet.");
    }

    @Test
    void set_tells_a_german_session_to_the_sample_with_the_voice_that_is_installed() {
        var typed = Typed.run("set", "pmr", "--minutes", "12", "--language", "de", "--json");

        assertThat(typed.errors()).isEmpty();
        var json = typed.json();
        assertThat(json.get("language").asString()).isEqualTo("de");
        assertThat(json.get("voice").asString()).isEqualTo("espeak-de");
        assertThat(json.get("samples").asLong()).isEqualTo(34_560_000);
        assertThat(typed.printed()).contains("Nicht am Steuer.").doesNotContain("Not while driving");
    }

    @Test
    void render_makes_german_sound() throws IOException {
        var out = folder.resolve("lage.wav");

        var json = Typed.run(
                        "render", "shift", "--language", "de", "--sound", "none", "--out", out.toString(), "--json")
                .json();

        assertThat(json.get("seconds").asDouble()).isEqualTo(40);
        assertThat(json.get("integratedLufs").asDouble()).isBetween(-20.0, -16.0);
        assertThat(Files.size(out)).isGreaterThan(1_000_000);
    }

    @Test
    void check_tells_what_a_translation_lacks_and_what_is_left_over() throws IOException {
        content("""
                msgid ""
                msgstr "Language: de\\n"

                msgctxt "title"
                msgid "Calm"
                msgstr "Ruhe"

                msgctxt "section"
                msgid "Gone"
                msgstr "Fort"
                """);
        Files.writeString(folder.resolve("translations/de/other.po"), "");

        var typed = Typed.on(folder, "check", "--json");

        assertThat(typed.status()).isEqualTo(1);
        var messages = new ArrayList<String>();
        typed.json()
                .forEach(problem -> messages.add(
                        problem.get("line") + " " + problem.get("message").asString()));
        assertThat(messages).hasSize(4);
        assertThat(messages.get(0)).contains("other.po belongs to no practice and to no list. Rename or remove it.");
        assertThat(messages.get(1)).startsWith("1 \"Rest\" (");
        assertThat(messages.get(2))
                .startsWith("1 \"Hello.\" (")
                .endsWith(":9) has no translation. Add it, with msgctxt \"Rest\".");
        assertThat(messages.get(3)).startsWith("10 \"Gone\" with msgctxt \"section\" is no line any more.");
        assertThat(Typed.on(folder, "practices").status()).isZero();
        assertThat(Typed.on(folder, "practices", "--language", "de").status()).isEqualTo(1);
        assertThat(Typed.on(folder, "set", "calm", "--language", "de").printed())
                .isEmpty();
    }

    @Test
    void check_looks_at_one_catalogue_and_finds_a_whole_one_whole() throws IOException {
        content("""
                msgid ""
                msgstr "Language: de\\n"

                msgctxt "title"
                msgid "Calm"
                msgstr "Ruhe"

                msgctxt "section"
                msgid "Rest"
                msgstr "Ruhen"

                msgctxt "Rest"
                msgid "Hello."
                msgstr "Hallo."
                """);
        var catalogue = folder.resolve("translations/de/calm.po");

        assertThat(Typed.on(folder, "check", catalogue.toString()).printed()).isEqualTo("No problems.\n");
        assertThat(Typed.on(folder, "check").printed()).isEqualTo("No problems.\n");

        Files.writeString(catalogue, Files.readString(catalogue).replace("Language: de", "Language: nl"));
        assertThat(Typed.on(folder, "check", catalogue.toString()).printed())
                .contains("The header tells of the language 'nl', but the folder is 'de'. Make them the same.");
        Files.delete(catalogue);
        assertThat(Typed.on(folder, "check").printed())
                .contains("'calm' is not there in 'de' yet. Write its catalogue ");
    }

    @Test
    void a_practice_of_ones_own_is_german_without_a_catalogue() throws IOException {
        var file = folder.resolve("fenster.practice");
        Files.writeString(file, """
                ---
                id: fenster
                title: Am Fenster
                language: de
                kind: mindfulness
                length: 1..5 min; usually 2 min
                ---
                Schau hinaus.
                ~ 1 min [0..10]
                """);

        assertThat(Typed.run("set", file.toString(), "--language", "de").printed())
                .contains("Schau hinaus.");
        assertThat(Typed.run("set", file.toString()).errors())
                .contains("fenster is not there in 'en' yet. Choose --language de.");
        assertThat(Typed.run("check", file.toString()).printed()).isEqualTo("No problems.\n");
    }

    /// A small content with one practice and its catalogue.
    private void content(String catalogue) throws IOException {
        Files.createDirectories(folder.resolve("practices"));
        Files.createDirectories(folder.resolve("translations/de/lists"));
        Files.writeString(folder.resolve("practices/calm.practice"), """
                ---
                id: calm
                title: Calm
                kind: attention
                length: 1..5 min; usually 2 min
                ---
                ## Rest

                Hello.
                ~ 1 min [0..10]
                """);
        Files.writeString(folder.resolve("translations/de/calm.po"), catalogue);
    }

    private static List<String> ids(JsonNode practices) {
        var ids = new ArrayList<String>();
        practices.forEach(practice -> ids.add(practice.get("id").asString()));
        return ids;
    }
}
