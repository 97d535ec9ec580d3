package lento.app.store.key;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a ciphertext is bound to: it opens only beside the same parts in the same order.
///
/// @param bytes each part after its length in four bytes, so that no two lists of parts are written alike
public record Bound(byte[] bytes) {

    /// Bound to what it is for, and to these parts.
    public static Bound to(String purpose, Object... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, "lento " + purpose);
            for (Object part : parts) {
                write(out, part.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bound(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String part) throws IOException {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
