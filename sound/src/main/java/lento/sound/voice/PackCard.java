package lento.sound.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The file `voice.yaml` of a voice pack. Lento wrote it, one entry a line, so it is read as that and not as any
/// YAML: a parser would cost a third of the time that a command may take to start.
///
/// @param version what changes when any clip changes
record PackCard(String name, String language, String version, String licence) {

    /// @throws IOException if the file can't be read or an entry is missing
    static PackCard read(Path file) throws IOException {
        Map<String, String> entries = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(": \"");
            if (colon > 0 && line.endsWith("\"")) {
                String quoted = line.substring(colon + 3, line.length() - 1);
                entries.put(
                        line.substring(0, colon), quoted.replace("\\\"", "\"").replace("\\\\", "\\"));
            }
        }
        return new PackCard(
                entry(entries, "name", file),
                entry(entries, "language", file),
                entry(entries, "version", file),
                entry(entries, "licence", file));
    }

    /// The file as it is written.
    String text() {
        return "# A voice pack: see index.tsv. Made by a program; don't edit.\n"
                + row("name", name)
                + row("language", language)
                + "synthetic: true\n"
                + row("version", version)
                + row("licence", licence)
                + "rate: 48000\n";
    }

    private static String row(String key, String value) {
        return key + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    private static String entry(Map<String, String> entries, String key, Path file) throws IOException {
        String value = entries.get(key);
        if (value == null) {
            throw new IOException(file + " has no entry `" + key + "`. Make the voice pack again.");
        }
        return value;
    }
}
