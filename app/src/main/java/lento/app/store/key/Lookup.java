package lento.app.store.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds what may not be read: the same text always has the same keyed hash (HMAC-SHA-256, RFC 2104), from which
/// nobody without the secret learns it. The secret belongs to the installation and stays when the master key changes.
public final class Lookup {

    private static final int BYTES = 32;

    private final byte[] secret;

    private Lookup(byte[] secret) {
        this.secret = secret.clone();
    }

    /// A new secret.
    public static Lookup fresh(SecureRandom random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Lookup(secret);
    }

    static Lookup of(byte[] secret) {
        return new Lookup(secret);
    }

    byte[] secret() {
        return secret.clone();
    }

    /// The hash of a text for one use, 32 bytes. Hashes of different uses can't be compared.
    public byte[] hash(String use, String text) {
        return hmac(hmac(secret, use), text);
    }

    /// The same, in hexadecimal digits.
    public String hex(String use, String text) {
        return HexFormat.of().formatHex(hash(use, text));
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
