package lento.app.interchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import lento.app.diary.SleepItems;

/// SleepChart 1, `.tim`: records of 12 bytes, little endian: start and end as days since 1999-12-31 in 32-bit floating
/// point, which is right to some forty seconds, and four bytes that don't matter here. Local times without a zone.
final class SleepChart {

    private static final String APP = "sleepchart";

    /// The length of a record in bytes.
    static final int RECORD = 12;

    private static final LocalDateTime ZERO = LocalDateTime.of(1999, 12, 31, 0, 0);
    private static final double SECONDS = 86_400;
    private static final float LATEST = 60_000;

    private SleepChart() {}

    /// Whether a file may begin so.
    static boolean likely(byte[] begin, int length) {
        if (length < RECORD || (length < Limits.SNIFFED && length % RECORD != 0)) {
            return false;
        }
        var buffer = ByteBuffer.wrap(begin).order(ByteOrder.LITTLE_ENDIAN);
        float from = buffer.getFloat();
        float to = buffer.getFloat();
        return plausible(from) && plausible(to) && Math.abs(to - from) < 2;
    }

    private static boolean plausible(float days) {
        return days > 0 && days < LATEST;
    }

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        try (var in = source.open()) {
            var bytes = in.readNBytes(RECORD);
            for (int record = 1; bytes.length > 0; record++) {
                if (bytes.length < RECORD) {
                    throw Unreadable.at(sink.file(), record, 1, "The last record is cut off. Copy the file again.");
                }
                sleep(record, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), sink);
                bytes = in.readNBytes(RECORD);
            }
        }
    }

    private static void sleep(int record, ByteBuffer bytes, Sink sink) throws Unreadable {
        float from = bytes.getFloat();
        float to = bytes.getFloat();
        if (!plausible(from) || !plausible(to)) {
            sink.malformed(record, 1, "Record " + record + " has no time between 2000 and 2164. It is left out.");
            return;
        }
        var zone = sink.assumedZone();
        var start = Clocks.at(local(from), zone.id());
        var end = Clocks.end(start, local(to), zone.id(), Optional.empty());
        var items = SleepItems.between(start, end, zone);
        if (!end.isBefore(start)) {
            items = items.withAsleep(Duration.between(start, end));
        }
        sink.entry(
                record,
                Sleeps.entry(
                        Sleeps.span(APP, start, end),
                        items,
                        Sleeps.Kind.UNTOLD,
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    private static LocalDateTime local(float days) {
        return ZERO.plusSeconds(Math.round(days * SECONDS));
    }
}
