package lento.bench;

import java.io.IOException;
import java.io.InterruptedIOException;

/// Waiting for a time or for the end of others.
final class Waiting {

    private Waiting() {}

    static void millis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// Waits until a time on the clock of [System#nanoTime].
    static void until(long nanos) throws IOException {
        millis(Math.max(0, (nanos - System.nanoTime()) / 1_000_000));
    }

    static void end(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// What is thrown when a measurement is interrupted.
    static InterruptedIOException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var stopped = new InterruptedIOException("The measurement was stopped.");
        stopped.initCause(cause);
        return stopped;
    }
}
