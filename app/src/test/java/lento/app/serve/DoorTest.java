package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import lento.practice.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private final Path data;
    private final House house;

    DoorTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.house = House.at(House.DAY, data.resolve("lento"));
    }

    @BeforeAll
    void enter() throws IOException, InterruptedException {
        house.entered();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private HttpResponse<String> stranger(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(house.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /// The first line and the rest of the answer to a request as it is written here.
    private String raw(String request) throws IOException {
        try (var socket = new Socket(
                        InetAddress.getLoopbackAddress(), house.uri("/").getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_invitation_lets_one_browser_in_once() throws IOException, InterruptedException {
        var invitation =
                house.server.invitation().substring(house.server.address().length());

        assertThat(stranger(invitation).statusCode()).isEqualTo(303);
        assertThat(stranger(invitation).statusCode()).isEqualTo(403);
        assertThat(stranger("/open/nonsense").body()).contains("Lento does not know this browser yet");
    }

    @Test
    void a_stranger_sees_nothing() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/practise", "/sessions/x", "/actuator/health", "/actuator/prometheus"}) {
            assertThat(stranger(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(house.get("/").statusCode()).isEqualTo(200);
        assertThat(house.get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @Test
    void another_name_for_this_server_is_refused() throws IOException {
        var answer = raw("GET / HTTP/1.1\r\nHost: lento.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("not under that name");
    }

    @Test
    void other_sites_are_refused() throws IOException, InterruptedException {
        assertThat(house.get("/", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(house.get("/", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(house.get("/", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(house.get("/", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_needs_its_token_which_stays_the_same() throws IOException, InterruptedException {
        var fields = Map.of("practice", "pmr", "minutes", "12");
        var matcher = House.TOKEN.matcher(house.get("/practise").body());
        assertThat(matcher.find()).isTrue();

        assertThat(house.post("/sessions", fields, matcher.group(1)).statusCode())
                .isEqualTo(303);
        assertThat(house.post("/sessions", fields, matcher.group(1)).statusCode())
                .isEqualTo(303);
        assertThat(house.post("/sessions", fields, "wrong").statusCode()).isEqualTo(403);
        assertThat(house.post("/sessions", fields, "wrong").body()).contains("Nothing was changed.");
    }

    @Test
    void every_answer_tells_the_browser_what_to_keep_out() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/practise", "/nowhere", "/actuator/health"}) {
            var headers = house.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        }
    }

    @Test
    void a_page_that_is_missing_says_so() throws IOException, InterruptedException {
        assertThat(house.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(house.get("/nowhere").body()).contains("There is no such page");
        assertThat(house.get("/sessions/cut-off").statusCode()).isEqualTo(404);
        assertThat(house.get("/sessions/cut-off").body()).contains("This session can't be opened");
    }

    @Test
    void a_port_in_use_is_told_in_a_sentence() throws IOException {
        int port = house.uri("/").getPort();

        var outcome = Server.start(House.settings(House.DAY, data.resolve("other"), port));

        assertThat(outcome.problemsFound().getFirst().message())
                .startsWith("Port " + port + " is in use by another program");
    }

    @Test
    void only_this_machine_is_listened_to() throws IOException {
        var settings = House.settings(House.DAY, data.resolve("other"), 0);
        var open = new Server.Settings(
                "0.0.0.0",
                0,
                settings.data(),
                settings.content(),
                settings.voices(),
                settings.opus(),
                settings.clock());

        assertThat(Server.start(open).problemsFound().getFirst().message()).contains("listens on this machine only");
    }

    @Test
    void the_data_of_a_newer_version_is_left_alone() throws IOException {
        var newer = Files.createDirectories(data.resolve("newer"));
        Files.writeString(newer.resolve("version"), "7\n");

        var outcome = Server.start(House.settings(House.DAY, newer, 0));

        assertThat(outcome.problemsFound().getFirst().message()).contains("was written by a newer Lento");
        assertThat(newer.resolve("key")).doesNotExist();
    }

    @Test
    void content_that_can_not_be_read_is_told_with_its_place() throws IOException {
        var content = Files.createDirectories(data.resolve("content"));
        Files.createDirectories(content.resolve("lists"));
        Files.writeString(content.resolve("lists").resolve("broken.yaml"), "name: [broken\n");
        var settings = House.settings(House.DAY, data.resolve("other"), 0);

        var outcome = Server.start(new Server.Settings(
                "127.0.0.1", 0, settings.data(), content, settings.voices(), settings.opus(), settings.clock()));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.problemsFound().getFirst().toString()).contains("broken");
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused() throws IOException {
        var outcome = Server.start(House.settings(House.DAY, data.resolve("lento"), 0));

        assertThat(outcome.problemsFound().getFirst().message())
                .startsWith("Another Lento uses the data folder " + data.resolve("lento") + ". End it first");
    }

    @Test
    void what_is_kept_is_its_owner_s_alone() throws IOException {
        var folder = data.resolve("lento");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String file : new String[] {"key", "master.key", "records.db", "records.db-wal", "keys.db", "lock"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }
}
