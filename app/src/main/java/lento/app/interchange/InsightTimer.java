package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.When;

/// Insight Timer, CSV: `MM/dd/yyyy HH:mm:ss`, a length as hours, minutes and seconds without leading zeros, and labels,
/// which change from one export to the next and so are no part of what an entry is known by. The file does not say in
/// which zone its times are.
final class InsightTimer {

    private static final String APP = "insight-timer";
    private static final DateTimeFormatter TIME = Clocks.pattern("MM/dd/uuuu HH:mm:ss");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}):(\\d{1,2}):(\\d{1,2})");

    private InsightTimer() {}

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var table = CsvTable.open(source, sink, ',', 0)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                span(row.get(), sink);
            }
        }
    }

    private static void span(CsvTable.Row row, Sink sink) throws Unreadable {
        var began = Clocks.read(() -> LocalDateTime.parse(row.text("Started At"), TIME));
        if (began.isEmpty()) {
            row.malformed(
                    "Started At",
                    "A time such as 01/31/2024 18:05:32, month first, is needed. There is '" + row.text("Started At")
                            + "'.");
            return;
        }
        var length = length(row.text("Duration"));
        if (length.isEmpty()) {
            row.malformed(
                    "Duration",
                    "A length such as 0:20:0, at most a day, is needed. There is '" + row.text("Duration") + "'.");
            return;
        }
        var zone = sink.assumedZone();
        var at = Clocks.at(began.get(), zone.id());
        sink.entry(
                row.number(),
                new PracticeSpan(
                        Origin.span(APP, "session", at.toInstant(), length.get()),
                        When.at(at, zone),
                        length,
                        row.text("Activity"),
                        row.text("Preset")));
    }

    private static Optional<Duration> length(String text) {
        var matcher = LENGTH.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var length = Duration.ofHours(Long.parseLong(matcher.group(1)))
                .plusMinutes(Long.parseLong(matcher.group(2)))
                .plusSeconds(Long.parseLong(matcher.group(3)));
        return length.compareTo(PracticeSpan.LONGEST) > 0 ? Optional.empty() : Optional.of(length);
    }
}
