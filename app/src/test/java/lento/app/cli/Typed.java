package lento.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command as it was typed, and what came of it.
record Typed(int status, byte[] bytes, String errors) {

    static final Path CONTENT = Path.of("..", "content");

    static final Path CACHE = Path.of("target", "test-cache");

    /// Runs a command on the shipped content.
    static Typed run(String... arguments) {
        return on(CONTENT, arguments);
    }

    /// Runs a command on this content.
    static Typed on(Path content, String... arguments) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var place = new Place(
                content,
                CACHE,
                java.util.Map.of(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false);
        int status = Lento.run(place, arguments);
        place.out().flush();
        return new Typed(status, out.toByteArray(), errors.toString(StandardCharsets.UTF_8));
    }

    String printed() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(printed());
    }
}
