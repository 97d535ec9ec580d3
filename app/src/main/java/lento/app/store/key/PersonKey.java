package lento.app.store.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// The key of one person: AES-256 in Galois/Counter Mode (NIST SP 800-38D) through Tink, with a random nonce a
/// ciphertext. Whoever destroys it destroys everything that it sealed.
public final class PersonKey {

    private final KeysetHandle keyset;
    private final Aead aead;

    private PersonKey(KeysetHandle keyset, Aead aead) {
        this.keyset = keyset;
        this.aead = aead;
    }

    /// A new key, of Tink's own randomness.
    public static PersonKey fresh() {
        try {
            return of(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PersonKey of(KeysetHandle keyset) throws GeneralSecurityException {
        return new PersonKey(keyset, keyset.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    KeysetHandle keyset() {
        return keyset;
    }

    /// Seals bytes beside what they are bound to.
    public byte[] sealed(byte[] plain, Bound bound) {
        try {
            return aead.encrypt(plain, bound.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The bytes that were sealed with this key beside this; empty if these were not.
    public Optional<byte[]> opened(byte[] sealed, Bound bound) {
        try {
            return Optional.of(aead.decrypt(sealed, bound.bytes()));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
