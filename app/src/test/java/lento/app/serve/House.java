package lento.app.serve;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.app.session.Voices;
import lento.practice.Outcome;
import lento.sound.opus.Opus;

/// A running server on the shipped content, and a browser's way of asking it.
final class House implements AutoCloseable {

    static final Path CONTENT = Path.of("..", "content");
    static final Path CACHE = Path.of("target", "test-cache");
    static final Instant DAY = Instant.parse("2026-06-01T15:00:00Z");
    static final Instant NIGHT = Instant.parse("2026-06-01T23:00:00Z");

    private static final List<String> QUESTIONS = questions();

    static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    final Server server;
    final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private House(Server server) {
        this.server = server;
    }

    private static List<String> questions() {
        try {
            return SafetyFiles.open(CONTENT) instanceof Outcome.Done<Safety>(Safety safety)
                    ? List.copyOf(safety.rules().questions().keySet())
                    : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Opens a server whose clock stands still.
    static House at(Instant time, Path data) throws IOException {
        return at(settings(time, data, 0));
    }

    /// Opens a server on a machine where no program speaks at once.
    static House withoutEngines(Instant time, Path data) throws IOException {
        var usual = settings(time, data, 0);
        var voices = new Voices(CONTENT.resolve("voices"), CACHE.resolve("voices"), usual::opus, List::of);
        return at(new Server.Settings(usual.bind(), 0, data, CONTENT, voices, usual.opus(), usual.clock()));
    }

    private static House at(Server.Settings settings) throws IOException {
        return switch (Server.start(settings)) {
            case Outcome.Done<Server>(Server server) -> new House(server);
            case Outcome.Refused<Server> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    static Server.Settings settings(Instant time, Path data, int port) throws IOException {
        var opus = Opus.open(CACHE.resolve("native"));
        var voices = new Voices(CONTENT.resolve("voices"), CACHE.resolve("voices"), () -> opus);
        return new Server.Settings("127.0.0.1", port, data, CONTENT, voices, opus, Clock.fixed(time, ZoneOffset.UTC));
    }

    /// Lets the client in.
    House entered() throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(server.invitation())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new AssertionError("The invitation was not accepted: " + answer.statusCode());
        }
        return this;
    }

    URI uri(String path) {
        return URI.create(server.address() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends a form as a page of this server would.
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, token());
    }

    private String token() throws IOException, InterruptedException {
        var matcher = TOKEN.matcher(get("/practise").body());
        if (!matcher.find()) {
            throw new AssertionError("The page has no token.");
        }
        return matcher.group(1);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(fields.entrySet());
        all.add(Map.entry("_csrf", token));
        return post(path, all);
    }

    private HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        var body = fields.stream()
                .map(entry ->
                        entry.getKey() + "=" + java.net.URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path, "Origin", server.address(), "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// Answers every question: true is what is named here.
    House answered(String... yes) throws IOException, InterruptedException {
        var fields = new ArrayList<Map.Entry<String, String>>();
        QUESTIONS.forEach(id -> fields.add(Map.entry("asked", id)));
        List.of(yes).forEach(id -> fields.add(Map.entry("yes", id)));
        fields.add(Map.entry("_csrf", token()));
        post("/alarm", fields);
        return this;
    }

    /// The same in a browser, which is another person's.
    static void answered(Page page, String... yes) {
        page.evaluate("""
                ([asked, yes]) => {
                  const fields = new URLSearchParams({ _csrf: document.querySelector("main").dataset.csrf });
                  asked.forEach((id) => fields.append("asked", id));
                  yes.forEach((id) => fields.append("yes", id));
                  return fetch("/alarm", { method: "POST", body: fields }).then(() => null);
                }""", List.of(QUESTIONS, List.of(yes)));
    }

    /// The address of a new session.
    String session(Map<String, String> fields) throws IOException, InterruptedException {
        var answer = post("/sessions", fields);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    /// The value of one of the server's gauges or counters.
    double metric(String name) throws IOException, InterruptedException {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
