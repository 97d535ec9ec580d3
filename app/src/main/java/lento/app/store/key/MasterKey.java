package lento.app.store.key;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key that wraps other keys: AES-256 in Galois/Counter Mode.
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ID_DIGITS = 16;
    private static final String FORM = "lento1:";
    private static final Pattern TEXT = Pattern.compile(FORM + "[0-9a-f]{64}");

    private final byte[] bytes;
    private final Aead aead;
    private final String id;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
        this.aead = aead(bytes);
        this.id = HexFormat.of().formatHex(Lookup.hmac(bytes, "id")).substring(0, ID_DIGITS);
    }

    /// A new key.
    public static MasterKey fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /// The key that is written so; empty if none is.
    static Optional<MasterKey> of(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new MasterKey(HexFormat.of().parseHex(text.substring(FORM.length()))))
                : Optional.empty();
    }

    /// What tells it from others, 16 hexadecimal digits that say nothing of it.
    public String id() {
        return id;
    }

    /// `lento1:` and 64 hexadecimal digits: the secret itself.
    public String text() {
        return FORM + HexFormat.of().formatHex(bytes);
    }

    Wrapped wrapped(PersonKey key, Bound bound) {
        try {
            return new Wrapped(
                    id,
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            key.keyset(), aead, bound.bytes(), AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<PersonKey> unwrapped(byte[] wrapped, Bound bound) {
        try {
            return Optional.of(PersonKey.of(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bound.bytes(), AeadConfig2026.get())));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    Wrapped wrapped(Lookup lookup, Bound bound) {
        try {
            return new Wrapped(id, aead.encrypt(lookup.secret(), bound.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Lookup> lookup(byte[] wrapped, Bound bound) {
        try {
            return Optional.of(Lookup.of(aead.decrypt(wrapped, bound.bytes())));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(IV_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
