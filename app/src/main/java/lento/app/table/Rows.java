package lento.app.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import lento.practice.Position;
import lento.practice.Problem;

/// Lines of fields (RFC 4180), read one after another from a text of any length. Space around fields is kept, and so
/// are lines of different lengths; what they mean is for the reader to say.
public final class Rows {

    /// The longest field, in characters.
    public static final int LONGEST = 1 << 20;

    /// The most fields of a line.
    public static final int MOST = 100_000;

    private static final int NOTHING = -2;
    private static final int END = -1;

    private final String file;
    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[1 << 13];
    private int filled;
    private int next;
    private int peeked = NOTHING;
    private int line = 1;
    private int column = 1;

    /// What the next line is.
    public sealed interface Line {

        /// A line that is not blank.
        ///
        /// @param number of the line on which it begins, from 1
        record Fields(int number, List<Table.Field> fields) implements Line {
            public Fields {
                fields = List.copyOf(fields);
            }
        }

        /// The rest can't be read.
        record Broken(Problem problem) implements Line {}

        /// There is no more.
        record End() implements Line {}
    }

    /// @param file as problems name it
    /// @param in read from where it is, which is the beginning of a line
    public Rows(String file, Reader in, char separator) {
        this.file = file;
        this.in = in;
        this.separator = separator;
    }

    /// The next line that is not blank.
    public Line next() throws IOException {
        while (true) {
            if (peek() == END) {
                return new Line.End();
            }
            int began = line;
            var fields = new ArrayList<Table.Field>();
            while (true) {
                int fieldLine = line;
                int fieldColumn = column;
                var text = new StringBuilder();
                var broken = field(text, fieldLine, fieldColumn);
                if (broken != null) {
                    return new Line.Broken(broken);
                }
                fields.add(new Table.Field(text.toString(), fieldLine, fieldColumn));
                if (fields.size() > MOST) {
                    return new Line.Broken(problem(began, 1, "This line has more than " + MOST + " fields."));
                }
                if (peek() != separator) {
                    break;
                }
                take();
            }
            endOfLine();
            if (fields.size() > 1 || !fields.getFirst().text().isBlank()) {
                return new Line.Fields(began, fields);
            }
        }
    }

    /// Reads a field; answers what breaks it, or null.
    private @org.jspecify.annotations.Nullable Problem field(StringBuilder text, int fieldLine, int fieldColumn)
            throws IOException {
        boolean quoted = peek() == '"';
        if (quoted) {
            take();
        }
        while (true) {
            int c = peek();
            if (c == END) {
                return quoted
                        ? problem(fieldLine, fieldColumn, "A quote is not closed. The file may be cut off.")
                        : null;
            }
            if (quoted) {
                take();
                if (c == '"') {
                    if (peek() == '"') {
                        take();
                    } else {
                        quoted = false;
                        continue;
                    }
                }
            } else if (c == separator || c == '\n' || c == '\r') {
                return null;
            } else {
                take();
            }
            if (text.length() >= LONGEST) {
                return problem(fieldLine, fieldColumn, "A field is longer than a million characters.");
            }
            text.append((char) c);
        }
    }

    private void endOfLine() throws IOException {
        if (peek() == '\r') {
            take();
        }
        if (peek() == '\n') {
            take();
        }
    }

    private Problem problem(int atLine, int atColumn, String message) {
        return new Problem(new Position(file, atLine, atColumn), message);
    }

    private int peek() throws IOException {
        if (peeked == NOTHING) {
            if (next == filled) {
                filled = in.read(buffer, 0, buffer.length);
                next = 0;
            }
            peeked = filled <= 0 ? END : buffer[next++];
            if (peeked == END) {
                filled = 0;
            }
        }
        return peeked;
    }

    private void take() throws IOException {
        int c = peek();
        peeked = NOTHING;
        if (c == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
