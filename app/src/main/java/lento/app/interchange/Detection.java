package lento.app.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// Tells the format of a file by how it begins. Names of files say little: people rename them.
final class Detection {

    /// What a file is.
    sealed interface Kind {

        record Zip() implements Kind {}

        record Known(Format format) implements Kind {}

        /// A valid document that is known and holds nothing for a diary.
        record Nothing() implements Kind {}

        /// It can't be read; why, and what to do.
        record Unknown(String message) implements Kind {}
    }

    private static final Pattern TWO_TIMES = Pattern.compile(
            "\"?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d\"?,\"?\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern CHECKMARK = Pattern.compile("(?s).*,(YES_MANUAL|YES_AUTO|NO|SKIP|UNKNOWN)[,\r\n].*");
    private static final Set<String> RELATIONS = Set.of("before sleeping", "during sleep", "on waking");

    private static final Kind STRANGE = new Kind.Unknown("The format is not known. Lento reads "
            + String.join(
                    ", ",
                    Arrays.stream(Format.values()).map(Format::shown).distinct().toList())
            + ".");

    private Detection() {}

    static Kind of(Source source) throws IOException {
        byte[] begin;
        try (var in = source.open()) {
            begin = in.readNBytes(Limits.SNIFFED);
        }
        return of(begin);
    }

    private static Kind of(byte[] begin) {
        if (begin.length == 0) {
            return new Kind.Unknown("The file is empty. Export it again.");
        }
        if (begins(begin, 'P', 'K', 3, 4) || begins(begin, 'P', 'K', 5, 6)) {
            return new Kind.Zip();
        }
        if (begins(begin, 0xFF, 0xFE) || begins(begin, 0xFE, 0xFF)) {
            return new Kind.Unknown("The file is text in UTF-16. Save it as UTF-8 and read it again.");
        }
        if (zeros(begin)) {
            return SleepChart.likely(begin, begin.length) ? new Kind.Known(Format.SLEEPCHART) : STRANGE;
        }
        // The bytes that tell a format are ASCII; a character that the limit cuts off does not matter.
        var text = new String(begin, StandardCharsets.ISO_8859_1);
        var bare = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
        if (bare.isEmpty()) {
            return new Kind.Unknown("The file is empty. Export it again.");
        }
        return switch (bare.charAt(0)) {
            case '<' -> bare.contains("<HealthData") ? new Kind.Known(Format.APPLE_HEALTH) : STRANGE;
            case '{', '[' -> json(begin);
            default ->
                bare.charAt(0) == '"' && bare.indexOf(',') < 0
                        ? relation(bare)
                        : table(bare).<Kind>map(Kind.Known::new).orElse(STRANGE);
        };
    }

    private static Kind relation(String text) {
        var word = text.strip();
        return word.length() > 2 && RELATIONS.contains(word.substring(1, word.length() - 1))
                ? new Kind.Nothing()
                : STRANGE;
    }

    private static Optional<Format> table(String text) {
        var lines = text.lines().limit(3).toList();
        var names = lines.getFirst().replace("\"", "").strip();
        if (names.startsWith("Id,Tz,From")) {
            return Optional.of(Format.SLEEP_AS_ANDROID);
        }
        if (names.contains("time of day,category,rating/amount,detail")) {
            return Optional.of(Format.BEARABLE);
        }
        if (names.contains(",mood,") && (names.startsWith("full_date,") || names.startsWith("year,date,"))) {
            return Optional.of(Format.DAYLIO);
        }
        if (names.startsWith("Started At,Duration,")) {
            return Optional.of(Format.INSIGHT_TIMER);
        }
        if (names.startsWith("sid,start,stop,rating")) {
            return Optional.of(Format.PLEES);
        }
        if (names.startsWith("wake,sleep,bedtime,") || names.startsWith("custom_")) {
            return Optional.of(Format.SLEEPMETER);
        }
        if (names.startsWith("Start;End;Sleep quality;")) {
            return Optional.of(Format.SLEEP_CYCLE);
        }
        if (names.startsWith("com.samsung.health.sleep_stage,")) {
            return Optional.of(Format.SAMSUNG_STAGES);
        }
        if (names.startsWith("com.samsung.shealth.sleep,") || names.startsWith("com.samsung.health.sleep,")) {
            return Optional.of(Format.SAMSUNG);
        }
        if (text.contains("Start Time,End Time,Minutes Asleep,")) {
            return Optional.of(Format.FITBIT_CSV);
        }
        if (names.startsWith("Date,") && CHECKMARK.matcher(text).matches()) {
            return Optional.of(Format.LOOP);
        }
        if (lines.size() > 1 && TWO_TIMES.matcher(lines.get(1)).matches() && names.split(",").length >= 6) {
            return Optional.of(Format.WITHINGS_CSV);
        }
        return Optional.empty();
    }

    private static Kind json(byte[] begin) {
        var names = new HashSet<String>();
        boolean array = false;
        try (var json = JsonRecords.parser(new ByteArrayInputStream(begin))) {
            array = json.nextToken() == JsonToken.START_ARRAY;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    names.add(json.currentName());
                    if (json.currentName().equals("resourceType") && json.nextToken() == JsonToken.VALUE_STRING) {
                        return fhir(json.getString());
                    }
                }
            }
        } catch (JacksonException _) {
            // The beginning is cut off somewhere; the names up to there tell enough.
            if (names.isEmpty()) {
                return STRANGE;
            }
        }
        return json(names, array);
    }

    private static Kind fhir(String type) {
        return new Kind.Known(type.equals("Bundle") ? Format.FHIR_BUNDLE : Format.FHIR_RESOURCE);
    }

    private static Kind json(Set<String> names, boolean array) {
        if (names.contains("$schema")) {
            return new Kind.Unknown("This is a JSON schema, which describes data and holds none.");
        }
        if (names.contains("dailySleepDTO") || names.contains("sleepStartTimestampGMT")) {
            return new Kind.Known(Format.GARMIN);
        }
        if (names.contains("dateOfSleep")) {
            return new Kind.Known(Format.FITBIT_JSON);
        }
        if (names.contains("bedtime_start") || names.contains("start_datetime")) {
            return new Kind.Known(Format.OURA);
        }
        if (names.contains("startdate") && names.contains("enddate")) {
            return new Kind.Known(Format.WITHINGS_JSON);
        }
        if (names.contains("startTimeNanos")) {
            return new Kind.Known(Format.GOOGLE_FIT);
        }
        if (names.contains("fitnessActivity")) {
            return new Kind.Known(Format.GOOGLE_FIT_SESSION);
        }
        if (names.contains("effective_time_frame")
                || names.contains("sleep_duration")
                || names.contains("total_sleep_time")
                || names.contains("time_interval")
                || names.contains("date_time")
                || (names.isEmpty() && !array)) {
            return new Kind.Known(Format.OPEN_MHEALTH);
        }
        return STRANGE;
    }

    private static boolean begins(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) begin[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
