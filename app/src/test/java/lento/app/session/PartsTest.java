package lento.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.sound.mix.Levels;
import lento.sound.mix.Mix;
import lento.sound.opus.Opus;
import lento.sound.render.Playable;
import lento.sound.render.Playback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Path CONTENT = Path.of("..", "content");
    private static final Path CACHE = Path.of("target", "test-cache");
    private static final long LATER = 60_000_000_000L;

    private final Opus opus = Opus.open(CACHE.resolve("native"));
    private final Playback playback = new Playback(opus);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Playable playable = playable();

    PartsTest() throws IOException {}

    @AfterEach
    void close() {
        playback.close();
    }

    private Playable playable() throws IOException {
        var voices = new Voices(CONTENT.resolve("voices"), CACHE.resolve("voices"), () -> opus);
        var asked = new Studio.Asked("pmr", "en", Optional.of(12.0), Optional.empty(), Map.of());
        if (Library.open(CONTENT) instanceof Outcome.Done<Library>(Library library)
                && new Studio(library, voices).set(asked) instanceof Outcome.Done<Studio.Spoken>(var spoken)) {
            var mix = Mix.of(spoken.session(), spoken.voice(), Optional.empty(), Studio.SIGNALS, Levels.usual());
            return playback.opus(Studio.track(spoken.session(), mix));
        }
        throw new AssertionError("The shipped practice can't be set.");
    }

    private Parts parts(long kept) {
        return new Parts(1, kept, meters);
    }

    private Making open(Parts parts, int part, long due) {
        return parts.open(new Parts.Key("mark", "opus", part), playable, due);
    }

    private static byte[] read(Making making) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        while (out.size() < making.length()) {
            making.copy(out.size(), making.available(out.size()), out);
        }
        return out.toByteArray();
    }

    private double made() {
        return meters.get("lento.parts.made").counter().count();
    }

    @Test
    void all_who_listen_to_the_same_share_a_part() throws IOException, InterruptedException {
        try (var parts = parts(10_000_000)) {
            var one = open(parts, 3, 0);
            var other = open(parts, 3, 0);
            var expected = new ByteArrayOutputStream();
            playable.write(3, expected);

            assertThat(read(one)).isEqualTo(read(other)).isEqualTo(expected.toByteArray());
            one.leave();
            other.leave();
            assertThat(read(open(parts, 3, 0))).isEqualTo(expected.toByteArray());
            assertThat(made()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void what_no_one_reads_any_more_is_not_made() throws IOException, InterruptedException {
        try (var parts = parts(10_000_000)) {
            var first = open(parts, 0, 0);
            for (int part = 1; part < 10; part++) {
                open(parts, part, LATER).leave();
            }
            read(first);
            read(open(parts, 20, 2 * LATER));

            assertThat(made()).isLessThanOrEqualTo(2);
            assertThat(read(open(parts, 4, 0))).hasSize(first.length());
        }
    }

    @Test
    void those_who_would_fall_silent_first_come_first() throws IOException, InterruptedException {
        try (var parts = parts(10_000_000)) {
            var under_way = open(parts, 0, 0);
            under_way.available(0);
            var late = open(parts, 1, System.nanoTime() + LATER);
            var soon = open(parts, 2, System.nanoTime());

            read(soon);

            assertThat(made()).isLessThanOrEqualTo(2);
            assertThat(read(late)).hasSize(late.length());
        }
    }

    @Test
    void a_part_that_someone_needs_sooner_moves_forward() throws IOException, InterruptedException {
        try (var parts = parts(10_000_000)) {
            open(parts, 0, 0).available(0);
            open(parts, 1, System.nanoTime() + LATER);
            open(parts, 2, System.nanoTime() + 2 * LATER);

            read(open(parts, 2, System.nanoTime()));

            assertThat(made()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void no_more_is_kept_than_may_be() throws IOException, InterruptedException {
        try (var parts = parts(400_000)) {
            for (int part = 0; part < 6; part++) {
                var making = open(parts, part, 0);
                read(making);
                making.leave();
            }
            double before = made();
            read(open(parts, 0, 0));
            read(open(parts, 5, 0));
            read(open(parts, 30, 0));

            assertThat(made() - before).isBetween(1.0, 2.0);
        }
    }
}
