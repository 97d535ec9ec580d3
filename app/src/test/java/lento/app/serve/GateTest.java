package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lento.app.library.Library;
import lento.app.safety.Clearance;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.app.safety.Wish;
import lento.practice.Outcome;
import lento.practice.Practice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a person answered decides which practice they reach, by whichever way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private final Path data;
    private final List<House> houses = new ArrayList<>();

    GateTest(@TempDir Path data) {
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

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static List<Practice> practices() throws IOException {
        var all = new ArrayList<Practice>();
        for (Outcome<Practice> outcome : done(Library.open(House.CONTENT)).practices()) {
            all.add(done(outcome));
        }
        return all;
    }

    private static String place(HttpResponse<String> answer) {
        var matcher =
                java.util.regex.Pattern.compile("data-place=\"([a-z-]+)\"").matcher(answer.body());
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void no_way_leads_to_what_an_answer_closes() throws IOException, InterruptedException {
        var house = house(House.DAY);
        Safety safety = done(SafetyFiles.open(House.CONTENT));
        int closed = 0;
        for (Practice practice : practices()) {
            house.answered();
            var before = house.session(Map.of("practice", practice.id()));
            assertThat(house.bytes(before + "/sound.opus", "Range", "bytes=0-1").statusCode())
                    .as(practice.id())
                    .isEqualTo(206);
            for (String id : safety.rules().questions().keySet()) {
                var clearance = safety.rules().clearance(Wish.usual(practice), java.util.Set.of(id));
                if (clearance instanceof Clearance.Proceed || clearance instanceof Clearance.ProceedWithCare) {
                    continue;
                }
                closed++;
                house.answered(id);
                var what = practice.id() + " " + id;
                var asked = house.post("/sessions", Map.of("practice", practice.id()));
                var after = asked.headers().firstValue("Location").orElseThrow();
                for (String address : List.of(before, after)) {
                    var page = house.get(address);
                    assertThat(page.statusCode()).as(what).isEqualTo(403);
                    assertThat(place(page)).as(what).isEqualTo("closed");
                }
                for (String path :
                        List.of("/sound.opus", "/sound.mp3", "/download.opus", "/timeline.json", "/captions.vtt")) {
                    assertThat(house.bytes(before + path).statusCode())
                            .as(what + path)
                            .isEqualTo(404);
                }
                assertThat(house.post(before + "/changes", Map.of("sound", "-6"))
                                .statusCode())
                        .as(what)
                        .isEqualTo(400);
                assertThat(place(house.get("/practise/" + practice.id())))
                        .as(what)
                        .isEqualTo("closed");
                assertThat(house.get("/practise").body()).as(what).contains("Closed for you:");
            }
        }
        assertThat(closed).isGreaterThan(20);
    }

    @Test
    void a_session_that_was_open_is_no_longer_today_when_it_is_closed() throws IOException, InterruptedException {
        var house = house(House.DAY);
        house.answered();
        var address = house.session(Map.of("practice", "pmr", "minutes", "8"));
        house.post(address + "/heard", Map.of("seconds", "300"));
        assertThat(house.get("/").body()).contains("Progressive muscle relaxation");

        house.answered("psychosis-or-dissociation");

        assertThat(place(house.get("/"))).isEqualTo("first");
    }

    @Test
    void care_changes_what_is_played_and_says_so() throws IOException, InterruptedException {
        var house = house(House.DAY);
        house.answered();
        var address = house.session(Map.of("practice", "pmr", "minutes", "20", "choice.groups", "sixteen"));
        assertThat(house.get(address + "/timeline.json").body()).contains("\"tense\"");

        house.answered("heart-or-blood-pressure");

        assertThat(house.get(address).body()).contains("You only remember letting go. No muscle has to work.");
        assertThat(house.get(address + "/timeline.json").body()).doesNotContain("\"tense\"");
        assertThat(house.get("/practise").body()).contains("Changed for you:");
        assertThat(house.get("/practise/pmr").body()).contains("You only remember letting go.");
    }

    @Test
    void questions_come_first_and_once() throws IOException, InterruptedException {
        var house = house(House.DAY);
        var address = house.session(Map.of("practice", "body-scan", "minutes", "20"));

        var asks = house.get(address);
        assertThat(place(asks)).isEqualTo("ask");
        assertThat(asks.body()).contains("Epilepsy", "Why Lento asks", "this browser only");
        assertThat(house.bytes(address + "/sound.opus").statusCode()).isEqualTo(404);

        house.answered();
        assertThat(place(house.get(address))).isEqualTo("session");
        assertThat(place(house.get(house.session(Map.of("practice", "body-scan", "minutes", "30")))))
                .isEqualTo("session");
    }

    @Test
    void no_night_begins_with_a_form() throws IOException, InterruptedException {
        var house = house(House.NIGHT);

        var asks = house.get(house.session(Map.of("practice", "body-scan", "minutes", "20")));

        assertThat(asks.body())
                .contains("This one asks something first, by day", "Breathe with me, five minutes")
                .contains("I would rather answer now");
        var first = house.get("/breathe").body();
        var matcher =
                java.util.regex.Pattern.compile("href=\"(/sessions/[^\"]+)\"").matcher(first);
        int links = 0;
        while (matcher.find()) {
            assertThat(place(house.get(matcher.group(1)))).isEqualTo("session");
            links++;
        }
        assertThat(links).isEqualTo(2);
    }

    @Test
    void what_cannot_be_set_is_said_before_anything_is_asked() throws IOException, InterruptedException {
        var house = house(House.DAY);

        var answer = house.post("/sessions", Map.of("practice", "pmr", "minutes", "99"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void one_browser_does_not_answer_for_another() throws IOException, InterruptedException {
        var house = house(House.DAY);
        house.answered("psychosis-or-dissociation");
        try (var other = new OtherBrowser(house)) {
            other.enter();
            assertThat(other.get("/answers")).contains("Nothing was asked yet.");
        }
        assertThat(house.get("/answers").body()).contains("Psychosis");
    }

    /// Another browser in the same house.
    private record OtherBrowser(House house, java.net.http.HttpClient client) implements AutoCloseable {
        OtherBrowser(House house) {
            this(
                    house,
                    java.net.http.HttpClient.newBuilder()
                            .cookieHandler(new java.net.CookieManager())
                            .followRedirects(java.net.http.HttpClient.Redirect.NORMAL)
                            .build());
        }

        void enter() throws IOException, InterruptedException {
            client.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create(house.server.invitation()))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        String get(String path) throws IOException, InterruptedException {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(house.uri(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    void alarming_signs_lead_to_help_and_help_leads_back() throws IOException, InterruptedException {
        var house = house(House.DAY);
        var told = house.post("/alarm", Map.of("asked", "chest-pain", "yes", "chest-pain"));
        assertThat(told.headers().firstValue("Location")).contains("/help");
        assertThat(house.get("/help", "Accept-Language", "de-AT").body())
                .contains("gehört jetzt zu einer Ärztin", "tel:112", "tel:142")
                .containsSubsequence("Österreich", "Deutschland");
        assertThat(place(house.get(house.session(Map.of("practice", "slow-breath", "minutes", "10")))))
                .isEqualTo("session");
        assertThat(house.get(house.session(Map.of("practice", "slow-breath", "minutes", "10")))
                        .body())
                .contains("Call 112 first.");

        house.post("/help/over", Map.of());

        assertThat(house.get("/help").body()).doesNotContain("needs a doctor now");
        var soon = house.post("/alarm", Map.of("asked", "fever", "yes", "fever"));
        assertThat(soon.headers().firstValue("Location")).contains("/advice");
        assertThat(house.get("/advice").body()).contains("See a doctor within days");
        house.post("/alarm", Map.of("asked", "fever"));
        assertThat(house.get("/advice").body()).contains("Nothing here is an alarm sign");
    }

    @Test
    void someone_with_thoughts_of_suicide_is_not_left_alone() throws IOException, InterruptedException {
        var house = house(House.NIGHT);
        var address = house.session(Map.of("practice", "pmr", "minutes", "8"));
        house.post("/alarm", Map.of("asked", "suicidal-thoughts", "yes", "suicidal-thoughts"));

        assertThat(house.get("/help", "Accept-Language", "de").body())
                .containsSubsequence("Du musst damit heute nicht allein sein", "0800 1110111", "TelefonSeelsorge");
        assertThat(house.get(address).body()).contains("You don", "have to be alone with this tonight");
    }

    @Test
    void new_pain_asks_everything_again() throws IOException, InterruptedException {
        var house = house(House.DAY);
        house.answered();
        var address = house.session(Map.of("practice", "pmr", "minutes", "8"));
        assertThat(place(house.get(address))).isEqualTo("session");

        house.post("/alarm", Map.of("asked", "fever", "changed", "yes"));

        assertThat(place(house.get(address))).isEqualTo("ask");
    }

    @Test
    void something_unpleasant_changes_what_is_offered() throws IOException, InterruptedException {
        var house = house(House.DAY);
        house.answered();
        var address = house.session(Map.of("practice", "body-scan", "minutes", "20"));
        var matcher = java.util.regex.Pattern.compile("href=\"(/unpleasant/[^\"]+)\"")
                .matcher(house.get(address).body());
        assertThat(matcher.find()).isTrue();
        var unpleasant = matcher.group(1);
        for (int i = 0; i < 2; i++) {
            assertThat(house.post(unpleasant, Map.of("strength", "mild")).body())
                    .contains("Nothing changes yet.");
        }
        assertThat(house.post(unpleasant, Map.of("strength", "mild")).body()).contains("For now this stays short");
        assertThat(house.get(address).body()).contains("Three times something was unpleasant here.", "max=\"300.0\"");

        assertThat(house.post(unpleasant, Map.of("strength", "strong", "words", "<b>old</b> memories"))
                        .body())
                .contains("For two weeks Lento offers other ways");
        assertThat(place(house.get(address))).isEqualTo("closed");
        assertThat(house.get("/answers").body()).contains("&lt;b&gt;old&lt;/b&gt; memories", "Strongly");
        assertThat(place(house.get(house.session(Map.of("practice", "pmr", "minutes", "8")))))
                .isEqualTo("session");

        assertThat(house.post(unpleasant, Map.of("strength", "mild", "in-the-way", "yes"))
                        .body())
                .contains("deserves a doctor or a therapist");
        assertThat(place(house.get(house.session(Map.of("practice", "pmr", "minutes", "8")))))
                .isEqualTo("closed");
        house.post("/answers/over", Map.of());
        assertThat(place(house.get(house.session(Map.of("practice", "pmr", "minutes", "8")))))
                .isEqualTo("session");
        house.post("/answers/forget", Map.of());
        assertThat(house.get("/answers").body()).contains("Nothing was asked yet.", "Nothing was noted.");
    }

    @Test
    void by_night_one_press_is_enough_and_by_day_it_is_asked() throws IOException, InterruptedException {
        var night = house(House.NIGHT);
        night.answered();
        var address = night.session(Map.of("practice", "pmr", "minutes", "8"));
        var matcher = java.util.regex.Pattern.compile("href=\"(/unpleasant/[^\"]+)\"")
                .matcher(night.get(address).body());
        assertThat(matcher.find()).isTrue();
        assertThat(night.get(matcher.group(1)).body())
                .contains("Note it, and ask me tomorrow")
                .doesNotContain("How strong was it?");
        assertThat(night.post(matcher.group(1), Map.of("strength", "later")).body())
                .contains("Tomorrow, by day");

        var day = house(House.DAY);
        day.answered();
        var session = day.session(Map.of("practice", "pmr", "minutes", "8"));
        day.post(session + "/heard", Map.of("seconds", "300"));
        assertThat(day.get("/").body()).contains("Was anything unpleasant with Progressive muscle relaxation?");
        var asked = java.util.regex.Pattern.compile("action=\"(/unpleasant/[^\"]+)\"")
                .matcher(day.get("/").body());
        assertThat(asked.find()).isTrue();
        day.post(asked.group(1), Map.of("strength", "none"));
        assertThat(day.get("/").body()).doesNotContain("Was anything unpleasant");
    }

    @Test
    void four_questions_about_mood_are_whole_or_asked_again() throws IOException, InterruptedException {
        var house = house(House.DAY);
        assertThat(house.get("/mood", "Accept-Language", "de").body())
                .contains("Nervosität, Ängstlichkeit oder Anspannung", "Beinahe jeden Tag");
        var part = house.post("/mood", Map.of("item-0", "1", "item-1", "2"));
        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(part.body()).contains("A question is still open.");
        assertThat(house.post("/mood", Map.of("item-0", "1", "item-1", "2", "item-2", "0", "item-3", "0"))
                        .body())
                .contains("It is worth talking to someone", "Anxiety: 3 of 6. Low mood: 0 of 6.");
        assertThat(house.post("/mood", Map.of("item-0", "0", "item-1", "0", "item-2", "0", "item-3", "0"))
                        .body())
                .contains("see everything");
    }

    @Test
    void every_question_rule_and_line_stands_on_its_page_in_both_languages() throws IOException, InterruptedException {
        var house = house(House.DAY);
        var safety = done(SafetyFiles.open(House.CONTENT));
        for (String language : List.of("en", "de")) {
            var page = java.util.regex.Pattern.compile("&#39;|&#34;")
                    .matcher(house.get("/asks", "Accept-Language", language).body())
                    .replaceAll("'");
            var words = new ArrayList<String>();
            safety.rules().questions().values().forEach(question -> {
                words.add(question.ask().in(language));
                words.add(question.why().in(language));
            });
            safety.rules().all().forEach(rule -> words.add(rule.words().in(language)));
            safety.lines().values().forEach(line -> words.add(line.in(language)));
            safety.sources().values().forEach(source -> words.add(source.says().in(language)));
            assertThat(page).contains(words);
            assertThat(page).contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void a_language_that_was_chosen_is_kept() throws IOException, InterruptedException {
        var house = house(House.DAY);
        assertThat(house.get("/practise", "Accept-Language", "fr, de;q=0.8").body())
                .contains("Spannung loslassen");
        assertThat(house.get("/practise", "Accept-Language", "fr").body()).contains("Let go of tension");

        house.post("/language", Map.of("language", "de"));
        assertThat(house.get("/practise", "Accept-Language", "en").body()).contains("Spannung loslassen");
        house.post("/language", Map.of("language", "xx"));
        assertThat(house.get("/practise").body()).contains("Spannung loslassen");
    }

    @Test
    void what_was_answered_is_known_after_a_restart() throws IOException, InterruptedException {
        var folder = data.resolve("restarted");
        var cookies = "";
        try (var before = House.at(House.DAY, folder)) {
            before.entered().answered("heart-or-blood-pressure");
            var jar = (java.net.CookieManager) before.client.cookieHandler().orElseThrow();
            cookies = jar.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(java.util.stream.Collectors.joining("; "));
        }
        try (var after = House.at(House.DAY, folder)) {
            assertThat(after.get("/answers", "Cookie", cookies).body())
                    .contains("value=\"heart-or-blood-pressure\" checked");
            assertThat(after.get("/practise/pmr", "Cookie", cookies).body()).contains("class=\"quiet care\"");
        }
    }
}
