package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Exercises to be written, through the running server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsTest {

    private static final List<String> ALL = List.of(
            "back-beliefs", "flare-card", "pacing-plan", "sleep-rules", "stress-map", "thought-record", "worry-time");

    private final Path data;
    private final List<House> houses = new ArrayList<>();

    SheetsTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        houses.forEach(House::close);
    }

    private House house(Instant time) throws IOException, InterruptedException {
        var house = House.at(time, data.resolve("lento-" + houses.size()));
        houses.add(house);
        return house.entered();
    }

    @Test
    void every_sheet_is_there_in_english_and_german() throws IOException, InterruptedException {
        var house = house(House.DAY).answered();
        for (String id : ALL) {
            var english = house.get("/exercises/" + id, "Accept-Language", "en");
            var german = house.get("/exercises/" + id, "Accept-Language", "de");
            assertThat(english.statusCode()).as(id).isEqualTo(200);
            assertThat(english.body()).as(id).contains("lang=\"en\"", "An example", "Not yet reviewed by a clinician");
            assertThat(german.body()).as(id).contains("lang=\"de\"", "Ein Beispiel", "Noch von keiner Fachperson");
            assertThat(house.get("/exercises").body()).contains("/exercises/" + id);
        }
        assertThat(house.get("/exercises/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_written_comes_back_to_be_printed_and_corrected_and_is_kept_nowhere()
            throws IOException, InterruptedException {
        var house = house(House.DAY).answered();
        var answer = house.post(
                "/exercises/flare-card", Map.of("position", "side", "person", "Jo & <b>Kim</b>", "other", "unasked"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"paper\"", "Jo &amp; &lt;b&gt;Kim", "value=\"side\" checked", "something thick")
                .contains("value=\"Jo &amp; &lt;b>Kim&lt;/b>\"")
                .doesNotContain("unasked");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Jo"));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(house.get("/exercises/flare-card").body()).doesNotContain("Jo &amp;");
    }

    @Test
    void the_card_says_when_to_call_as_the_page_for_what_is_alarming_does() throws IOException, InterruptedException {
        var house = house(House.DAY).answered();
        var card = house.post("/exercises/flare-card", Map.of("person", "Jo")).body();

        assertThat(card)
                .contains("Call 112", "Numbness between the legs", "Thoughts of ending my life", "Fever")
                .contains("Losing weight without wanting to");
    }

    @Test
    void one_clear_sentence_tells_what_does_not_fit_and_nothing_is_lost() throws IOException, InterruptedException {
        var house = house(House.DAY).answered();
        var answer = house.post("/exercises/thought-record", Map.of("strength", "eleven", "happened", "The shoe."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("a whole number from 0 to 10 fits here. You entered eleven.")
                .contains("value=\"eleven\"", ">The shoe.</textarea>")
                .doesNotContain("class=\"paper\"");
        assertThat(house.post("/exercises/worry-time", Map.of("when", "soon", "where", "x".repeat(201)))
                        .body())
                .contains("a time such as 22:30 fits here. You entered soon.", "that is 201 characters");
    }

    @Test
    void rules_for_sleep_leave_five_and_a_half_hours_in_bed() throws IOException, InterruptedException {
        var house = house(House.DAY).answered();
        var tooShort = house.post("/exercises/sleep-rules", Map.of("bedtime", "1:31", "getting-up", "7:00"));
        var enough = house.post("/exercises/sleep-rules", Map.of("bedtime", "23:30", "getting-up", "5:00"));

        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("less than five and a half hours in bed", "value=\"1:31\"");
        assertThat(enough.statusCode()).isEqualTo(200);
        assertThat(enough.body()).contains("class=\"paper\"", "23:30");
    }

    @Test
    void rules_for_sleep_ask_first_and_close_for_who_should_ask_someone() throws IOException, InterruptedException {
        var house = house(House.DAY);
        var asked = house.get("/exercises/sleep-rules").body();
        assertThat(asked).contains("data-place=\"before\"", "Bipolar disorder", "Sleepwalking");
        assertThat(house.post("/exercises/sleep-rules", Map.of("first", "One")).body())
                .contains("data-place=\"before\"");

        var answered = house.post("/exercises/sleep-rules/answers", Map.of("asked", "bipolar", "yes", "bipolar"));

        assertThat(answered.headers().firstValue("Location")).contains("/exercises/sleep-rules");
        var closed = house.get("/exercises/sleep-rules");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("Never spend less time in bed on purpose without a professional.");
        assertThat(house.get("/exercises/worry-time").statusCode()).isEqualTo(200);
    }

    @Test
    void the_card_stays_open_when_help_comes_first_and_the_others_close() throws IOException, InterruptedException {
        var house = house(House.DAY).answered("chest-pain");

        assertThat(house.get("/exercises/flare-card").body()).contains("Call 112 first.");
        assertThat(house.get("/exercises/worry-time").statusCode()).isEqualTo(403);
        assertThat(house.get("/exercises/worry-time").body()).contains("Call 112", "/help");
    }
}
