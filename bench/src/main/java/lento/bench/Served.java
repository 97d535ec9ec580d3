package lento.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A server of this checkout on a loopback address, in a process of its own, and a household that was let in.
final class Served implements AutoCloseable {

    private static final Pattern PRINTED = Pattern.compile("Lento is open at (http://[0-9.:]+)(/open/\\S+)");
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private static final int MOST_SECONDS = 60;

    private final Process process;
    private final Path folder;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String token;

    private Served(Process process, Path folder, String address, String invitation) throws IOException {
        this.process = process;
        this.folder = folder;
        this.address = address;
        get(invitation);
        var matcher = TOKEN.matcher(get("/practise"));
        if (!matcher.find()) {
            throw new Unmeasurable("The server did not let the measurement in.");
        }
        this.token = matcher.group(1);
    }

    /// Starts a server with an empty data folder on any free port, and enters by the invitation that it prints.
    ///
    /// @throws Unmeasurable if it does not start within a minute
    static Served start() throws IOException {
        var folder = Files.createTempDirectory("lento-bench");
        var printed = folder.resolve("printed");
        var builder = new ProcessBuilder(
                Child.lento(),
                "serve",
                "--port",
                "0",
                "--no-browser",
                "--data",
                folder.resolve("data").toString());
        var process = builder.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            for (int i = 0; i < MOST_SECONDS * 20 && process.isAlive(); i++) {
                var matcher = PRINTED.matcher(Files.readString(printed));
                if (matcher.find()) {
                    return new Served(process, folder, matcher.group(1), matcher.group(2));
                }
                Waiting.millis(50);
            }
            throw new Unmeasurable("'./lento serve' did not start. It said: " + Files.readString(printed));
        } catch (IOException | RuntimeException e) {
            Child.end(process);
            StartTime.delete(folder);
            throw e;
        }
    }

    /// The address that names the server, without a path.
    String address() {
        return address;
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    /// What shows that a browser was let in.
    HttpCookie pass() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("lento-household"))
                .findFirst()
                .orElseThrow(() -> new Unmeasurable("The server gave no cookie for its invitation."));
    }

    /// The path of a new session.
    ///
    /// @param fields of the form of a practice
    /// @throws Unmeasurable if it is refused
    String session(Map<String, String> fields) throws IOException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(uri("/sessions"))
                .header("Origin", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new Unmeasurable(
                        "POST /sessions with " + fields + " was answered with " + answer.statusCode() + "."));
    }

    /// The value of one of the server's gauges or counters.
    double metric(String name) throws IOException {
        return get("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new Unmeasurable("The server does not tell " + name + "."));
    }

    /// The CPU time of the server with all its threads, in seconds.
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /// The resident set of the server in bytes, now and at its highest.
    Resident resident() {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        return new Resident(Watch.kilobytes(status, "VmRSS:") * 1024, Watch.kilobytes(status, "VmHWM:") * 1024);
    }

    /// @param now in bytes
    /// @param highest in bytes
    record Resident(long now, long highest) {}

    private String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).build()).body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw Waiting.stopped(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        Child.end(process);
        StartTime.delete(folder);
    }
}
