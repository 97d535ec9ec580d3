package lento.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import lento.app.store.Kind;
import lento.app.store.PersonId;
import lento.app.store.RecordId;
import lento.app.store.Revision;
import lento.app.store.Store;
import lento.app.store.WriteId;
import lento.practice.Outcome;

/// How long it takes until an entry of a diary is acknowledged, which is when it is on the disk: 20 people write at
/// once, each the next entry as soon as the last one is acknowledged.
final class StoreWrites {

    private static final int WRITERS = 20;
    private static final int ENTRIES = 100;
    private static final int WARM_UP = 20;
    private static final String ENTRY = "x".repeat(1_000);
    private static final double MOST_MILLISECONDS = 50;

    private final SecureRandom random = new SecureRandom();

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        figures.addAll(figures("SQLite, synchronous=FULL", Optional.empty()));
        var data = Files.createTempDirectory("lento-bench");
        // The builder turns syncing off, as tests want it.
        try (var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            need(server);
            figures.addAll(figures(
                    "PostgreSQL 14 on this machine",
                    Optional.of("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres")));
        }
        return figures;
    }

    private static void need(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show fsync")) {
            if (!rows.next() || !rows.getString(1).equals("on")) {
                throw new Unmeasurable("PostgreSQL does not sync here, so nothing is measured.");
            }
        } catch (SQLException e) {
            throw new Unmeasurable("PostgreSQL does not answer: " + e.getSQLState());
        }
    }

    private List<Figure> figures(String what, Optional<String> address) throws IOException {
        var folder = Files.createTempDirectory("lento-bench");
        try (var store = done(Store.open(Store.Settings.of(folder, address, Map.of(), Clock.systemUTC())))) {
            written(store, WARM_UP);
            long began = System.nanoTime();
            double[] waits = written(store, ENTRIES);
            double seconds = (System.nanoTime() - began) / 1e9;
            return List.of(
                    Figure.atMost(
                            what + ": 20 writers at once, until an entry is acknowledged, median",
                            waits[waits.length / 2],
                            MOST_MILLISECONDS,
                            "%.1f ms"),
                    Figure.told(what + ": the same, 95 %", waits[waits.length * 95 / 100], "%.1f ms"),
                    Figure.told(what + ": entries acknowledged in a second", waits.length / seconds, "%.0f"));
        } finally {
            remove(folder);
        }
    }

    /// Milliseconds until each was acknowledged, the shortest first.
    private double[] written(Store store, int entries) throws IOException {
        var waits = new ConcurrentLinkedQueue<Double>();
        var ready = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var person = done(store.people().add(PersonId.random(random)));
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    ready.await();
                } catch (InterruptedException _) {
                    return;
                }
                for (int n = 0; n < entries; n++) {
                    var entry = entry();
                    long asked = System.nanoTime();
                    done(store.documents().write(person, entry));
                    waits.add((System.nanoTime() - asked) / 1e6);
                }
            }));
        }
        ready.countDown();
        for (Thread thread : threads) {
            Waiting.end(thread);
        }
        if (waits.size() != WRITERS * entries) {
            throw new Unmeasurable("Only " + waits.size() + " entries were acknowledged.");
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private Revision entry() {
        return new Revision(
                WriteId.random(random),
                RecordId.random(random),
                0,
                new Kind("evening"),
                LocalDate.of(2026, 6, 1),
                ENTRY.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new Unmeasurable(refused.problems().getFirst().message());
        };
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
