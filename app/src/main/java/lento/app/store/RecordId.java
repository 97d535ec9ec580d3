package lento.app.store;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/// Names one record of a person through all its versions. A client may choose it; it says nothing of what is kept.
public record RecordId(UUID value) {

    /// A new one.
    public static RecordId random(SecureRandom random) {
        return new RecordId(Ids.random(random));
    }

    /// The id that this text is; empty if it is none.
    public static Optional<RecordId> of(String text) {
        return Ids.read(text).map(RecordId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
