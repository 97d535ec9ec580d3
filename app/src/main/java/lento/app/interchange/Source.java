package lento.app.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Something that can be read from its beginning as often as needed: a file, or a file in a zip.
///
/// @param name as problems show it
/// @param path within a zip, or the file's name
record Source(String name, String path, Opening opening) {

    /// The byte order mark of UTF-8.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Opens it anew.
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    /// Its text, which has to be UTF-8, with or without a byte order mark. Anything else ends in a
    /// [java.nio.charset.CharacterCodingException].
    Reader text() throws IOException {
        return decoded(open());
    }

    /// The text of a stream, as `text` gives it.
    static Reader decoded(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var begin = in.readNBytes(MARK.length);
        var rest = Arrays.equals(begin, MARK) ? in : new SequenceInputStream(new ByteArrayInputStream(begin), in);
        return new InputStreamReader(rest, decoder);
    }
}
