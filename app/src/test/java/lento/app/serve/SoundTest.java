package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundTest {

    private final Path data;
    private final House house;

    SoundTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.house = House.at(House.DAY, data.resolve("lento"));
    }

    @BeforeAll
    void enter() throws IOException, InterruptedException {
        house.entered().answered();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String session(String minutes) throws IOException, InterruptedException {
        return house.session(Map.of("practice", "pmr", "minutes", minutes));
    }

    /// The address of a session of which nothing was made.
    private String notBegun() throws IOException, InterruptedException {
        var matcher = Pattern.compile("data-session=\"([^\"]+)\"")
                .matcher(house.get("/breathe").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void safari_s_probe_is_answered_before_anything_is_made() throws IOException, InterruptedException {
        for (String ending : new String[] {"/sound.opus", "/sound.mp3"}) {
            double made = quietly();

            var answer = house.bytes(notBegun() + ending, "Range", "bytes=0-1");

            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.body()).hasSize(2);
            assertThat(header(answer, "Content-Range")).matches("bytes 0-1/\\d+");
            assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(house.metric("lento_parts_made_total")).isEqualTo(made);
        }
    }

    @Test
    void chrome_s_look_at_the_tail_makes_one_part() throws IOException, InterruptedException {
        for (String ending : new String[] {"/sound.opus", "/sound.mp3"}) {
            var path = notBegun() + ending;
            long length = length(path);
            double made = quietly();

            var answer = house.bytes(path, "Range", "bytes=" + (length - 100) + "-");
            var suffix = house.bytes(path, "Range", "bytes=-100");

            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(header(answer, "Content-Range"))
                    .isEqualTo("bytes " + (length - 100) + "-" + (length - 1) + "/" + length);
            assertThat(answer.body()).hasSize(100).isEqualTo(suffix.body());
            assertThat(quietly()).isEqualTo(made + 1);
        }
    }

    @Test
    void the_beginning_and_the_end_are_made_when_a_session_is_begun() throws IOException, InterruptedException {
        double made = quietly();

        session("17");

        while (house.metric("lento_parts_made_total") < made + 2) {
            Thread.sleep(5);
        }
        assertThat(quietly()).isEqualTo(made + 2);
    }

    @Test
    void any_range_is_cut_from_the_same_bytes() throws IOException, InterruptedException {
        for (String ending : new String[] {"/sound.opus", "/sound.mp3"}) {
            var path = house.session(Map.of("practice", "shift", "minutes", "0.5")) + ending;
            byte[] whole = house.bytes(path).body();

            assertThat((long) whole.length).isEqualTo(length(path));
            for (int from = 0; from < whole.length; from += 49_999) {
                int to = Math.min(whole.length, from + 70_001);
                byte[] part = house.bytes(path, "Range", "bytes=" + from + "-" + (to - 1))
                        .body();
                assertThat(part).isEqualTo(Arrays.copyOfRange(whole, from, to));
            }
        }
    }

    @Test
    void a_range_beyond_the_end_is_refused_and_several_get_the_whole() throws IOException, InterruptedException {
        var path = house.session(Map.of("practice", "shift", "minutes", "0.5")) + "/sound.opus";
        long length = length(path);

        var beyond = house.bytes(path, "Range", "bytes=" + length + "-");

        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + length);
        assertThat(house.bytes(path, "Range", "bytes=0-1,5-6").statusCode()).isEqualTo(200);
        assertThat(house.bytes(path, "Range", "pages=1").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_sound_has_the_same_mark_under_every_address() throws IOException, InterruptedException {
        var one = session("10") + "/sound.opus";
        var other = session("10") + "/sound.opus";

        var mark = header(house.bytes(one, "Range", "bytes=0-1"), "ETag");

        assertThat(one).isNotEqualTo(other);
        assertThat(header(house.bytes(other, "Range", "bytes=0-1"), "ETag")).isEqualTo(mark);
        var again = house.bytes(one, "If-None-Match", mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(house.bytes(one, "Range", "bytes=0-1", "If-Range", mark).statusCode())
                .isEqualTo(206);
    }

    @Test
    void a_listener_who_is_gone_stops_the_making_within_a_second() throws IOException, InterruptedException {
        var path = house.session(Map.of("practice", "body-scan", "minutes", "45")) + "/sound.opus";
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), house.uri("/").getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                    + house.uri("/").getPort() + "\r\nCookie: " + cookies() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            for (int read = 0; read < 300_000; ) {
                read += in.read(new byte[8_192]);
            }
            assertThat(house.metric("lento_listeners")).isEqualTo(1);
        }
        long began = System.nanoTime();
        while (house.metric("lento_listeners") > 0 && System.nanoTime() - began < 10_000_000_000L) {
            Thread.sleep(20);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        double made = house.metric("lento_parts_made_total");
        Thread.sleep(300);

        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(house.metric("lento_parts_made_total")).isEqualTo(made);
    }

    private String cookies() {
        var manager = (java.net.CookieManager) house.client.cookieHandler().orElseThrow();
        return manager.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    @Test
    void nothing_that_was_chosen_stands_in_an_address() throws IOException, InterruptedException {
        var address = house.session(Map.of(
                "practice",
                "pmr",
                "minutes",
                "8",
                "choice.leave-out",
                "left-lower-leg",
                "asked",
                "pregnancy",
                "yes",
                "pregnancy"));

        assertThat(address).matches("/sessions/[A-Za-z0-9_-]+").doesNotContain("pmr", "leg");
        assertThat(house.get(address).body()).contains("On your side instead of on your back");
        house.answered();
    }

    @Test
    void what_cannot_be_set_is_told_and_what_was_typed_stays() throws IOException, InterruptedException {
        var answer = house.post(
                "/sessions", Map.of("practice", "pmr", "minutes", "99", "choice.posture", "propped", "sound", "sea"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"")
                .contains("value=\"99\"")
                .containsPattern("value=\"propped\" checked")
                .containsPattern("value=\"sea\" selected");
    }

    @Test
    void a_change_goes_on_with_the_same_session() throws IOException, InterruptedException {
        var address = house.session(Map.of("practice", "pmr", "minutes", "12"));
        var before = timeline(address);

        var shifted = changed(address, Map.of("shift", "100"));
        var timer = changed(address, Map.of("until", "300"));
        var softer = changed(address, Map.of("sound", "-6", "voice", "3"));

        assertThat(timeline(shifted).get("samples").asLong())
                .isGreaterThan(before.get("samples").asLong() + 30 * 48_000);
        assertThat(timeline(shifted).toString()).contains("Time to move.");
        assertThat(timeline(timer).get("samples").asLong()).isEqualTo(300 * 48_000);
        assertThat(timeline(softer)).isEqualTo(before);
        assertThat(timeline(changed(timer, Map.of("until", "end")))).isEqualTo(before);
    }

    private String changed(String address, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = house.post(address + "/changes", new HashMap<>(fields));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("address").asString();
    }

    private JsonNode timeline(String address) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(house.get(address + "/timeline.json").body());
    }

    @Test
    void part_of_a_session_counts_and_is_ready_again() throws IOException, InterruptedException {
        var address = house.session(Map.of("practice", "body-scan", "minutes", "20", "choice.posture", "side"));

        var stopped = house.post(address + "/stopped", Map.of("seconds", "312.5"));

        assertThat(stopped.body()).contains("It still counts.").contains("5 minutes of Body scan");
        assertThat(house.get("/").body())
                .contains("Last time: 5 minutes of Body scan")
                .contains("Lying on your side.");
    }

    @Test
    void a_download_is_the_whole_session() throws IOException, InterruptedException {
        var address = house.session(Map.of("practice", "slow-breath", "minutes", "1"));
        var file = data.resolve("lento.opus");

        Files.write(file, house.bytes(address + "/download.opus").body());

        var process = new ProcessBuilder("opusinfo", file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("1m:00.000s")
                .doesNotContainIgnoringCase("warning");
    }

    /// How many parts were made, once none is being made.
    private double quietly() throws IOException, InterruptedException {
        while (house.metric("lento_parts_making") > 0) {
            Thread.sleep(5);
        }
        return house.metric("lento_parts_made_total");
    }

    private long length(String path) throws IOException, InterruptedException {
        var range = header(house.bytes(path, "Range", "bytes=0-1"), "Content-Range");
        return Long.parseLong(range.substring(range.indexOf('/') + 1));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
