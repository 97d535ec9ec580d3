package lento.app.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lento.sound.render.Playable;

/// The parts of sessions that are listened to: each made once for all who listen to the same, when one of them needs
/// it, and those first whose listeners would fall silent first. The latest are kept.
final class Parts implements AutoCloseable {

    private final long keptBytes;
    private final PriorityBlockingQueue<Job> waiting = new PriorityBlockingQueue<>();
    private final Map<Key, Making> parts = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicInteger busy = new AtomicInteger();
    private final Thread[] threads;
    private final Counter made;
    private long bytes;

    /// Which part of which bytes.
    ///
    /// @param mark tells apart what sounds different
    /// @param format the ending of the file's name
    record Key(String mark, String format, int part) {}

    private record Job(Key key, Playable playable, Making making, long due, long arrival) implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            int byTime = Long.compare(due - other.due, 0);
            return byTime != 0 ? byTime : Long.compare(arrival, other.arrival);
        }
    }

    /// @param count how many parts are made at once
    /// @param keptBytes how much is kept of what no one listens to
    Parts(int count, long keptBytes, MeterRegistry meters) {
        this.keptBytes = keptBytes;
        this.made = Counter.builder("lento.parts.made")
                .description("Parts of sessions that were encoded")
                .register(meters);
        Gauge.builder("lento.parts.making", busy, AtomicInteger::get)
                .description("Parts of sessions that are being encoded")
                .register(meters);
        Gauge.builder("lento.parts.waiting", waiting, PriorityBlockingQueue::size)
                .description("Parts of sessions that wait to be encoded")
                .register(meters);
        this.threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = Thread.ofPlatform().daemon().name("parts-" + i).start(this::work);
        }
    }

    /// A part for one reader, who has to leave it. It may still have to be made.
    ///
    /// @param due when the listener would fall silent, as [System#nanoTime] tells it
    Making open(Key key, Playable playable, long due) {
        synchronized (parts) {
            var found = parts.get(key);
            if (found != null && found.enter()) {
                if (!found.begun()) {
                    // Who needs it sooner moves it forward.
                    waiting.add(new Job(key, playable, found, due, arrivals.getAndIncrement()));
                }
                return found;
            }
            if (found != null) {
                bytes -= found.length();
            }
            long length = playable.start(key.part() + 1) - playable.start(key.part());
            var making = new Making(Math.toIntExact(length));
            making.enter();
            parts.put(key, making);
            bytes += length;
            evict();
            waiting.add(new Job(key, playable, making, due, arrivals.getAndIncrement()));
            return making;
        }
    }

    private void evict() {
        Iterator<Making> eldest = parts.values().iterator();
        while (bytes > keptBytes && eldest.hasNext()) {
            var making = eldest.next();
            if (!making.read()) {
                bytes -= making.length();
                eldest.remove();
            }
        }
    }

    private void work() {
        try {
            while (true) {
                var job = waiting.take();
                if (!job.making.begin()) {
                    continue;
                }
                busy.incrementAndGet();
                try {
                    job.playable.write(job.key.part(), job.making);
                    made.increment();
                    job.making.end(null);
                } catch (IOException e) {
                    job.making.end(e);
                } catch (RuntimeException | Error e) {
                    job.making.end(new IOException(e));
                } finally {
                    busy.decrementAndGet();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        for (Thread thread : threads) {
            thread.interrupt();
        }
    }
}
