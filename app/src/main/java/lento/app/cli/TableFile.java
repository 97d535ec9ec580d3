package lento.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lento.practice.Outcome;
import lento.practice.Position;
import lento.practice.Problem;

/// The text of a table that someone named.
final class TableFile {

    private static final long LARGEST = 100_000_000;

    private TableFile() {}

    static Outcome<String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Outcome.refused("There is no file '" + file + "'.");
        }
        if (Files.isDirectory(file)) {
            return Outcome.refused("'" + file + "' is a folder. Name a file.");
        }
        if (Files.size(file) > LARGEST) {
            return Outcome.refused("'" + file + "' is larger than 100 MB. Tables of studies and days are smaller.");
        }
        try {
            return Outcome.done(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException _) {
            return Outcome.refused(List.of(new Problem(
                    new Position(file.toString(), 1, 1), "The file is no UTF-8 text. Save it as CSV in UTF-8.")));
        }
    }
}
