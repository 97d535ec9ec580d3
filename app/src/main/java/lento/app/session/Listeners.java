package lento.app.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lento.sound.render.Playable;

/// Sends sessions to those who listen: half a minute at once, then somewhat faster than it is heard. So nothing is
/// encoded that a listener who stops will not hear, and one who is gone is noticed within a second.
final class Listeners {

    /// Seconds of sound that are sent as fast as they are made.
    private static final double AT_ONCE = 30;

    /// Seconds of sound a second that are sent from then on.
    private static final double PACE = 2;

    /// Bytes in a row: a quarter of a second, so that a listener who is gone is soon noticed.
    private static final int CHUNK = 2_048;

    private final Parts parts;
    private final AtomicInteger listening = new AtomicInteger();

    Listeners(Parts parts, MeterRegistry meters) {
        this.parts = parts;
        Gauge.builder("lento.listeners", listening, AtomicInteger::get)
                .description("Streams of sound that are being sent")
                .register(meters);
    }

    /// Makes the beginning and the end of a session that is about to be played: a browser reads both before the first
    /// sound. Returns at once.
    void expect(Playable playable, String mark, String format) {
        long now = System.nanoTime();
        var beginning = parts.open(new Parts.Key(mark, format, 0), playable, now);
        int last = playable.parts() - 1;
        var end = parts.open(new Parts.Key(mark, format, last), playable, now);
        Thread.ofVirtual().name("expecting a listener").start(() -> {
            try {
                beginning.available(beginning.length() - 1);
                end.available(end.length() - 1);
            } catch (IOException _) {
                // Whoever plays it is told.
                return;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                beginning.leave();
                end.leave();
            }
        });
    }

    /// Bytes of a playable session.
    ///
    /// @param mark tells apart what sounds different
    /// @param format the ending of the file's name
    /// @param from the first byte
    /// @param to the first byte that is not sent
    record Stretch(Playable playable, String mark, String format, long from, long to) {}

    /// Sends a stretch; encodes only the parts that it touches.
    ///
    /// @throws IOException if the listener is gone
    void send(Stretch stretch, Quota.Stream quota, int cost, OutputStream out)
            throws IOException, InterruptedException {
        listening.incrementAndGet();
        try {
            var playable = stretch.playable;
            byte[] header = playable.header();
            if (stretch.from < header.length) {
                int from = (int) stretch.from;
                out.write(header, from, (int) Math.min(header.length, stretch.to) - from);
                out.flush();
            }
            var clock = new Pacing(playable.bytesPerSecond());
            for (int part = firstPart(playable, stretch.from); part < playable.parts(); part++) {
                if (playable.start(part) >= stretch.to) {
                    return;
                }
                quota.pay(cost);
                send(stretch, part, clock, out);
            }
        } finally {
            listening.decrementAndGet();
        }
    }

    private void send(Stretch stretch, int part, Pacing pacing, OutputStream out)
            throws IOException, InterruptedException {
        var playable = stretch.playable;
        long start = playable.start(part);
        int at = (int) Math.max(0, stretch.from - start);
        int end = (int) (Math.min(stretch.to, playable.start(part + 1)) - start);
        var making = parts.open(new Parts.Key(stretch.mark, stretch.format, part), playable, pacing.due());
        try {
            while (at < end) {
                int count = Math.min(CHUNK, Math.min(end - at, making.available(at)));
                making.copy(at, count, out);
                out.flush();
                at += count;
                pacing.sent(count);
            }
        } finally {
            making.leave();
        }
    }

    private static int firstPart(Playable playable, long from) {
        int low = 0;
        int high = playable.parts() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (playable.start(middle) <= from) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// How far the sending is ahead of the listening.
    private static final class Pacing {
        private final double bytesPerSecond;
        private final long began = System.nanoTime();
        private long sent;

        Pacing(double bytesPerSecond) {
            this.bytesPerSecond = bytesPerSecond;
        }

        /// When what was sent has been heard.
        long due() {
            return began + (long) (sent / bytesPerSecond * 1e9);
        }

        void sent(int bytes) throws InterruptedException {
            sent += bytes;
            double ahead = sent / bytesPerSecond - AT_ONCE;
            long wait = began + (long) (ahead / PACE * 1e9) - System.nanoTime();
            if (ahead > 0 && wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }
    }
}
