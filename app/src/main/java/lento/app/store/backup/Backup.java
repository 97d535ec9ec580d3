package lento.app.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.store.key.Lookup;
import lento.app.store.key.MasterKeys;
import lento.app.store.key.PersonKey;
import lento.app.store.key.Wrapped;
import lento.app.store.sql.Row;
import lento.practice.Outcome;
import org.jspecify.annotations.Nullable;

/// A backup that is whole and that this master key opens: every key and every record in it was tried.
///
/// @param lookup the secret of its installation
/// @param erased the hashes of those who were erased
/// @param documents versions of records
/// @param digest SHA-256 in hexadecimal digits
public record Backup(
        Path file,
        long bytes,
        String installation,
        Lookup lookup,
        Set<String> erased,
        long people,
        long documents,
        String digest) {

    /// The use of a lookup that finds who was erased.
    public static final String ERASED = "erased";

    /// The same in another place.
    Backup at(Path place) {
        return new Backup(place, bytes, installation, lookup, erased, people, documents, digest);
    }

    /// Checks a file from beginning to end.
    public static Outcome<Backup> check(Path file, MasterKeys master) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused("There is no backup " + file + ". Name a file that 'lento backup' wrote.");
        }
        var check = new Check(file, master);
        try {
            var digest = BackupFile.read(file, check::take);
            if (check.otherKey != null) {
                return Outcome.refused("The backup " + file + " is sealed with another master key (" + check.otherKey
                        + ") than the one here (" + master.first().id() + "). Name a file with your copy of that key:"
                        + " --key FILE.");
            }
            if (check.damaged || check.installation == null || check.lookup == null) {
                return Outcome.refused(said(BackupFile.damaged(file)));
            }
            return Outcome.done(new Backup(
                    file,
                    Files.size(file),
                    check.installation,
                    check.lookup,
                    Set.copyOf(check.erased),
                    check.people,
                    check.documents,
                    digest));
        } catch (BackupFile.Malformed e) {
            return Outcome.refused(said(e));
        }
    }

    private static String said(BackupFile.Malformed malformed) {
        return String.valueOf(malformed.getMessage());
    }

    /// What was seen of a file so far. Judged only when its digest was right, as damage shows in other ways too.
    private static final class Check {

        private final Path file;
        private final MasterKeys master;
        private final Map<String, Wrapped> keys = new HashMap<>();
        private final Set<String> erased = new HashSet<>();
        private @Nullable String installation;
        private @Nullable Lookup lookup;
        private @Nullable String otherKey;
        private String person = "";
        private Optional<PersonKey> key = Optional.empty();
        private long people;
        private long documents;
        private boolean damaged;

        Check(Path file, MasterKeys master) {
            this.file = file;
            this.master = master;
        }

        void take(Row row) throws IOException {
            switch (row) {
                case Row.Installation(String id, Wrapped wrapped) -> {
                    installation = id;
                    lookup = master.lookup(wrapped, id).orElse(null);
                    if (lookup == null) {
                        otherKey = wrapped.master();
                    }
                }
                case Row.Key(String id, Wrapped wrapped) -> keys.put(id, wrapped);
                case Row.Erased(String hash, long _) -> erased.add(hash);
                case Row.Person known -> {
                    people++;
                    var own = keyOf(known.id());
                    damaged |= own.isEmpty()
                            || known.name()
                                    .filter(name -> own.get()
                                            .opened(name, Row.Person.bound(known.id()))
                                            .isEmpty())
                                    .isPresent();
                }
                case Row.Document document -> {
                    documents++;
                    damaged |= keyOf(document.person())
                            .flatMap(own -> own.opened(document.sealed(), document.bound()))
                            .isEmpty();
                }
            }
        }

        private Optional<PersonKey> keyOf(String id) throws IOException {
            if (lookup == null && otherKey == null) {
                throw BackupFile.damaged(file);
            }
            if (!person.equals(id)) {
                person = id;
                key = Optional.ofNullable(keys.get(id)).flatMap(wrapped -> master.unwrapped(wrapped, id));
            }
            return key;
        }
    }
}
