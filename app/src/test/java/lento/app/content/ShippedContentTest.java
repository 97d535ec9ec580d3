package lento.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.SpokenLengths;
import lento.practice.check.Check;
import lento.sound.opus.Opus;
import lento.sound.voice.PackedVoice;
import lento.sound.voice.VoicePack;
import org.junit.jupiter.api.Test;

class ShippedContentTest {

    private static final Path CONTENT = Path.of("..", "content");

    private static final Path PACK = CONTENT.resolve("voices").resolve("slt");

    @Test
    void every_whole_minute_sets_for_every_combination_of_choices_with_the_shipped_voice() throws IOException {
        var voice = PackedVoice.open(PACK, Path.of("target", "test-cache"), Opus::open, java.util.Optional::empty);
        SpokenLengths lengths = words -> {
            var length = voice.knownLength(words);
            assertThat(length).as(words).isNotEqualTo(OptionalLong.empty());
            return length;
        };

        for (Practice practice : practices()) {
            assertThat(Check.problems(practice, library().vocabulary(), lengths))
                    .isEmpty();
        }
    }

    @Test
    void the_voice_pack_is_complete_and_current() throws IOException {
        var lines = new ArrayList<String>();
        for (Practice practice : practices()) {
            lines.addAll(Check.lines(practice, library().vocabulary()));
        }

        assertThat(VoicePack.problems(PACK, lines)).isEmpty();
        assertThat(lines).hasSizeGreaterThan(300);
    }

    @Test
    void the_voice_pack_stays_small() throws IOException {
        try (var files = Files.walk(PACK)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(ShippedContentTest::size)
                    .sum();
            assertThat(bytes).isLessThan(30_000_000);
        }
    }

    @Test
    void every_practice_of_its_own_says_first_not_to_listen_while_driving() throws IOException {
        for (Practice practice : practices()) {
            if (practice.kind().equals("interlude")) {
                continue;
            }
            assertThat(Check.lines(practice, library().vocabulary()).getFirst())
                    .as(practice.id())
                    .startsWith("Not while driving.");
        }
    }

    private static Library library() throws IOException {
        return done(Library.open(CONTENT));
    }

    private static List<Practice> practices() throws IOException {
        var practices = new ArrayList<Practice>();
        for (Outcome<Practice> outcome : library().practices()) {
            practices.add(done(outcome));
        }
        assertThat(practices).extracting(Practice::id).contains("pmr", "slow-breath", "body-scan");
        return practices;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
