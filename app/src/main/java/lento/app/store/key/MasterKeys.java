package lento.app.store.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lento.practice.Outcome;

/// The master keys of an installation: the first wraps, all unwrap. There are two while one takes the other's place.
///
/// @param keys at least one
public record MasterKeys(List<MasterKey> keys) {

    public MasterKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no master key");
        }
    }

    /// Reads keys with white space or commas between them.
    ///
    /// @param where they stand, as part of a sentence
    public static Outcome<MasterKeys> of(String text, String where) {
        var keys = new ArrayList<MasterKey>();
        for (String word : text.strip().split("[\\s,]+")) {
            var key = MasterKey.of(word);
            if (key.isEmpty()) {
                return Outcome.refused("The master key in " + where + " is damaged: it is 'lento1:' and 64 hexadecimal"
                        + " digits. Put your copy of it there.");
            }
            keys.add(key.get());
        }
        return Outcome.done(new MasterKeys(keys));
    }

    /// The one that wraps.
    public MasterKey first() {
        return keys.getFirst();
    }

    /// These, and others that only unwrap.
    public MasterKeys and(MasterKeys others) {
        var all = new ArrayList<>(keys);
        all.addAll(others.keys);
        return new MasterKeys(all);
    }

    /// A person's key, wrapped for that person and no other.
    public Wrapped wrapped(PersonKey key, String person) {
        return first().wrapped(key, bound(person));
    }

    /// The key of a person; empty if it was wrapped by another master key, or for another person.
    public Optional<PersonKey> unwrapped(Wrapped wrapped, String person) {
        return named(wrapped.master()).flatMap(key -> key.unwrapped(wrapped.bytes(), bound(person)));
    }

    /// The secret of an installation, wrapped for it.
    public Wrapped wrapped(Lookup lookup, String installation) {
        return first().wrapped(lookup, boundLookup(installation));
    }

    /// The secret of an installation; empty if it was wrapped by another master key.
    public Optional<Lookup> lookup(Wrapped wrapped, String installation) {
        return named(wrapped.master()).flatMap(key -> key.lookup(wrapped.bytes(), boundLookup(installation)));
    }

    private Optional<MasterKey> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static Bound bound(String person) {
        return Bound.to("person key 1", person);
    }

    private static Bound boundLookup(String installation) {
        return Bound.to("lookup 1", installation);
    }
}
