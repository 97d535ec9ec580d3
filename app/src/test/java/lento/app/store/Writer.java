package lento.app.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lento.practice.Outcome;

/// A process that writes and says a line for everything that is kept: the record and its number.
final class Writer {

    private static final int LONGEST = 8_000;

    private Writer() {}

    /// Writes.
    ///
    /// @param arguments folder, address of a database or `-`, id of a person, threads, entries of each or 0 for
    ///     ever, and what stands in each entry
    public static void main(String[] arguments) throws IOException {
        var ground = new Ground(
                Path.of(arguments[0]),
                Optional.of(arguments[1]).filter(address -> !address.equals("-")),
                Map.of(),
                Duration.ofSeconds(30));
        var person = PersonId.of(arguments[2]).orElseThrow();
        int threads = Integer.parseInt(arguments[3]);
        int entries = Integer.parseInt(arguments[4]);
        var planted = arguments[5];
        var number = new AtomicInteger();
        var out = System.out;
        try (var store = ground.open();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> {
                    for (int n = 0; entries == 0 || n < entries; n++) {
                        write(store, person, number.incrementAndGet(), planted, out);
                    }
                });
            }
        }
    }

    private static void write(Store store, PersonId person, int number, String planted, PrintStream out) {
        var record = RecordId.random(Ground.RANDOM);
        var text = content(number, planted);
        switch (store.documents().write(person, Ground.revision(record, 0, text))) {
            case Outcome.Done<Written> _ -> {
                var line = (record + " " + number + "\n").getBytes(StandardCharsets.US_ASCII);
                synchronized (out) {
                    out.write(line, 0, line.length);
                    out.flush();
                }
            }
            case Outcome.Refused<Written> refused -> System.err.println(refused.problems());
        }
    }

    /// What entry number n says: as long as the number makes it.
    static String content(int number, String planted) {
        int length = new Random(number).nextInt(LONGEST);
        return number + " " + planted + " " + "x".repeat(length);
    }
}
