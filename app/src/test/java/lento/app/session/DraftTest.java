package lento.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.Time;
import lento.practice.written.Transcript;
import lento.practice.written.WebVtt;
import lento.sound.opus.Opus;
import org.junit.jupiter.api.Test;

/// Sessions in a language that no voice here speaks.
class DraftTest {

    private static final Path CONTENT = Path.of("..", "content");

    @Test
    void can_be_read_but_not_heard() throws IOException {
        var studio = silent();
        var asked = new Studio.Asked("pmr", "de", Optional.of(12.0), Optional.empty(), Map.of());

        var draft = done(studio.draft(asked));
        assertThat(draft.estimated()).isTrue();
        assertThat(draft.session().length()).isEqualTo(12 * Time.MINUTE);
        assertThat(draft.session().voice()).isEqualTo("estimated");
        assertThat(draft.session().language()).isEqualTo("de");
        assertThat(WebVtt.of(draft.session())).contains("Nicht am Steuer.");
        assertThat(Transcript.of(draft.session())).contains("Nicht am Steuer.");

        assertThat(studio.set(asked).problemsFound())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith(
                        "No voice here speaks 'de'. Install espeak-ng (Debian and Ubuntu: apt-get install espeak-ng;");
    }

    @Test
    void english_is_never_estimated() throws IOException {
        var asked = new Studio.Asked("pmr", "en", Optional.of(12.0), Optional.empty(), Map.of());

        assertThat(done(silent().draft(asked)).estimated()).isFalse();
    }

    @Test
    void a_voice_that_is_not_installed_is_told_how_to_get() throws IOException {
        assertThat(silent().voices().named("espeak-de").problemsFound())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("The voice 'espeak-de' is not here. Install espeak-ng");
    }

    /// A studio without engines.
    private static Studio silent() throws IOException {
        var voices = new Voices(CONTENT.resolve("voices"), Path.of("target", "test-cache"), Opus::open, List::of);
        return new Studio(done(Library.open(CONTENT)), voices);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
        };
    }
}
