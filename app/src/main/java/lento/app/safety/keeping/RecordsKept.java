package lento.app.safety.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lento.app.safety.SafetyRecord;
import lento.app.safety.SafetyRecords;
import lento.app.store.Document;
import lento.app.store.Documents;
import lento.app.store.Kind;
import lento.app.store.People;
import lento.app.store.PersonId;
import lento.app.store.Reading;
import lento.app.store.Revision;
import lento.app.store.Store;
import lento.app.store.WriteId;
import lento.app.store.Written;
import lento.practice.Outcome;
import lento.practice.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is known of each person for their safety, one record a person, encrypted as all records are. Nothing is at hand
/// in memory, since another server may have changed it. May be shared between threads.
///
/// Where the store can't read or write, an [UncheckedIOException] is thrown: nothing may go on as if nothing were
// known.
public final class RecordsKept implements SafetyRecords {

    private static final Kind KIND = new Kind("safety");
    private static final String NAME = "safety";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final People people;
    private final Documents documents;
    private final SecureRandom random;

    /// A record and its version; 0 for one that was not kept yet.
    private record Kept(Optional<PersonId> person, int version, SafetyRecord record) {}

    public RecordsKept(Store store, SecureRandom random) {
        this.people = store.people();
        this.documents = store.documents();
        this.random = random;
    }

    @Override
    public SafetyRecord of(String person) {
        return kept(person).record();
    }

    @Override
    public synchronized void change(String person, UnaryOperator<SafetyRecord> change) {
        var before = kept(person);
        var id = before.person().orElseGet(() -> done(people.add(PersonId.random(random), person)));
        var changed = change.apply(before.record());
        var written = write(id, before.version(), changed);
        while (written instanceof Written.Conflicting(int version, int _)) {
            // Another server wrote meanwhile: the change goes on top of that.
            changed = change.apply(version(id, version - 1));
            written = write(id, version, changed);
        }
    }

    @Override
    public synchronized void forget(String person) {
        kept(person).person().ifPresent(id -> done(people.erase(id)));
    }

    private Kept kept(String person) {
        var id = done(people.named(person));
        return id.isEmpty() ? new Kept(id, 0, SafetyRecord.empty()) : latest(id.get());
    }

    private Kept latest(PersonId id) {
        var reading = done(documents.latest(id, KIND, LocalDate.EPOCH, LocalDate.EPOCH));
        return opened(reading)
                .map(document -> new Kept(Optional.of(id), document.version(), record(document)))
                .orElseGet(() -> new Kept(Optional.of(id), 0, SafetyRecord.empty()));
    }

    private SafetyRecord version(PersonId id, int version) {
        var history = done(documents.history(id, documents.named(id, NAME)));
        opened(history);
        return history.documents().stream()
                .filter(document -> document.version() == version)
                .findFirst()
                .map(RecordsKept::record)
                .orElseThrow(() -> trouble("A record about safety is not whole"));
    }

    private static Optional<Document> opened(Reading reading) {
        if (!reading.damaged().isEmpty()) {
            throw trouble("A record about safety is damaged. Restore the last backup");
        }
        return reading.documents().stream().findFirst();
    }

    private Written write(PersonId id, int base, SafetyRecord record) {
        var revision = new Revision(
                WriteId.random(random),
                documents.named(id, NAME),
                base,
                KIND,
                LocalDate.EPOCH,
                JSON.writeValueAsBytes(record));
        return done(documents.write(id, revision));
    }

    private static SafetyRecord record(Document document) {
        try {
            return JSON.readValue(document.content(), SafetyRecord.class);
        } catch (JacksonException _) {
            throw trouble("A record about safety was written by another Lento");
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) ->
                throw trouble(
                        problems.stream().map(Problem::message).findFirst().orElse("The store refuses"));
        };
    }

    private static UncheckedIOException trouble(String sentence) {
        return new UncheckedIOException(new IOException(sentence));
    }
}
