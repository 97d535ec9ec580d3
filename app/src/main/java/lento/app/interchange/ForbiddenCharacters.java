package lento.app.interchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A stream in which every control character that XML 1.0 forbids (section 2.2) is a space. Apple Health exports carry
/// some in names of devices. For encodings in which such a byte is always such a character, as in UTF-8. A tag or text
/// of more than 2 MB ends the stream with [Endless], since a parser would hold all of it.
final class ForbiddenCharacters extends FilterInputStream {

    private static final long LONGEST = 2_000_000;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = ONES << 7;

    private long unbroken;

    /// A tag or text that is too long. Its message tells nothing of what is in it.
    static final class Endless extends IOException {

        private static final long serialVersionUID = 1;

        Endless() {
            super("a tag or text is too long");
        }
    }

    ForbiddenCharacters(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        return c >= 0 && forbidden((byte) c) ? ' ' : c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        int end = from + count;
        int at = from;
        // Byte by byte this would take a tenth of the time of parsing.
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            if (low((long) EIGHT.get(bytes, at))) {
                blank(bytes, at, at + Long.BYTES);
            }
        }
        blank(bytes, at, end);
        int last = from + count - 1;
        while (last >= from && bytes[last] != '>') {
            last--;
        }
        unbroken = last >= from ? 0 : unbroken + Math.max(0, count);
        if (unbroken > LONGEST) {
            throw new Endless();
        }
        return count;
    }

    private static void blank(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (forbidden(bytes[i])) {
                bytes[i] = ' ';
            }
        }
    }

    /// Whether one of eight bytes may be less than a space; those over 127 never are ("Determine if a word has a byte
    /// less than n", S. E. Anderson, Bit Twiddling Hacks).
    private static boolean low(long eight) {
        return ((eight - ONES * ' ') & ~eight & TOPS) != 0;
    }

    static boolean forbidden(byte c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
