package lento.app.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Lines of a text, each of a bounded length.
final class Lines {

    private static final int LONGEST = 1 << 20;

    private final String file;
    private final BufferedReader in;
    private int number;

    Lines(String file, Reader in) {
        this.file = file;
        this.in = new BufferedReader(in, 1 << 13);
    }

    /// The number of the line that was read last, from 1.
    int number() {
        return number;
    }

    /// The next line without its end, or empty at the end of the text.
    Optional<String> next() throws IOException, Unreadable {
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        var line = new StringBuilder();
        while (c >= 0 && c != '\n') {
            if (line.length() >= LONGEST) {
                throw Unreadable.at(file, number, 1, "A line is longer than a million characters.");
            }
            line.append((char) c);
            c = in.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }
}
