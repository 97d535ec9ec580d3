package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first week, through the running server.
class FirstWeekTest {

    private static final List<String> DAYS =
            List.of("slow-breath", "pmr", "everyday", "body-scan", "autogenic", "imagery", "kindness");

    private final Path data;

    FirstWeekTest(@TempDir Path data) {
        this.data = data;
    }

    /// The cookie in which the days so far lie.
    private static String cookie(House house, String practice, String felt) throws IOException, InterruptedException {
        return house.post("/first-week", Map.of("practice", practice, "felt", felt))
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
    }

    @Test
    void one_tap_tells_a_day_and_the_next_one_is_tomorrows() throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data).entered().answered()) {
            assertThat(house.get("/first-week").body()).contains("First week, day 1", "value=\"slow-breath\"");

            assertThat(cookie(house, "pmr", "right")).isEmpty();
            assertThat(cookie(house, "slow-breath", "perhaps")).isEmpty();
            var kept = cookie(house, "slow-breath", "right");

            assertThat(kept)
                    .startsWith("lento-first-week=")
                    .contains("HttpOnly")
                    .doesNotContain("slow-breath");
            assertThat(house.get("/first-week").body())
                    .contains("That is all for today", "Progressive muscle relaxation")
                    .doesNotContain("name=\"felt\"");
            assertThat(cookie(house, "pmr", "right")).isEmpty();
        }
    }

    @Test
    void after_seven_days_what_felt_right_can_be_begun_and_no_score_is_shown()
            throws IOException, InterruptedException {
        for (int day = 0; day < DAYS.size(); day++) {
            try (var house = next(day)) {
                assertThat(house.get("/first-week").body())
                        .as(DAYS.get(day))
                        .contains("name=\"practice\" value=\"" + DAYS.get(day));
                assertThat(cookie(house, DAYS.get(day), day == 1 || day == 4 ? "right" : "not-for-me"))
                        .isNotEmpty();
                cookies = house.client.cookieHandler().orElseThrow().get(house.uri("/"), Map.of());
            }
        }
        try (var house = next(7)) {
            var over = house.get("/first-week").body();
            assertThat(over)
                    .contains("These felt right", "value=\"pmr\"", "value=\"autogenic\"", "Begin, 8 minutes")
                    .doesNotContain("value=\"kindness\"", "2 of 7");
            house.post("/first-week/again", Map.of());
            assertThat(house.get("/first-week").body()).contains("First week, day 1");
        }
    }

    private Map<String, List<String>> cookies = Map.of();

    /// The same house some days later, with the cookies of the browser.
    private House next(int days) throws IOException, InterruptedException {
        var house = House.at(House.DAY.plus(Duration.ofDays(days)), data.resolve("same"));
        house.entered();
        var kept = String.join("; ", cookies.getOrDefault("Cookie", List.of()));
        for (String one : kept.split("; ")) {
            if (one.startsWith("lento-first-week")) {
                house.client
                        .cookieHandler()
                        .orElseThrow()
                        .put(house.uri("/"), Map.of("Set-Cookie", List.of(one + "; Path=/; HttpOnly")));
            }
        }
        return house.answered();
    }

    @Test
    void a_practice_that_is_closed_is_replaced_by_one_that_is_open() throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data.resolve("closed")).entered().answered()) {
            cookie(house, "slow-breath", "right");
            assertThat(house.get("/first-week").body()).contains("Progressive muscle relaxation");
            house.answered("psychosis-or-dissociation");
            assertThat(house.get("/first-week").body())
                    .contains("Belly breathing")
                    .doesNotContain("Progressive muscle relaxation");
        }
    }

    @Test
    void by_night_there_is_a_plain_link_and_no_form() throws IOException, InterruptedException {
        try (var house = House.at(House.NIGHT, data.resolve("night")).entered().answered()) {
            var page = house.get("/first-week", "Accept-Language", "de").body();
            assertThat(page)
                    .contains("Erste Woche, Tag 1", "href=\"/practise/slow-breath\"")
                    .doesNotContain("action=\"/first-week\"", "action=\"/sessions\"");
        }
    }
}
