package lento.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import lento.app.store.backup.Backup;
import lento.app.store.backup.Backups;
import lento.app.store.key.KeyPlace;
import lento.app.store.key.MasterKeys;
import lento.app.store.sql.Database;
import lento.app.store.sql.Migrations;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// Everything that is kept of people, on one database. May be shared between threads.
public final class Store implements AutoCloseable {

    private final Settings settings;
    private final KeyPlace keys;
    private final Transactions transactions;
    private final Backups backups;
    private final Installation installation;
    private final People people;

    private Store(
            Settings settings,
            KeyPlace keys,
            Transactions transactions,
            Backups backups,
            Installation installation,
            People people) {
        this.settings = settings;
        this.keys = keys;
        this.transactions = transactions;
        this.backups = backups;
        this.installation = installation;
        this.people = people;
    }

    /// Where and how to keep.
    ///
    /// @param folder of the master key and of SQLite; an existing one
    /// @param address of a PostgreSQL; empty for SQLite in the folder
    /// @param environment the environment variables, one of which may hold the master key
    /// @param patience how long what may pass is waited for, such as a database that does not answer
    public record Settings(
            Path folder,
            Optional<String> address,
            Map<String, String> environment,
            Duration patience,
            Clock clock,
            SecureRandom random) {

        /// How long a person waits with patience.
        public static final Duration PATIENCE = Duration.ofSeconds(10);

        /// With the database that `--database` or the environment names.
        ///
        /// @param typed what was typed
        public static Settings of(Path folder, Optional<String> typed, Map<String, String> environment, Clock clock) {
            var address = typed.or(() -> Optional.ofNullable(environment.get(Database.VARIABLE)));
            return new Settings(folder, address, environment, PATIENCE, clock, new SecureRandom());
        }
    }

    /// Opens what is kept, and makes it at first use. Whatever an earlier process left unfinished is finished. Refused
    /// if the database can't be used, if a newer Lento wrote it, or if the master key is not the one.
    public static Outcome<Store> open(Settings settings) throws IOException {
        return open(settings, Database::source);
    }

    /// The same with other connections to the database.
    static Outcome<Store> open(Settings settings, Function<Database, DataSource> source) throws IOException {
        try {
            return Database.of(settings.address(), settings.folder())
                    .then(Migrations::latest)
                    .then(database -> opened(settings, database, source.apply(database)));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Outcome<Store> opened(Settings settings, Database database, DataSource source) {
        var transactions = Transactions.on(database, source, settings.patience());
        var backups = new Backups(transactions, settings.folder());
        var keys = KeyPlace.of(settings.environment(), settings.folder());
        Outcome<Store> outcome = Outcome.refused("Lento can't open what it keeps.");
        try {
            outcome = backups.finish()
                    .then(_ -> installation(transactions, keys, settings))
                    .then(installation -> {
                        var people = new People(transactions, installation, settings.clock());
                        return people.finishErasing()
                                .then(_ -> Outcome.done(
                                        new Store(settings, keys, transactions, backups, installation, people)));
                    });
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (outcome instanceof Outcome.Refused<Store>) {
                transactions.close();
            }
        }
    }

    private static Outcome<Installation> installation(Transactions transactions, KeyPlace keys, Settings settings) {
        try {
            return Installation.open(transactions, keys, settings.random());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The records.
    public Documents documents() {
        return new Documents(transactions, installation, settings.clock());
    }

    /// The people.
    public People people() {
        return people;
    }

    /// Whether the database answers.
    public Outcome<Boolean> answers() {
        return transactions.read(
                connection -> Outcome.done(Rows.installation(connection).isPresent()));
    }

    /// Writes everything to one file, sealed as it is, and reads the file back. Others may go on writing meanwhile.
    public Outcome<Backup> backup(Path file) throws IOException {
        return backups.write(file, installation.master(), installation.lookup());
    }

    /// What came of a restore.
    ///
    /// @param erased how many people of the backup were left out, because they were erased
    public record Restored(Backup backup, long erased) {}

    /// Puts a backup in the place of everything that is kept here. This store is to be closed then. Refused, with
    /// nothing changed, if the backup is not whole, if no key here opens it, if it is of another installation and
    /// this one is in use, or if records would be lost and that was not said.
    ///
    /// @param keyFile a file with the master key of the backup, if it is another than the one here
    /// @param replacing whether what is here may be replaced
    public Outcome<Restored> restore(Path file, Optional<Path> keyFile, boolean replacing) throws IOException {
        try {
            var opens = keyFile.isEmpty()
                    ? Outcome.done(installation.master())
                    : KeyPlace.read(keyFile.get())
                            .then(other -> Outcome.done(installation.master().and(other)));
            return opens.then(master -> checked(file, master).then(backup -> here().then(
                            here -> fitting(backup, here, replacing).then(_ -> restored(backup, master, here)))));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /// What is kept here.
    private record Here(long people, long documents, Set<Row.Erased> erased) {}

    private Outcome<Here> here() {
        return transactions.read(connection -> Outcome.done(new Here(
                Rows.count(connection, "person"), Rows.count(connection, "document"), Rows.erasedRows(connection))));
    }

    private static Outcome<Backup> checked(Path file, MasterKeys master) {
        try {
            return Backup.check(file, master);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Boolean> fitting(Backup backup, Here here, boolean replacing) {
        boolean used = here.people > 0 || !here.erased.isEmpty();
        if (used && !backup.installation().equals(installation.id())) {
            return Outcome.refused("This backup is of another installation than the one here. Restore it into an empty"
                    + " folder or database: lento restore " + backup.file() + " --data FOLDER.");
        }
        if (here.people > 0 && !replacing) {
            return Outcome.refused("There are records here already (" + here.documents + " of " + here.people
                    + (here.people == 1 ? " person" : " people") + "). The backup takes their place if you add"
                    + " --replace. To keep them, write a backup of them first: lento backup FILE.");
        }
        return Outcome.done(true);
    }

    private Outcome<Restored> restored(Backup backup, MasterKeys opens, Here here) {
        try {
            return backups.restore(backup, opens, installation.master(), here.erased)
                    .then(erased -> Outcome.done(new Restored(backup, erased)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What came of a new master key.
    ///
    /// @param master its id
    /// @param people how many keys it wraps that another wrapped before
    public record Rotated(String master, int people) {}

    /// Makes a new master key and wraps every person's key with it. The old one stays beside it until all are; if the
    /// process ends before, the next call goes on. Nobody else may have this store open, and this one is to be
    /// closed then.
    ///
    /// Where the environment holds the master key, the new one is to stand there before the old one.
    public Outcome<Rotated> rotate() throws IOException {
        return rotate(Rotation.AT_ONCE, _ -> {});
    }

    Outcome<Rotated> rotate(int atOnce, Consumer<Rotation.Step> reached) throws IOException {
        try {
            return new Rotation(transactions, installation, keys, settings.random(), atOnce, reached).done();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @Override
    public void close() {
        transactions.close();
    }
}
