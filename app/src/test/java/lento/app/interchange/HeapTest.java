package lento.app.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files far larger than the memory of the process that reads them: 150 MB with a heap of 32 MB.
class HeapTest {

    private static final long SIZE = 150_000_000;

    private final Path folder;

    HeapTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /// Reads a file in a process of its own.
    public static void main(String[] arguments) throws IOException {
        var account = Import.of(Path.of(arguments[0]), ZoneOffset.UTC).preview((_, _) -> {});
        System.out.print(account);
    }

    private String read(String begin, IntFunction<String> record, String end) throws Exception {
        var file = folder.resolve("export");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(begin);
            long written = 0;
            for (int i = 0; written < SIZE; i++) {
                var text = record.apply(i);
                out.write(text);
                written += text.length();
            }
            out.write(end);
        }
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @Test
    void apple_health_is_streamed() throws Exception {
        var reading = "<Record type=\"HKQuantityTypeIdentifierHeartRate\" device=\"&lt;" + "x".repeat(200)
                + "&gt;\" value=\"1\"/>\n";

        assertThat(read("<HealthData>\n", i -> "<!-- " + i + " -->" + reading, "</HealthData>"))
                .contains("nights=0")
                .contains("refused=0");
    }

    @Test
    void json_is_streamed() throws Exception {
        var stages = "{\"dateTime\": \"2021-01-01T23:00:00.000\", \"level\": \"light\", \"seconds\": 60},".repeat(40);

        assertThat(read(
                        "{\"sleep\": [",
                        i -> (i == 0 ? "" : ",") + "{\"dateOfSleep\": \"2021-01-02\", \"logId\": " + i
                                + ", \"startTime\": \"2021-01-01T23:00:00\", \"endTime\": \"2021-01-02T06:00:00\","
                                + " \"levels\": {\"data\": [" + stages + "{}]}}",
                        "]}"))
                .contains("naps=0")
                .contains("refused=0");
    }

    @Test
    void tables_are_streamed() throws Exception {
        var note = "n".repeat(1_000);

        assertThat(read(
                        "sid,start,stop,rating,comment,wakes\n",
                        i -> i + ",1608323029380,1608350029380,4,\"" + note + "\",2\n",
                        ""))
                .contains("naps=0")
                .contains("refused=0");
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() throws Exception {
        assertThat(read("sid,start,stop,rating\n1,", _ -> "9".repeat(1_000), ""))
                .contains("A field is longer than a million characters.");
    }

    @Test
    void a_tag_without_end_is_refused_before_it_fills_the_memory() throws Exception {
        assertThat(read("<HealthData>\n<Record device=\"", _ -> "x".repeat(1_000), ""))
                .contains("A tag or text is longer than 2 MB");
    }
}
