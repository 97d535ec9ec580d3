package lento.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Turns a value into text that only this installation can read, so that it may stand in an address or a cookie: JSON
/// under AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce, in Base64 for addresses. Text that was
/// changed, or sealed for another purpose, does not open.
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 6_000;

    private final SecretKeySpec key;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.shared();

    /// @param key 32 secret bytes; what is sealed uses a key derived from them
    public Seal(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(derived(key, "seal"), "AES");
        this.random = random;
    }

    /// Seals a value for one purpose.
    public String sealed(String purpose, Object value) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose);
            byte[] hidden = cipher.doFinal(json.writeValueAsBytes(value));
            byte[] all = ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The value that was sealed for this purpose; empty if this text was not.
    public <T> Optional<T> opened(String purpose, String text, Class<T> type) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), purpose);
            byte[] value = cipher.doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(json.readValue(value, type));
        } catch (IllegalArgumentException | GeneralSecurityException | JacksonException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// A key for one use (HMAC-SHA-256 of its name under the secret key).
    static byte[] derived(byte[] key, String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
