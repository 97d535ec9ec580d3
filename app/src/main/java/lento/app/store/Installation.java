package lento.app.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.Lookup;
import lento.app.store.key.MasterKeys;
import lento.app.store.key.PersonKey;
import lento.app.store.key.Wrapped;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// The keys of an installation, opened.
///
/// @param id names the installation, here and in its backups
record Installation(String id, MasterKeys master, Lookup lookup) {

    /// Opens the keys, and makes them at the first start. Refused if the master key is missing or not the one.
    static Outcome<Installation> open(Transactions transactions, KeyPlace place, SecureRandom random)
            throws IOException {
        var found = transactions.<Optional<Row.Installation>>read(connection -> {
            var row = Rows.installation(connection);
            return row.isEmpty() && Rows.count(connection, "person") > 0
                    ? Outcome.refused("The records are here, but their keys are not. Restore a backup into an empty"
                            + " folder: lento restore FILE --data FOLDER.")
                    : Outcome.done(row);
        });
        return switch (found) {
            case Outcome.Refused<Optional<Row.Installation>> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Optional<Row.Installation>>(Optional<Row.Installation> row) ->
                row.isPresent()
                        ? place.read().then(master -> opened(row.get(), master))
                        : made(transactions, place, random);
        };
    }

    private static Outcome<Installation> made(Transactions transactions, KeyPlace place, SecureRandom random)
            throws IOException {
        var master =
                switch (place) {
                    case KeyPlace.InFile(var file) when place.empty() -> Outcome.done(KeyPlace.make(file, random));
                    case KeyPlace.InFile _, KeyPlace.InEnvironment _ -> place.read();
                };
        return master.then(keys -> {
            var id = Ids.random(random).toString();
            var row = new Row.Installation(id, keys.wrapped(Lookup.fresh(random), id));
            // Another node may have been first; then its row is the one.
            return transactions
                    .<Row.Installation>write(connection -> {
                        Rows.add(connection, row);
                        return Outcome.done(Rows.installation(connection).orElse(row));
                    })
                    .then(kept -> opened(kept, keys));
        });
    }

    private static Outcome<Installation> opened(Row.Installation row, MasterKeys master) {
        return master.lookup(row.lookup(), row.id())
                .map(lookup -> Outcome.done(new Installation(row.id(), master, lookup)))
                .orElseGet(() -> Outcome.refused("The master key does not open what is kept: it is "
                        + master.first().id() + ", and " + row.lookup().master() + " is wanted. Put your copy of that"
                        + " key into the file master.key of the data folder, or into " + KeyPlace.VARIABLE + "."));
    }

    /// The key of a person; empty if there is no such person, or no more.
    Optional<PersonKey> key(Connection connection, PersonId person) throws SQLException {
        return Rows.key(connection, person.toString()).flatMap(wrapped -> key(wrapped, person));
    }

    private Optional<PersonKey> key(Wrapped wrapped, PersonId person) {
        return master.unwrapped(wrapped, person.toString());
    }

    /// A record's id made of a name, the same each time, and of use to nobody else.
    RecordId record(PersonId person, String name) {
        return new RecordId(uuid(lookup.hash("record", person + " " + name)));
    }

    private static UUID uuid(byte[] hash) {
        return Ids.of(hash, 8);
    }
}
