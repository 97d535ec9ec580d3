package lento.app.store.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import lento.app.store.key.Wrapped;
import lento.app.store.sql.Row;
import lento.app.store.sql.Rows;

/// The form of a backup. After the head come the rows in parts: installation, keys, who was erased, people, documents;
/// then how many rows there were; then the SHA-256 of all before. What is sealed in the database is sealed here.
final class BackupFile {

    /// Raised when an older Lento could not read it.
    static final int VERSION = 1;

    private static final byte[] HEAD = "Lento backup\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;
    private static final int LARGEST = 1 << 26;
    private static final int BUFFER = 1 << 16;
    private static final int END = 0;

    private BackupFile() {}

    /// The file is no whole backup.
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /// Gives rows to be written.
    @FunctionalInterface
    interface Giving {
        void to(Rows.Taking taking) throws IOException;
    }

    /// Writes a file of these rows and tells its digest.
    static String write(Path file, Giving giving) throws IOException {
        var digest = sha256();
        try (var raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                var out = new DataOutputStream(new DigestOutputStream(raw, digest))) {
            out.write(HEAD);
            out.writeInt(VERSION);
            var count = new long[1];
            giving.to(row -> {
                write(row, out);
                count[0]++;
            });
            out.writeByte(END);
            out.writeLong(count[0]);
            out.flush();
            byte[] sum = digest.digest();
            raw.write(sum);
            return HexFormat.of().formatHex(sum);
        }
    }

    /// Gives every row of a file, then checks that it was whole; so nothing is to be done with them before it returns.
    /// Returns the digest.
    ///
    /// @throws Malformed with one sentence if it is no backup, of a newer Lento, cut short or changed
    static String read(Path file, Rows.Taking taking) throws IOException {
        var digest = sha256();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                var in = new DataInputStream(new DigestInputStream(raw, digest))) {
            head(file, in);
            long count = 0;
            for (int kind = in.readByte(); kind != END; kind = in.readByte()) {
                taking.take(row(kind, in));
                count++;
            }
            boolean counted = in.readLong() == count;
            byte[] sum = digest.digest();
            if (!counted || !MessageDigest.isEqual(raw.readNBytes(DIGEST_BYTES), sum) || raw.read() >= 0) {
                throw damaged(file);
            }
            return HexFormat.of().formatHex(sum);
        } catch (EOFException _) {
            throw damaged(file);
        }
    }

    private static void head(Path file, DataInputStream in) throws IOException {
        if (!java.util.Arrays.equals(in.readNBytes(HEAD.length), HEAD)) {
            throw new Malformed(file + " is no backup of Lento. Name a file that 'lento backup' wrote.");
        }
        int version = in.readInt();
        if (version > VERSION) {
            throw new Malformed(file + " was written by a newer Lento (version " + version
                    + " of backups; this one reads up to " + VERSION + "). Update Lento, then do it again.");
        }
    }

    static Malformed damaged(Path file) {
        return new Malformed(file + " is cut short or damaged: its digest is wrong. Take another backup.");
    }

    private static void write(Row row, DataOutputStream out) throws IOException {
        switch (row) {
            case Row.Installation(String id, Wrapped lookup) -> {
                out.writeByte(1);
                out.writeUTF(id);
                write(lookup, out);
            }
            case Row.Key(String person, Wrapped key) -> {
                out.writeByte(2);
                out.writeUTF(person);
                write(key, out);
            }
            case Row.Erased(String hash, long at) -> {
                out.writeByte(3);
                out.writeUTF(hash);
                out.writeLong(at);
            }
            case Row.Person person -> {
                out.writeByte(4);
                out.writeUTF(person.id());
                out.writeBoolean(person.name().isPresent());
                if (person.name().isPresent()) {
                    write(person.name().get(), out);
                    out.writeUTF(person.hash().orElse(""));
                }
                out.writeLong(person.made());
            }
            case Row.Document document -> {
                out.writeByte(5);
                out.writeUTF(document.person());
                out.writeUTF(document.record());
                out.writeInt(document.version());
                out.writeInt(document.base());
                out.writeUTF(document.kind());
                out.writeLong(document.day());
                out.writeLong(document.written());
                out.writeUTF(document.write());
                write(document.sealed(), out);
            }
        }
    }

    private static Row row(int kind, DataInputStream in) throws IOException {
        return switch (kind) {
            case 1 -> new Row.Installation(in.readUTF(), wrapped(in));
            case 2 -> new Row.Key(in.readUTF(), wrapped(in));
            case 3 -> new Row.Erased(in.readUTF(), in.readLong());
            case 4 -> {
                var id = in.readUTF();
                boolean named = in.readBoolean();
                Optional<byte[]> name = named ? Optional.of(bytes(in)) : Optional.empty();
                Optional<String> hash = named ? Optional.of(in.readUTF()) : Optional.empty();
                yield new Row.Person(id, name, hash, in.readLong());
            }
            case 5 ->
                new Row.Document(
                        in.readUTF(),
                        in.readUTF(),
                        in.readInt(),
                        in.readInt(),
                        in.readUTF(),
                        in.readLong(),
                        in.readLong(),
                        in.readUTF(),
                        bytes(in));
            default -> throw new EOFException();
        };
    }

    private static void write(Wrapped wrapped, DataOutputStream out) throws IOException {
        out.writeUTF(wrapped.master());
        write(wrapped.bytes(), out);
    }

    private static Wrapped wrapped(DataInputStream in) throws IOException {
        return new Wrapped(in.readUTF(), bytes(in));
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new EOFException();
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
