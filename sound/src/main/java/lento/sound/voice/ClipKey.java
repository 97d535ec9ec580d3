package lento.sound.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The names of clips: hashes of everything that decides how a clip sounds.
final class ClipKey {

    private static final int BYTES = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ClipKey() {}

    /// A line as it is looked up: white space means nothing but that words are apart.
    static String normalised(String words) {
        return SPACE.matcher(words.strip()).replaceAll(" ");
    }

    /// 32 hexadecimal digits that change when any part does: text, voice, version.
    static String of(String... parts) {
        return digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /// The first 32 hexadecimal digits of the SHA-256 of these bytes.
    static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
