package lento.app.interchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// XML in UTF-8 as [ForbiddenCharacters] leaves it, in which moreover no tag has an attribute twice (the first stays)
/// and no reference names a forbidden character. Slower, so only for files that need it.
final class RepairedXml extends InputStream {

    private static final int LONGEST_NAME = 1000;

    private final InputStream in;
    private final byte[] ready = new byte[1 << 13];
    private int next;
    private int filled;
    private State state = State.TEXT;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder name = new StringBuilder();
    private int quote;

    private enum State {
        TEXT,
        /// In a tag, between attributes.
        TAG,
        /// In the name of an attribute.
        NAME,
        /// Between the name and the quote.
        EQUALS,
        VALUE,
        /// In the value of an attribute that stood before.
        DROPPED
    }

    RepairedXml(InputStream in) {
        this.in = new BufferedInputStream(new ForbiddenCharacters(in), 1 << 16);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, filled - next);
        System.arraycopy(ready, next, bytes, from, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = 0;
        while (filled < ready.length - 2 * LONGEST_NAME) {
            int c = in.read();
            if (c < 0) {
                flushName();
                return filled > 0;
            }
            take(c);
        }
        return true;
    }

    private void take(int c) throws IOException {
        switch (state) {
            case TEXT -> {
                if (c == '<') {
                    put(c);
                    in.mark(1);
                    int following = in.read();
                    in.reset();
                    if (following != '!' && following != '?' && following != '/') {
                        names.clear();
                        state = State.TAG;
                    }
                } else {
                    reference(c);
                }
            }
            case TAG -> {
                if (c == '>') {
                    state = State.TEXT;
                } else if (Character.isWhitespace(c)) {
                    name.setLength(0);
                    state = State.NAME;
                }
                put(c);
            }
            case NAME -> {
                if (c == '=' || c == '>' || c == '/' || (Character.isWhitespace(c) && !name.isEmpty())) {
                    named(c);
                } else if (Character.isWhitespace(c)) {
                    put(c);
                } else if (name.length() < LONGEST_NAME) {
                    name.append((char) c);
                }
            }
            case EQUALS -> {
                put(c);
                if (c == '"' || c == '\'') {
                    quote = c;
                    state = State.VALUE;
                }
            }
            case VALUE -> {
                if (c == quote) {
                    state = State.TAG;
                    put(c);
                } else {
                    reference(c);
                }
            }
            case DROPPED -> {
                if (quote == 0) {
                    quote = c == '"' || c == '\'' ? c : 0;
                } else if (c == quote) {
                    state = State.TAG;
                }
            }
        }
    }

    /// The name of an attribute, or of nothing, has ended.
    private void named(int c) throws IOException {
        if (name.isEmpty()) {
            put(c);
            state = c == '>' ? State.TEXT : State.TAG;
        } else if (names.add(name.toString())) {
            flushName();
            put(c);
            state = c == '>' ? State.TEXT : State.EQUALS;
        } else {
            name.setLength(0);
            quote = 0;
            state = State.DROPPED;
        }
    }

    private void flushName() {
        for (byte b : name.toString().getBytes(StandardCharsets.ISO_8859_1)) {
            put(b);
        }
        name.setLength(0);
    }

    /// Puts a character, or a space for a reference such as `&#11;`.
    private void reference(int c) throws IOException {
        if (c != '&') {
            put(c);
            return;
        }
        in.mark(16);
        var text = new StringBuilder();
        int following = in.read();
        while (following >= 0 && following != ';' && text.length() < 10) {
            text.append((char) following);
            following = in.read();
        }
        if (following == ';' && text.length() > 1 && text.charAt(0) == '#' && forbidden(text.substring(1))) {
            put(' ');
        } else {
            in.reset();
            put('&');
        }
    }

    private static boolean forbidden(String number) {
        var code = Clocks.read(() -> number.startsWith("x") || number.startsWith("X")
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number));
        return code.filter(RepairedXml::forbidden).isPresent();
    }

    /// Whether XML 1.0 forbids a character (section 2.2).
    private static boolean forbidden(int code) {
        boolean surrogate = code >= 0xD800 && code < 0xE000;
        boolean control = code < ' ' && ForbiddenCharacters.forbidden((byte) code);
        return control || surrogate || code == 0xFFFE || code == 0xFFFF;
    }

    private void put(int c) {
        ready[filled++] = (byte) c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
