package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lento.app.content.Du;
import lento.app.content.English;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A browser that asked for German.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanPagesTest {

    /// What is no text of the page, or says of itself that it is English, such as a source.
    private static final Pattern UNREAD =
            Pattern.compile("(?s)<script.*?</script>|<[^<>]* lang=\"en\"[^<>]*>[^<>]*|<code>.*?</code>");

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile(" (?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    /// Names stay as they are: `Norfolk and Waveney`, `Department of Veterans Affairs`.
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\w+,? (?:and|of|for) (?=\\p{Lu})");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /// Every page with an address of its own.
    private static final List<String> PATHS = List.of(
            "/",
            "/breathe",
            "/loosen",
            "/practise",
            "/alarm",
            "/advice",
            "/help",
            "/asks",
            "/answers",
            "/mood",
            "/unpleasant",
            "/exercises",
            "/exercises/flare-card",
            "/exercises/worry-time",
            "/exercises/thought-record",
            "/exercises/back-beliefs",
            "/exercises/stress-map",
            "/exercises/pacing-plan",
            "/exercises/sleep-rules",
            "/dilution",
            "/read-on",
            "/first-week",
            "/nowhere",
            "/practise/nothing-here",
            "/sessions/none");

    private final Path data;
    private final List<House> houses = new ArrayList<>();

    GermanPagesTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        houses.forEach(House::close);
    }

    private House german(House house) throws IOException, InterruptedException {
        houses.add(house);
        house.entered().post("/language", Map.of("language", "de"));
        return house.answered();
    }

    private House formal() throws IOException, InterruptedException {
        var house = unspoken();
        house.post("/language", Map.of("address", "sie"));
        return house;
    }

    private House spoken() throws IOException, InterruptedException {
        return german(House.at(House.DAY, data.resolve("spoken" + houses.size())));
    }

    private House unspoken() throws IOException, InterruptedException {
        return german(House.withoutEngines(House.DAY, data.resolve("unspoken" + houses.size())));
    }

    private static List<Practice> practices() throws IOException {
        var all = new ArrayList<Practice>();
        if (Library.open(House.CONTENT) instanceof Outcome.Done<Library>(Library library)) {
            for (Outcome<Practice> outcome : library.practices("de")) {
                if (outcome instanceof Outcome.Done<Practice>(Practice practice)
                        && !practice.kind().equals("interlude")) {
                    all.add(practice);
                }
            }
        }
        assertThat(all).hasSize(22);
        return all;
    }

    /// The text of a page, with what a screen reader says besides.
    private static String text(String page) {
        var read = NAME.matcher(UNREAD.matcher(page).replaceAll(" ")).replaceAll(" ");
        var spoken = new StringBuilder();
        SPOKEN_ATTRIBUTE.matcher(read).results().forEach(match -> spoken.append(match.group(1))
                .append(". "));
        return TAG.matcher(read).replaceAll(" ") + spoken;
    }

    private static void reads(String page, String where) {
        assertThat(text(page).lines().map(String::strip).filter(English::isIn))
                .as(where)
                .isEmpty();
    }

    private static void says_sie(String page, String where) {
        // The line that offers du, and French names of telephone lines.
        var lines = text(page)
                .lines()
                .map(String::strip)
                .filter(line -> !line.equals("Lieber per du")
                        && !line.toLowerCase(Locale.ROOT).contains("révention du suicide"));
        assertThat(lines.filter(Du::isIn)).as(where).isEmpty();
    }

    @Test
    void who_asked_for_sie_finds_no_page_that_says_du() throws IOException, InterruptedException {
        var house = formal();
        for (String path : PATHS) {
            says_sie(house.get(path).body(), path);
        }
        for (Practice practice : practices()) {
            says_sie(house.get("/practise/" + practice.id()).body(), practice.id());
        }
        var address = house.session(Map.of("practice", "pmr"));
        says_sie(house.get(address).body(), "pmr");
        var captions = house.get(address + "/captions.vtt").body();
        assertThat(captions).contains("wie Sie mögen");
        assertThat(captions.lines().filter(Du::isIn)).isEmpty();
        assertThat(house.get("/practise").body()).contains("<html lang=\"de\"").contains("value=\"du\"");

        house.post("/language", Map.of("address", "du"));
        assertThat(text(house.get("/practise").body()).lines()).anyMatch(Du::isIn);
    }

    @Test
    void no_english_is_left_on_any_page() throws IOException, InterruptedException {
        var house = unspoken();
        for (String path : PATHS) {
            reads(house.get(path).body(), path);
        }
        for (Practice practice : practices()) {
            var page = house.get("/practise/" + practice.id()).body();
            reads(page, practice.id());
            assertThat(page).contains(practice.title());
        }
        assertThat(house.get("/practise/pmr").body()).contains("Unterschenkel");
    }

    @Test
    void every_practice_is_a_german_session_with_german_captions() throws IOException, InterruptedException {
        var house = unspoken();
        for (Practice practice : practices()) {
            var address = house.session(Map.of("practice", practice.id()));
            var page = house.get(address).body();
            reads(page, practice.id());
            assertThat(page).contains(practice.title()).contains("espeak-ng");
            var captions = house.get(address + "/captions.vtt").body();
            assertThat(captions.lines().filter(English::isIn)).as(practice.id()).isEmpty();
            assertThat(house.get(address + "/timeline.json").body()).contains("\"language\":\"de\"");
        }
    }

    @Test
    void a_session_that_nobody_speaks_still_sounds_and_changes_position() throws IOException, InterruptedException {
        var house = unspoken();
        var address = house.session(Map.of("practice", "body-scan", "minutes", "5"));

        assertThat(house.bytes(address + "/sound.opus", "Range", "bytes=0-9999").body())
                .hasSize(10_000);
        var changed = house.post(address + "/changes", Map.of("shift", "60"));
        assertThat(changed.statusCode()).isEqualTo(200);
        var silent = house.session(Map.of("practice", "pmr", "minutes", "8", "sound", "none"));
        assertThat(house.bytes(silent + "/sound.mp3", "Range", "bytes=0-9999").body())
                .hasSize(10_000);
    }

    @Test
    void what_was_heard_in_english_is_offered_in_german() throws IOException, InterruptedException {
        var house = House.at(House.DAY, data.resolve("both"));
        houses.add(house);
        house.entered().answered();
        var address = house.session(Map.of("practice", "belly", "minutes", "5", "voice", "slt"));
        house.post(address + "/heard", Map.of("seconds", "240"));
        assertThat(house.get("/").body()).contains("Belly breathing");

        house.post("/language", Map.of("language", "de"));

        var today = house.get("/").body();
        reads(today, "today");
        assertThat(today)
                .contains(practices().stream()
                        .filter(practice -> practice.id().equals("belly"))
                        .findFirst()
                        .orElseThrow()
                        .title());
    }

    @Test
    void a_german_voice_speaks_where_there_is_one() throws IOException, InterruptedException {
        var house = spoken();
        var address = house.session(Map.of("practice", "slow-breath", "minutes", "3"));

        var page = house.get(address).body();
        assertThat(page).doesNotContain("espeak-ng");
        assertThat(house.get(address + "/timeline.json").body()).contains("\"voice\":\"espeak-de\"");
        assertThat(house.get("/practise/slow-breath").body()).doesNotContain("espeak-ng");
    }

    @Test
    void what_can_not_be_set_is_said_in_german() throws IOException, InterruptedException {
        var house = unspoken();
        for (Map<String, String> wish : List.of(
                Map.of("practice", "pmr", "minutes", "lang"),
                Map.of("practice", "pmr", "minutes", "999"),
                Map.of("practice", "pmr", "minutes", "0"),
                Map.of("practice", "pmr", "minutes", "4", "choice.groups", "sixteen"),
                Map.of("practice", "pmr", "minutes", "8", "choice.hold", "70 s"),
                Map.of("practice", "pmr", "minutes", "8", "choice.hold", "kurz"),
                Map.of("practice", "pmr", "minutes", "8", "choice.posture", "kopfüber"),
                Map.of("practice", "pmr", "minutes", "8", "choice.nothing", "1"),
                Map.of("practice", "pmr", "minutes", "8", "choice.leave-out", "schwanz"),
                Map.of("practice", "pmr", "minutes", "8", "voice", "niemand"),
                Map.of("practice", "pmr", "minutes", "8", "sound", "presslufthammer"),
                Map.of("practice", "belly", "minutes", "60"))) {
            var answer = house.post("/sessions", wish);
            assertThat(answer.statusCode()).as(wish.toString()).isEqualTo(422);
            reads(answer.body(), wish.toString());
            assertThat(answer.body()).contains("class=\"problems\"");
        }
        assertThat(house.post("/sessions", Map.of("practice", "pmr", "minutes", "4", "choice.groups", "sixteen"))
                        .body())
                .contains("Diese Übung dauert 9 min bis 40 min.")
                .contains("bei „");
    }
}
