package lento.app.store.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import lento.app.store.disk.OwnFile;
import lento.practice.Outcome;

/// Where the master keys are.
public sealed interface KeyPlace {

    /// The environment variable that names them.
    String VARIABLE = "LENTO_MASTER_KEY";

    /// The environment holds them, the first first.
    record InEnvironment(String text) implements KeyPlace {}

    /// A file holds them, one a line, the first first.
    record InFile(Path file) implements KeyPlace {}

    /// In the environment if it has them, else in this folder.
    static KeyPlace of(Map<String, String> environment, Path folder) {
        var text = environment.get(VARIABLE);
        return text == null || text.isBlank() ? new InFile(folder.resolve("master.key")) : new InEnvironment(text);
    }

    /// Whether there are any.
    default boolean empty() {
        return switch (this) {
            case InEnvironment _ -> false;
            case InFile(Path file) -> Files.notExists(file);
        };
    }

    /// Reads them. Refused if there are none, or if others may read them.
    default Outcome<MasterKeys> read() throws IOException {
        return switch (this) {
            case InEnvironment(String text) -> MasterKeys.of(text, VARIABLE);
            case InFile(Path file) -> read(file);
        };
    }

    /// Reads the keys in a file.
    static Outcome<MasterKeys> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Outcome.refused("The master key is missing: there is no " + file + ". Put your copy of it there, or"
                    + " into the environment variable " + VARIABLE + "; without it nothing that is kept can be read.");
        }
        var wider = OwnFile.wider(file);
        if (!wider.isEmpty()) {
            return Outcome.refused("Others may read the master key " + file + " (" + wider + "). Take that right away"
                    + " with: chmod 600 " + file + ". If somebody may have read it, then also: lento keys rotate.");
        }
        return MasterKeys.of(Files.readString(file), file.toString());
    }

    /// Makes the first key in a file.
    static MasterKeys make(Path file, SecureRandom random) throws IOException {
        var keys = new MasterKeys(java.util.List.of(MasterKey.fresh(random)));
        replace(file, keys);
        return keys;
    }

    /// Puts these in place of the keys in a file.
    static void replace(Path file, MasterKeys keys) throws IOException {
        var text = keys.keys().stream().map(key -> key.text() + "\n").collect(Collectors.joining());
        OwnFile.replace(file, part -> Files.writeString(part, text));
    }
}
