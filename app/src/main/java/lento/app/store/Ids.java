package lento.app.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Universally unique identifiers (RFC 9562) from a source of randomness and from text.
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int BYTES = 16;

    private Ids() {}

    static UUID random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes, 4);
    }

    /// The identifier that the first 16 bytes make, with this version put in.
    static UUID of(byte[] bytes, int version) {
        var buffer = ByteBuffer.wrap(bytes, 0, BYTES);
        long high = (buffer.getLong() & ~0xF000L) | ((long) version << 12);
        long low = (buffer.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(UUID.fromString(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
