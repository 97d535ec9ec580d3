package lento.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/// A made-up export of Apple Health of any size, in the form of a real one: mostly readings of the heart and steps,
/// some with metadata, and for every day a night in stages and sometimes a mindful session.
final class HealthExport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int READINGS_A_DAY = 1_500;
    private static final String[] STAGES = {"AsleepCore", "AsleepDeep", "AsleepCore", "AsleepREM", "Awake"};

    private HealthExport() {}

    /// Writes a file and tells how many nights it holds.
    ///
    /// @param least how many bytes it has at least
    static int write(Path file, long least, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        int nights = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!-- HealthKit Export Version:"
                            + " 12 -->\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n]>\n<HealthData"
                            + " locale=\"de_DE\">\n <ExportDate value=\"2026-01-01 08:00:00 +0100\"/>\n");
            var day = LocalDateTime.of(2000, 1, 1, 0, 0);
            while (written(file, out) < least) {
                for (int i = 0; i < READINGS_A_DAY; i++) {
                    reading(out, day.plusSeconds(i * 57L), random);
                }
                night(out, day.plusHours(23), random);
                nights++;
                if (nights % 3 == 0) {
                    record(out, "HKCategoryTypeIdentifierMindfulSession", "", day.plusHours(20), 720);
                }
                day = day.plusDays(1);
            }
            out.write("</HealthData>\n");
        }
        return nights;
    }

    private static long written(Path file, BufferedWriter out) throws IOException {
        out.flush();
        return Files.size(file);
    }

    private static void reading(BufferedWriter out, LocalDateTime at, SplittableRandom random) throws IOException {
        var time = at.format(TIME);
        boolean heart = random.nextInt(3) > 0;
        out.write(" <Record type=\"HKQuantityTypeIdentifier");
        out.write(heart ? "HeartRate" : "StepCount");
        out.write("\" sourceName=\"Watch von\u00A0B.\" sourceVersion=\"10.1\" device=\"&lt;&lt;HKDevice: 0x28"
                + Integer.toHexString(random.nextInt())
                + "&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,7&gt;\" unit=\"");
        out.write(heart ? "count/min" : "count");
        out.write("\" creationDate=\"" + time + " +0100\" startDate=\"" + time + " +0100\" endDate=\"" + time
                + " +0100\" value=\"" + (50 + random.nextInt(80)) + "\"");
        out.write(
                heart
                        ? ">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n </Record>\n"
                        : "/>\n");
    }

    private static void night(BufferedWriter out, LocalDateTime from, SplittableRandom random) throws IOException {
        var at = from;
        for (int i = 0; i < 20; i++) {
            int seconds = 600 + 30 * random.nextInt(60);
            record(
                    out,
                    "HKCategoryTypeIdentifierSleepAnalysis",
                    " value=\"HKCategoryValueSleepAnalysis" + STAGES[i % STAGES.length] + "\"",
                    at,
                    seconds);
            at = at.plusSeconds(seconds);
        }
    }

    private static void record(BufferedWriter out, String type, String value, LocalDateTime from, int seconds)
            throws IOException {
        out.write(" <Record type=\"" + type + "\" sourceName=\"Watch\"" + value + " creationDate=\""
                + from.plusSeconds(seconds).format(TIME) + " +0100\" startDate=\"" + from.format(TIME)
                + " +0100\" endDate=\"" + from.plusSeconds(seconds).format(TIME) + " +0100\"/>\n");
    }
}
