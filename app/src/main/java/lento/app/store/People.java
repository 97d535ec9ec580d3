package lento.app.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lento.app.store.backup.Backup;
import lento.app.store.key.PersonKey;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// Whose records there are. A person has a random id, a key, and a name only if one is given. May be shared between
/// threads.
public final class People {

    private final Transactions transactions;
    private final Installation installation;
    private final Clock clock;

    People(Transactions transactions, Installation installation, Clock clock) {
        this.transactions = transactions;
        this.installation = installation;
        this.clock = clock;
    }

    /// What was erased.
    ///
    /// @param documents how many versions of records
    public record Erased(int documents) {}

    /// Adds a person without a name. Adding who is there changes nothing; who was erased does not come back.
    public Outcome<PersonId> add(PersonId person) {
        return added(person, Optional.empty());
    }

    /// Adds a person whom this name finds. Refused if it finds somebody already; capitals make no difference.
    public Outcome<PersonId> add(PersonId person, String name) {
        return added(person, Optional.of(name));
    }

    private Outcome<PersonId> added(PersonId person, Optional<String> name) {
        var id = person.toString();
        // The key comes first: a record without a key can't be, a key without records does no harm.
        var key = transactions.<PersonKey>write(connection -> {
            if (Rows.erased(connection, hash(person))) {
                return Outcome.refused("This person was erased and does not come back. Take a new id.");
            }
            Rows.add(connection, new Row.Key(id, installation.master().wrapped(PersonKey.fresh(), id)));
            return installation
                    .key(connection, person)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("The key of this person is damaged. Restore the last backup."));
        });
        return key.then(own -> transactions.write(connection -> {
            var hash = name.map(this::nameHash);
            if (Rows.person(connection, id).isPresent()) {
                return Outcome.done(person);
            }
            if (hash.isPresent() && Rows.named(connection, hash.get()).isPresent()) {
                return Outcome.refused("Somebody here has this name already. Choose another.");
            }
            var hidden = name.map(text -> own.sealed(text.getBytes(StandardCharsets.UTF_8), Row.Person.bound(id)));
            Rows.add(connection, new Row.Person(id, hidden, hash, clock.millis()));
            return Outcome.done(person);
        }));
    }

    /// Whether this person is here.
    public Outcome<Boolean> has(PersonId person) {
        return transactions.read(connection ->
                Outcome.done(Rows.person(connection, person.toString()).isPresent()));
    }

    /// Who has this name; empty if nobody has.
    public Outcome<Optional<PersonId>> named(String name) {
        return transactions.read(connection ->
                Outcome.done(Rows.named(connection, nameHash(name)).flatMap(row -> PersonId.of(row.id()))));
    }

    /// The name of a person; empty if there is none.
    public Outcome<Optional<String>> name(PersonId person) {
        return transactions.read(connection -> {
            var key = installation.key(connection, person);
            var row = Rows.person(connection, person.toString());
            return Outcome.done(row.flatMap(Row.Person::name)
                    .flatMap(hidden -> key.flatMap(own -> own.opened(hidden, Row.Person.bound(person.toString()))))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
        });
    }

    /// The ids of all.
    public Outcome<List<PersonId>> all() {
        return transactions.read(connection -> Outcome.done(Rows.people(connection).stream()
                .flatMap(id -> PersonId.of(id).stream())
                .toList()));
    }

    /// Erases a person for good: the key is destroyed and the erasing noted, then all records are removed and
    /// overwritten. From the first step on nothing of theirs can be read; if the process ends before the last, the
    /// next start goes on.
    public Outcome<Erased> erase(PersonId person) {
        var id = person.toString();
        return transactions
                .<Boolean>write(connection -> {
                    if (Rows.change(connection, "delete from keys.person_key where person = ?", id) == 0) {
                        return Outcome.refused("There is no such person here. Nothing was erased.");
                    }
                    Rows.add(connection, new Row.Erased(hash(person), clock.millis()));
                    Rows.change(connection, "insert into keys.erasing (person) values (?) on conflict do nothing", id);
                    return Outcome.done(true);
                })
                .then(_ -> removed(id));
    }

    /// Finishes what an earlier process began to erase.
    Outcome<Boolean> finishErasing() {
        var begun = transactions.<List<String>>read(connection -> Outcome.done(Rows.erasing(connection)));
        return begun.then(people -> {
            for (String id : people) {
                if (removed(id) instanceof Outcome.Refused<Erased> refused) {
                    return Outcome.refused(refused.problems());
                }
            }
            return Outcome.done(true);
        });
    }

    private Outcome<Erased> removed(String id) {
        var removed = transactions.<Erased>write(connection -> Outcome.done(remove(connection, id)));
        return removed.then(erased -> transactions.sweep().then(swept -> {
            // Kept in mind until nothing is left in any file.
            return swept
                    ? transactions.write(connection -> {
                        Rows.change(connection, "delete from keys.erasing where person = ?", id);
                        return Outcome.done(erased);
                    })
                    : Outcome.done(erased);
        }));
    }

    private static Erased remove(Connection connection, String id) throws SQLException {
        int documents = Rows.change(connection, "delete from document where person = ?", id);
        Rows.change(connection, "delete from person where id = ?", id);
        return new Erased(documents);
    }

    private String hash(PersonId person) {
        return installation.lookup().hex(Backup.ERASED, person.toString());
    }

    private String nameHash(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return installation.lookup().hex("name", plain);
    }
}
