package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SafetyTest {

    @Test
    void every_question_and_rule_is_told_in_both_languages() {
        var english = Typed.run("safety", "--json").json();
        var german = Typed.run("safety", "--language", "de", "--json").json();

        assertThat(english.get("questions").size())
                .isEqualTo(german.get("questions").size())
                .isGreaterThan(30);
        assertThat(english.get("rules").size()).isEqualTo(german.get("rules").size());
        assertThat(german.get("questions").get(0).get("ask").asString()).contains("Herzbeschwerden");
        assertThat(Typed.run("safety").printed()).contains("heart-or-blood-pressure: Heart trouble");
    }

    @Test
    void a_practice_is_closed_to_a_listener_by_every_rule_that_closes_it() throws IOException {
        int closed = 0;
        for (JsonNode practice : Typed.run("practices", "--json").json()) {
            var id = practice.get("id").asString();
            for (JsonNode caution : practice.get("cautions")) {
                var told = Typed.run("safety", id, "--true", caution.asString(), "--json")
                        .json();
                if (!told.get("clearance").asString().equals("ask first")
                        && !told.get("clearance").asString().equals("now")) {
                    continue;
                }
                closed++;
                var set = Typed.run("set", id, "--true", caution.asString());
                assertThat(set.status()).as(id + " " + caution).isEqualTo(1);
                assertThat(set.errors())
                        .contains(told.get("because").get(0).get("words").asString());
                break;
            }
        }
        assertThat(closed).isGreaterThan(12);
    }

    @Test
    void nothing_is_rendered_that_is_closed(@TempDir Path folder) {
        var file = folder.resolve("closed.wav");

        var typed = Typed.run("render", "pmr", "--true", "psychosis-or-dissociation", "--out", file.toString());

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains("pmr is closed with what is true");
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void care_changes_what_is_set() {
        var session = Typed.run(
                        "set", "pmr", "--minutes", "30", "--true", "heart-or-blood-pressure,pregnancy", "--json")
                .json();

        assertThat(session.toString()).doesNotContain("\"tense\"");
        assertThat(session.get("samples").asLong()).isEqualTo(15L * 60 * 48_000);
        assertThat(Typed.run("set", "body-scan", "--true", "eyes-closed-hard").printed())
                .contains("Keep your eyes open");
    }

    @Test
    void a_practice_tells_what_it_asks() {
        var typed = Typed.run("safety", "slow-breath", "--json").json();
        assertThat(typed.get("clearance").asString()).isEqualTo("proceed");
        assertThat(typed.get("asks").size()).isZero();

        assertThat(Typed.run("safety", "pmr").printed())
                .contains("Progressive muscle relaxation: proceed", "asked before:", "pregnancy: Pregnant");
        var care = Typed.run("safety", "pmr", "--true", "pregnancy", "--json").json();
        assertThat(care.get("choices").get("posture").asString()).isEqualTo("side");
    }

    @Test
    void what_is_unknown_is_answered_with_the_nearest() {
        assertThat(Typed.run("set", "pmr", "--true", "pregnany").errors())
                .contains("Nothing is asked by the id 'pregnany'. Nearest: pregnancy.");
        assertThat(Typed.run("safety", "prm").errors()).contains("There is no practice 'prm'.", "pmr");
        var language = Typed.run("safety", "--language", "fr");
        assertThat(language.status()).isEqualTo(2);
        assertThat(language.errors()).contains("The words are not there in 'fr'.");
    }
}
