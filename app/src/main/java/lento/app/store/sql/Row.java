package lento.app.store.sql;

import java.util.Optional;
import lento.app.store.key.Bound;
import lento.app.store.key.Wrapped;

/// A row of a table, as the database has it. Times are milliseconds since 1970, days are days since 1970.
public sealed interface Row {

    /// The installation.
    record Installation(String id, Wrapped lookup) implements Row {}

    /// A person's wrapped key.
    record Key(String person, Wrapped key) implements Row {}

    /// A person who was erased.
    record Erased(String hash, long at) implements Row {}

    /// A person, with a sealed name and its hash where there is a name.
    record Person(String id, Optional<byte[]> name, Optional<String> hash, long made) implements Row {

        /// What the name of this person is bound to.
        public static Bound bound(String id) {
            return Bound.to("name 1", id);
        }
    }

    /// One version of a record.
    record Document(
            String person,
            String record,
            int version,
            int base,
            String kind,
            long day,
            long written,
            String write,
            byte[] sealed)
            implements Row {

        /// Everything that stands beside the sealed content.
        public Bound bound() {
            return Bound.to("document 1", person, record, version, base, kind, day, written, write);
        }

        /// The same with this content.
        public Document with(byte[] content) {
            return new Document(person, record, version, base, kind, day, written, write, content);
        }
    }
}
