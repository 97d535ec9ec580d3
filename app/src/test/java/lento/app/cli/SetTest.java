package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetTest {

    @Test
    void tells_a_session_to_the_sample() {
        var json = Typed.run("set", "pmr", "--minutes", "12", "--json").json();

        assertThat(json.get("practice").asString()).isEqualTo("pmr");
        assertThat(json.get("sampleRate").asInt()).isEqualTo(48_000);
        assertThat(json.get("samples").asLong()).isEqualTo(34_560_000);
        long end = 0;
        for (var cue : json.get("cues")) {
            if (cue.get("inside") == null) {
                assertThat(cue.get("start").asLong()).isEqualTo(end);
                end += cue.get("length").asLong();
            }
        }
        assertThat(end).isEqualTo(34_560_000);
    }

    @Test
    void has_only_the_kinds_of_cue_that_programs_know() {
        for (String practice : new String[] {"pmr", "slow-breath", "body-scan"}) {
            for (var cue : Typed.run("set", practice, "--json").json().get("cues")) {
                assertThat(cue.get("kind").asString()).isIn("say", "rest", "breath", "tense", "bell", "focus", "scene");
            }
        }
    }

    @Test
    void leaves_out_what_hurts() {
        var whole = Typed.run("set", "pmr", "--minutes", "15", "--json").printed();
        var without = Typed.run("set", "pmr", "--minutes", "15", "--choose", "leave-out=left-thigh", "--json")
                .printed();

        assertThat(whole).contains("\"region\":\"left-thigh\"");
        assertThat(without).doesNotContain("\"region\":\"left-thigh\"");
    }

    @Test
    void five_minutes_take_fewer_groups() {
        var json = Typed.run("set", "pmr", "--minutes", "5", "--json").json();

        assertThat(json.get("samples").asLong()).isEqualTo(14_400_000);
    }

    @Test
    void says_less_with_a_synthetic_voice_unless_all_is_wanted() {
        var few = Typed.run("set", "body-scan", "--minutes", "20", "--json").json();
        var full = Typed.run("set", "body-scan", "--minutes", "20", "--choose", "words=full", "--json")
                .json();

        assertThat(words(full)).isGreaterThan(words(few));
    }

    @Test
    void captions_and_transcript_are_written(@TempDir Path folder) throws IOException {
        var captions = folder.resolve("a.vtt");
        var transcript = folder.resolve("a.txt");

        var typed = Typed.run(
                "set", "slow-breath", "--captions", captions.toString(), "--transcript", transcript.toString());

        assertThat(typed.status()).isZero();
        assertThat(Files.readString(captions)).startsWith("WEBVTT\n").contains("Not while driving.");
        assertThat(Files.readString(transcript)).contains("Not while driving.");
    }

    @Test
    void an_unknown_practice_is_answered_with_the_nearest() {
        var typed = Typed.run("set", "prm");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains("There is no practice 'prm'.", "pmr");
        assertThat(typed.printed()).isEmpty();
    }

    @Test
    void an_unknown_choice_or_value_is_answered_with_the_nearest() {
        assertThat(Typed.run("set", "pmr", "--choose", "postur=side").errors()).contains("'postur'", "posture");
        assertThat(Typed.run("set", "pmr", "--choose", "posture=sid").errors()).contains("'sid'", "side");
        assertThat(Typed.run("set", "pmr", "--choose", "leave-out=left-tigh").errors())
                .contains("'left-tigh'", "left-thigh");
        assertThat(Typed.run("set", "pmr", "--choose", "hold=9").errors()).contains("'9'", "3 s to 7 s");
    }

    @Test
    void an_impossible_length_is_answered_with_what_would_do() {
        var typed = Typed.run("set", "pmr", "--minutes", "4", "--choose", "groups=sixteen");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains("9 to 40 minutes", "groups four");
    }

    @Test
    void a_refusal_names_a_length_that_then_sets() {
        var random = new java.util.Random(7);
        var members =
                "right-thigh left-thigh right-hand left-hand neck jaw eyes brow belly shoulders right-foot left-foot"
                        .split(" ");
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            var out = new java.util.TreeSet<String>();
            for (int k = 0; k < 1 + random.nextInt(8); k++) {
                out.add(members[random.nextInt(members.length)]);
            }
            var groups = new String[] {"sixteen", "seven", "four"}[random.nextInt(3)];
            var arguments = new java.util.ArrayList<>(java.util.List.of(
                    "set", "pmr", "--json", "--choose", "groups=" + groups, "--choose", "leave-out=" + known(out)));
            arguments.add("--minutes");
            arguments.add(Integer.toString(3 + random.nextInt(38)));
            var typed = Typed.run(arguments.toArray(String[]::new));
            if (typed.status() == 0) {
                continue;
            }
            refused++;
            var message = typed.json().get("error").get("message").asString();
            var named = java.util.regex.Pattern.compile("(\\d+) minutes?").matcher(message);
            assertThat(named.find()).as(message).isTrue();
            arguments.set(arguments.size() - 1, named.group(1));
            assertThat(Typed.run(arguments.toArray(String[]::new)).status())
                    .as(message + " " + arguments)
                    .isZero();
        }
        assertThat(refused).isPositive();
    }

    /// Those that the shipped list knows.
    private static String known(java.util.Set<String> ids) {
        var known = new java.util.ArrayList<String>();
        for (String id : ids) {
            if (Typed.run("set", "pmr", "--choose", "leave-out=" + id).status() == 0) {
                known.add(id);
            }
        }
        return known.isEmpty() ? "none" : String.join(",", known);
    }

    private static long words(tools.jackson.databind.JsonNode session) {
        long words = 0;
        for (var cue : session.get("cues")) {
            if (cue.get("kind").asString().equals("say")) {
                words += cue.get("text").asString().split(" ").length;
            }
        }
        return words;
    }
}
