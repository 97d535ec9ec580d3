package lento.sound.render;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Makes numbered parts on several threads and hands them over in order, with a bounded number in flight.
final class InOrder {

    private InOrder() {}

    /// Makes one part.
    @FunctionalInterface
    interface Make<T> {
        T part(int number) throws IOException;
    }

    /// Takes one part.
    @FunctionalInterface
    interface Take<T> {
        void part(T part) throws IOException;
    }

    /// Makes the parts from `first` to `end` (excluded). If taking one fails, no further part is begun, those in the
    /// making are interrupted, and the failure is thrown once they have ended.
    static <T> void run(int first, int end, int threads, Make<T> make, Take<T> take) throws IOException {
        var inFlight = new ArrayDeque<Future<T>>();
        try (var pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("render-", 0).daemon().factory())) {
            int next = first;
            try {
                while (next < end || !inFlight.isEmpty()) {
                    while (next < end && inFlight.size() < 2 * threads) {
                        int number = next++;
                        inFlight.add(pool.submit(() -> make.part(number)));
                    }
                    take.part(inFlight.remove().get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(e);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        var interrupted = new InterruptedIOException("The rendering was stopped.");
        interrupted.initCause(e);
        return interrupted;
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }
}
