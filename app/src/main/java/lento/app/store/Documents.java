package lento.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lento.app.store.key.PersonKey;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;
import lento.app.store.sql.Transactions;
import lento.practice.Outcome;

/// The records of people. Every change adds a version, and none goes away until its person is erased. What is read and
/// written is open; what the database has is sealed with the person's own key and bound to all that stands beside it.
/// May be shared between threads.
public final class Documents {

    private static final String NOBODY = "This person is not here, or not any more. Nothing was kept.";

    private final Transactions transactions;
    private final Installation installation;
    private final Clock clock;

    Documents(Transactions transactions, Installation installation, Clock clock) {
        this.transactions = transactions;
        this.installation = installation;
        this.clock = clock;
    }

    /// Keeps a revision. When this returns what became of it, it is on the disk. The same revision may be sent again
    /// whenever it is not known whether it arrived.
    ///
    /// Refused if the content is too large, the person is not there, or the database can't; then nothing was kept.
    public Outcome<Written> write(PersonId person, Revision revision) {
        if (revision.content().length > Revision.MOST) {
            return Outcome.refused("A record may have " + Revision.MOST / 1_024 + " KiB. This one has "
                    + revision.content().length / 1_024 + " KiB. Shorten it.");
        }
        return transactions.write(connection -> written(connection, person, revision));
    }

    private Outcome<Written> written(Connection connection, PersonId person, Revision revision) throws SQLException {
        var key = installation.key(connection, person);
        if (key.isEmpty()) {
            return Outcome.refused(NOBODY);
        }
        var known = Rows.write(connection, person.toString(), revision.write().toString());
        if (known.isPresent()) {
            return Outcome.done(
                    new Written.Known(became(known.get().version(), known.get().base())));
        }
        int version = 1
                + Rows.version(connection, person.toString(), revision.record().toString());
        var row = new Row.Document(
                person.toString(),
                revision.record().toString(),
                version,
                revision.base(),
                revision.kind().name(),
                revision.day().toEpochDay(),
                clock.millis(),
                revision.write().toString(),
                new byte[0]);
        Rows.add(connection, row.with(key.get().sealed(revision.content(), row.bound())));
        return Outcome.done(became(version, revision.base()));
    }

    private static Written became(int version, int base) {
        return base == version - 1 ? new Written.Kept(version) : new Written.Conflicting(version, base);
    }

    /// The latest version of each record of a kind on the days from the first to the last, both included, by day.
    public Outcome<Reading> latest(PersonId person, Kind kind, LocalDate first, LocalDate last) {
        return read(
                person,
                connection ->
                        Rows.latest(connection, person.toString(), kind.name(), first.toEpochDay(), last.toEpochDay()));
    }

    /// All versions of a record, the first first; none if there is no such record.
    public Outcome<Reading> history(PersonId person, RecordId record) {
        return read(person, connection -> Rows.versions(connection, person.toString(), record.toString()));
    }

    /// The id of the one record of a person that has this name: the same each time, and it does not tell the name.
    public RecordId named(PersonId person, String name) {
        return installation.record(person, name);
    }

    @FunctionalInterface
    private interface Selecting {
        List<Row.Document> from(Connection connection) throws SQLException;
    }

    private Outcome<Reading> read(PersonId person, Selecting selecting) {
        return transactions.read(connection -> {
            var key = installation.key(connection, person);
            return key.isEmpty()
                    ? Outcome.refused("This person is not here, or not any more.")
                    : Outcome.done(opened(key.get(), selecting.from(connection)));
        });
    }

    private static Reading opened(PersonKey key, List<Row.Document> rows) {
        var documents = new ArrayList<Document>();
        var damaged = new ArrayList<Reading.Damaged>();
        for (Row.Document row : rows) {
            RecordId.of(row.record()).ifPresent(record -> opened(key, row, record)
                    .ifPresentOrElse(documents::add, () -> damaged.add(new Reading.Damaged(record, row.version()))));
        }
        return new Reading(documents, damaged);
    }

    private static Optional<Document> opened(PersonKey key, Row.Document row, RecordId record) {
        return key.opened(row.sealed(), row.bound())
                .map(content -> new Document(
                        record,
                        row.version(),
                        row.base(),
                        new Kind(row.kind()),
                        LocalDate.ofEpochDay(row.day()),
                        Instant.ofEpochMilli(row.written()),
                        content));
    }
}
