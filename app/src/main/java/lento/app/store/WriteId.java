package lento.app.store;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/// Names one wish to write, chosen by who wishes it, so that what is sent twice is kept once.
public record WriteId(UUID value) {

    /// A new one.
    public static WriteId random(SecureRandom random) {
        return new WriteId(Ids.random(random));
    }

    /// The id that this text is; empty if it is none.
    public static Optional<WriteId> of(String text) {
        return Ids.read(text).map(WriteId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
