package lento.app.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import lento.app.store.disk.OwnFile;
import lento.app.store.key.Lookup;
import lento.app.store.key.MasterKeys;
import lento.app.store.key.Wrapped;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// Writes backups and puts them back.
public final class Backups {

    private final Transactions transactions;
    private final Path pending;

    /// Backups of this database.
    ///
    /// @param folder where a restore that has begun is kept until it is finished
    public Backups(Transactions transactions, Path folder) {
        this.transactions = transactions;
        this.pending = folder.resolve("restoring");
    }

    /// Writes everything as it is now to a file, and checks what was written before it takes the file's place.
    public Outcome<Backup> write(Path file, MasterKeys master, Lookup lookup) throws IOException {
        var checked = new java.util.ArrayList<Outcome<Backup>>();
        try {
            OwnFile.replace(file, part -> {
                give(part, lookup);
                var outcome = Backup.check(part, master);
                checked.add(outcome);
                if (outcome instanceof Outcome.Refused<Backup>) {
                    throw new Unverified();
                }
            });
        } catch (Unverified _) {
            return Outcome.refused("The backup could not be verified, so it was not kept. Some record or key in the"
                    + " database is damaged. Keep your earlier backups.");
        } catch (Refusal e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
        return checked.getFirst().then(backup -> Outcome.done(backup.at(file)));
    }

    private static final class Unverified extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    private void give(Path part, Lookup lookup) throws IOException {
        BackupFile.write(part, taking -> {
            var gone = new HashSet<String>();
            var outcome = transactions.readAll(connection -> {
                try {
                    var erased = Rows.erased(connection);
                    Rows.all(connection, row -> {
                        // Whose erasing is not finished has no key any more.
                        if (!isOf(row, erased, lookup, gone)) {
                            taking.take(row);
                        }
                    });
                    return Outcome.done(true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            refuse(outcome);
        });
    }

    private static void refuse(Outcome<Boolean> outcome) throws Refusal {
        if (outcome instanceof Outcome.Refused<Boolean> refused) {
            throw new Refusal(refused.problems().getFirst().message());
        }
    }

    /// Whether a row belongs to someone who was erased.
    ///
    /// @param seen the last person that was found to be erased, so that documents ask once
    private static boolean isOf(Row row, Set<String> erased, Lookup lookup, Set<String> seen) {
        return switch (row) {
            case Row.Installation _, Row.Erased _ -> false;
            case Row.Key(String person, Wrapped _) -> isErased(person, erased, lookup, seen);
            case Row.Person person -> isErased(person.id(), erased, lookup, seen);
            // People come before documents.
            case Row.Document document -> seen.contains(document.person());
        };
    }

    private static boolean isErased(String person, Set<String> erased, Lookup lookup, Set<String> seen) {
        if (erased.contains(lookup.hex(Backup.ERASED, person))) {
            seen.add(person);
        }
        return seen.contains(person);
    }

    /// Puts a backup in the place of everything, but for those who were erased, here or there. From when this has
    /// written its own copy on, an end of the process only delays it: `finish` goes on.
    ///
    /// @param opens the master keys that open the backup
    /// @param master the master keys of this installation, which wrap what is put back
    /// @param erasedHere the hashes of those who were erased here
    public Outcome<Long> restore(Backup backup, MasterKeys opens, MasterKeys master, Set<Row.Erased> erasedHere)
            throws IOException {
        var erased = new HashSet<>(backup.erased());
        erasedHere.forEach(row -> erased.add(row.hash()));
        var gone = new HashSet<String>();
        OwnFile.replace(
                pending,
                part -> BackupFile.write(part, taking -> {
                    var digest = BackupFile.read(backup.file(), row -> {
                        if (!isOf(row, erased, backup.lookup(), gone)) {
                            taking.take(rewrapped(row, opens, master));
                        }
                    });
                    if (!digest.equals(backup.digest())) {
                        throw BackupFile.damaged(backup.file());
                    }
                    for (Row.Erased row : erasedHere) {
                        taking.take(row);
                    }
                }));
        try {
            return applied().then(_ -> Outcome.done((long) gone.size()));
        } finally {
            OwnFile.remove(pending);
        }
    }

    private static Row rewrapped(Row row, MasterKeys opens, MasterKeys master) throws IOException {
        return switch (row) {
            case Row.Installation(String id, Wrapped wrapped) ->
                new Row.Installation(
                        id, master.wrapped(opens.lookup(wrapped, id).orElseThrow(Unverified::new), id));
            case Row.Key(String person, Wrapped wrapped) ->
                new Row.Key(
                        person, master.wrapped(opens.unwrapped(wrapped, person).orElseThrow(Unverified::new), person));
            case Row.Erased _, Row.Person _, Row.Document _ -> row;
        };
    }

    /// Finishes a restore that had begun; does nothing if none had.
    public Outcome<Boolean> finish() throws IOException {
        if (Files.notExists(pending)) {
            return Outcome.done(false);
        }
        var outcome = applied();
        if (outcome instanceof Outcome.Done<Boolean>) {
            OwnFile.remove(pending);
        }
        return outcome;
    }

    private Outcome<Boolean> applied() {
        var outcome = transactions.<Boolean>write(connection -> {
            Rows.clear(connection);
            try {
                BackupFile.read(pending, row -> {
                    try {
                        Rows.add(connection, row);
                    } catch (SQLException e) {
                        throw new Uninserted(e);
                    }
                });
            } catch (Uninserted e) {
                throw e.because;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Outcome.done(true);
        });
        return outcome.then(_ -> transactions.sweep().then(_ -> Outcome.done(true)));
    }

    private static final class Uninserted extends IOException {
        private static final long serialVersionUID = 1;

        private final SQLException because;

        Uninserted(SQLException because) {
            super(because);
            this.because = because;
        }
    }
}
