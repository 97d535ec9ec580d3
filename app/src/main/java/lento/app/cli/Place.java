package lento.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import lento.app.session.Voices;
import lento.sound.CacheFolder;
import lento.sound.opus.Opus;

/// Where a command runs: its folders and its streams.
///
/// @param content practices, lists and voices as shipped
/// @param cache what can be made again
/// @param environment the environment variables
/// @param terminal whether a person watches standard error
record Place(
        Path content, Path cache, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {

    /// The place of this process. `lento.content` names the content, else `content` in the working folder;
    /// `lento.terminal` tells whether a person watches.
    static Place ofProcess(Map<String, String> environment, PrintStream out, PrintStream err) {
        return new Place(
                Path.of(System.getProperty("lento.content", "content")),
                CacheFolder.of(System.getProperty("os.name"), environment, Path.of(System.getProperty("user.home"))),
                environment,
                out,
                err,
                Boolean.getBoolean("lento.terminal"));
    }

    /// The voices at hand.
    Voices voices() {
        return new Voices(content.resolve("voices"), cache.resolve("voices"), this::opus);
    }

    /// The Opus codec.
    Opus opus() throws IOException {
        return Opus.open(cache.resolve("native"));
    }
}
