package lento.app.interchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream in which every control character that XML 1.0 forbids (section 2.2) is a space. Apple Health exports carry
/// some in names of devices. For encodings in which such a byte is always such a character, as in UTF-8. A tag or text
/// of more than 16 MB ends the stream with an [IOException], since a parser would hold all of it.
final class ForbiddenCharacters extends FilterInputStream {

    private static final long LONGEST = 16_000_000;

    private long unbroken;

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
        for (int i = from; i < from + count; i++) {
            if (forbidden(bytes[i])) {
                bytes[i] = ' ';
            }
        }
        int last = from + count - 1;
        while (last >= from && bytes[last] != '>') {
            last--;
        }
        unbroken = last >= from ? 0 : unbroken + Math.max(0, count);
        if (unbroken > LONGEST) {
            throw new IOException("a tag or text is longer than 16 MB");
        }
        return count;
    }

    static boolean forbidden(byte c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
