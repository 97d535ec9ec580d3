package lento.app.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Something that can be read from its beginning as often as needed: a file, or a file in a zip.
///
/// @param name as problems show it
/// @param path within a zip, or the file's name
record Source(String name, String path, Opening opening) {

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
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = open();
        var mark = in.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (marked) {
            return new InputStreamReader(in, decoder);
        }
        return new InputStreamReader(
                new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(mark), in), decoder);
    }
}
