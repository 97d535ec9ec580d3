package lento.app.store;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/// Names a person where nobody is to know who it is: 122 random bits (RFC 9562, version 4).
public record PersonId(UUID value) {

    /// A new one.
    public static PersonId random(SecureRandom random) {
        return new PersonId(Ids.random(random));
    }

    /// The id that this text is; empty if it is none.
    public static Optional<PersonId> of(String text) {
        return Ids.read(text).map(PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
