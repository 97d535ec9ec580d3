package lento.app.store;

import static lento.app.store.Ground.DAY;
import static lento.app.store.Ground.EVENING;
import static lento.app.store.Ground.done;
import static lento.app.store.Ground.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes is killed at random moments. `-Dlento.kills=500` kills more often.
class KillTest {

    private static final int KILLS = Integer.getInteger("lento.kills", 25);
    private static final int LONGEST_MILLISECONDS = 300;

    private final Random random = new Random(7);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_acknowledged_is_there_after_any_kill_on_sqlite() throws Exception {
        var ground =
                new Ground(Files.createDirectories(folder.resolve("data")), Optional.empty(), Map.of(), patience());
        var acknowledged = new HashMap<String, Integer>();
        var person = somebody(ground);
        for (int round = 0; round < KILLS; round++) {
            try (var child = writing(ground, person)) {
                Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
                child.kill();
                note(child, acknowledged);
            }

            allThere(ground, person, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    @Test
    void what_was_acknowledged_is_there_after_any_kill_on_postgres_of_the_writer_or_the_server() throws Exception {
        try (var server = new OwnServer(folder)) {
            var ground = new Ground(
                    Files.createDirectories(folder.resolve("data")),
                    Optional.of(server.address()),
                    Map.of(),
                    patience());
            var acknowledged = new HashMap<String, Integer>();
            var person = somebody(ground);
            for (int round = 0; round < KILLS; round++) {
                try (var child = writing(ground, person)) {
                    Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
                    if (round % 5 == 4) {
                        server.crash();
                        server.restart();
                        // The writer waited, and goes on.
                        child.said(child.lines().size() + 1);
                    }
                    child.kill();
                    note(child, acknowledged);
                }

                allThere(ground, person, acknowledged);
            }
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        }
    }

    private static Duration patience() {
        return Duration.ofSeconds(30);
    }

    private static PersonId somebody(Ground ground) {
        try (var store = ground.open()) {
            return person(store);
        }
    }

    private Child writing(Ground ground, PersonId person) throws IOException, InterruptedException {
        var child = Child.of(
                folder,
                List.of(),
                Writer.class,
                ground.folder().toString(),
                ground.address().orElse("-"),
                person.toString(),
                "4",
                "0",
                "text");
        try {
            child.said(1);
            return child;
        } catch (AssertionError e) {
            child.close();
            throw e;
        }
    }

    private static void note(Child child, Map<String, Integer> acknowledged) throws IOException {
        for (String line : child.lines()) {
            var words = line.split(" ");
            acknowledged.put(words[0], Integer.valueOf(words[1]));
        }
    }

    private static void allThere(Ground ground, PersonId person, Map<String, Integer> acknowledged) {
        try (var store = ground.open()) {
            var reading = done(store.documents().latest(person, EVENING, DAY, DAY));
            assertThat(reading.damaged()).isEmpty();
            var found = new HashSet<String>();
            for (Document document : reading.documents()) {
                var text = Ground.text(document);
                int number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
                assertThat(text).isEqualTo(Writer.content(number, "text"));
                var id = document.record().toString();
                assertThat(acknowledged.getOrDefault(id, number)).isEqualTo(number);
                found.add(id);
            }
            assertThat(found).containsAll(acknowledged.keySet());
        }
    }
}
