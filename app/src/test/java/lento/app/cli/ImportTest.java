package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }

    @Test
    void a_preview_counts_what_a_file_holds() {
        var typed = Typed.run("import", sample("sleepmeter/sleep_history_2020-11-25.8.csv"), "--preview", "--json");
        var json = typed.json();

        assertThat(typed.status()).isZero();
        assertThat(json.get("read").asInt()).isEqualTo(10);
        assertThat(json.get("new").asInt()).isEqualTo(10);
        assertThat(json.get("known").asInt()).isZero();
        assertThat(json.get("refused").asInt()).isZero();
        assertThat(json.get("files").get(0).get("nights").asInt()).isEqualTo(9);
        assertThat(json.get("files").get(0).get("first").asString()).isEqualTo("1900-01-02");
    }

    @Test
    void the_same_file_twice_has_nothing_new_the_second_time() {
        var zip = sample("sleep-as-android/sleepdiary_sleep-export.3.zip");
        var json = Typed.run("import", zip, zip, "--preview", "--json").json();

        assertThat(json.get("read").asInt()).isEqualTo(14);
        assertThat(json.get("new").asInt()).isEqualTo(7);
        assertThat(json.get("known").asInt()).isEqualTo(7);
    }

    @Test
    void words_tell_the_days_and_what_was_assumed() {
        var typed = Typed.run("import", sample("daylio/currin_sample.csv"), "--preview", "--zone", "America/Lima");

        assertThat(typed.printed())
                .contains("3 moods, 2021-09-26 to 2021-09-28")
                .contains("Its times are taken as those of America/Lima");
    }

    @Test
    void records_that_would_be_left_out_come_with_their_reasons() {
        var typed = Typed.run("import", sample("fitbit/sleepdiary_fitbit_export_1.csv"), "--preview", "--json");
        var json = typed.json();

        assertThat(typed.status()).isEqualTo(1);
        assertThat(json.get("refused").asInt()).isEqualTo(4);
        assertThat(json.get("reasons").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(json.get("reasons").get(0).get("message").asString()).contains("lies before lights out");
    }

    @Test
    void without_a_preview_it_says_that_nothing_can_be_kept_yet() {
        var typed = Typed.run("import", sample("daylio/currin_sample.csv"));

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors())
                .isEqualTo("There is no diary to keep entries in yet. Add --preview to see what the file holds.\n");
    }

    @Test
    void a_zone_that_does_not_exist_is_a_mistake_of_typing() {
        var typed = Typed.run("import", sample("daylio/currin_sample.csv"), "--preview", "--zone", "Berlin");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.errors()).contains("--zone takes a name such as Europe/Berlin. You entered 'Berlin'.");
    }

    @Test
    void dates_that_can_be_either_are_asked_about_and_then_read(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("fitbit.csv"), """
                Sleep
                Start Time,End Time,Minutes Asleep,Minutes Awake
                03-04-2021 1:10 am,03-04-2021 8:09 am,400,19
                """).toString();

        assertThat(Typed.run("import", file, "--preview").errors()).contains("Say which comes first.");
        assertThat(Typed.run("import", file, "--preview", "--dates", "month-first")
                        .printed())
                .contains("2021-03-04 to 2021-03-04");
    }
}
