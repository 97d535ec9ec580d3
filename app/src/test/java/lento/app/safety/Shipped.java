package lento.app.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.text.PracticeText;

/// What is shipped, and small practices for tests.
final class Shipped {

    static final Path CONTENT = Path.of("..", "content");

    private Shipped() {}

    static Safety safety() {
        try {
            return done(SafetyFiles.open(CONTENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Library library() {
        try {
            return done(Library.open(CONTENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Practice> practices() {
        try {
            var practices = new ArrayList<Practice>();
            for (Outcome<Practice> outcome : library().practices()) {
                practices.add(done(outcome));
            }
            return practices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Practice practice(String id) {
        return practices().stream()
                .filter(practice -> practice.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A practice that says one thing.
    ///
    /// @param choices lines of the front matter's choices, each without its indent
    static Practice practice(String kind, String length, String... choices) {
        var text = new StringBuilder("---\nid: sample\ntitle: Sample\nkind: " + kind + "\n");
        if (choices.length > 0) {
            text.append("choices:\n");
            for (String choice : choices) {
                text.append("  ").append(choice).append("\n");
            }
        }
        text.append("length: ")
                .append(length)
                .append("\ncautions: []\nsources: []\n---\n\n## One\n\nHere.\n~ 60 s [1..9000]\n");
        return done(PracticeText.read("sample.practice", text.toString()));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }
}
