package lento.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.MasterKey;
import lento.app.store.key.MasterKeys;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// A new master key takes the old one's place. The old one stays beside it until the new one wraps every key; so after
/// an end at any step everything can be read, and a second call goes on.
///
/// @param atOnce how many keys are wrapped in one transaction
/// @param reached is told each step when it lasts
record Rotation(
        Transactions transactions,
        Installation installation,
        KeyPlace place,
        SecureRandom random,
        int atOnce,
        Consumer<Step> reached) {

    /// So many keys that a transaction is short, and so few transactions that it is soon done.
    static final int AT_ONCE = 500;

    /// How far it is.
    enum Step {
        BOTH_KEYS,
        SOME_WRAPPED,
        ALL_WRAPPED,
        LOOKUP_WRAPPED,
        OLD_KEY_GONE
    }

    /// Does all that is left of it.
    Outcome<Store.Rotated> done() {
        return begun().then(master -> {
            var with = new Installation(installation.id(), master, installation.lookup());
            return wrapped(with).then(people -> lookup(with).then(_ -> finished(master, people)));
        });
    }

    private Outcome<MasterKeys> begun() {
        var master = installation.master();
        if (master.keys().size() > 1) {
            return Outcome.done(master);
        }
        return switch (place) {
            case KeyPlace.InEnvironment _ ->
                Outcome.refused("The master key stands in " + KeyPlace.VARIABLE + ". Put a new one before it, with a"
                        + " space between, start Lento anew everywhere, and do this again. Here is a new one: "
                        + MasterKey.fresh(random).text());
            case KeyPlace.InFile(Path file) -> {
                var both = new MasterKeys(List.of(MasterKey.fresh(random))).and(master);
                replace(file, both);
                reached.accept(Step.BOTH_KEYS);
                yield Outcome.done(both);
            }
        };
    }

    private Outcome<Integer> wrapped(Installation with) {
        int all = 0;
        while (true) {
            switch (some(with)) {
                case Outcome.Refused<Integer> refused -> {
                    return refused;
                }
                case Outcome.Done<Integer>(Integer count) -> {
                    all += count;
                    reached.accept(count == atOnce ? Step.SOME_WRAPPED : Step.ALL_WRAPPED);
                    if (count < atOnce) {
                        return Outcome.done(all);
                    }
                }
            }
        }
    }

    private Outcome<Integer> some(Installation with) {
        var master = with.master();
        return transactions.write(connection -> {
            var rows = Rows.keysNotOf(connection, master.first().id(), atOnce);
            for (Row.Key row : rows) {
                var key = master.unwrapped(row.key(), row.person());
                if (key.isEmpty()) {
                    return Outcome.refused("A person's key is wrapped by the master key "
                            + row.key().master() + ", which is not here. Put your copy of that key below the others, on"
                            + " a line of its own, and do this again.");
                }
                var wrapped = master.wrapped(key.get(), row.person());
                Rows.change(
                        connection,
                        "update keys.person_key set master = ?, wrapped = ? where person = ?",
                        wrapped.master(),
                        wrapped.bytes(),
                        row.person());
            }
            return Outcome.done(rows.size());
        });
    }

    private Outcome<Boolean> lookup(Installation with) {
        var wrapped = with.master().wrapped(with.lookup(), with.id());
        return transactions
                .<Boolean>write(connection -> {
                    Rows.change(
                            connection,
                            "update keys.installation set master = ?, wrapped = ?",
                            wrapped.master(),
                            wrapped.bytes());
                    return Outcome.done(true);
                })
                // Nothing that the old key opens is to stay in any file of the database.
                .then(_ -> transactions.sweep())
                .then(_ -> {
                    reached.accept(Step.LOOKUP_WRAPPED);
                    return Outcome.done(true);
                });
    }

    private Outcome<Store.Rotated> finished(MasterKeys master, int people) {
        if (place instanceof KeyPlace.InFile(Path file)) {
            replace(file, new MasterKeys(List.of(master.first())));
            reached.accept(Step.OLD_KEY_GONE);
        }
        return Outcome.done(new Store.Rotated(master.first().id(), people));
    }

    private static void replace(Path file, MasterKeys keys) {
        try {
            KeyPlace.replace(file, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
