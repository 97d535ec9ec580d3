package lento.app.web;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lento.practice.Outcome;

/// The folder that keeps what can't be made again. Only its owner may read it.
///
/// @param path an existing folder of this version
public record DataFolder(Path path) {

    /// The version of what lies in the folder; raised when an older Lento could not read it.
    static final int VERSION = 1;

    private static final int KEY_BYTES = 32;
    private static final String OWNER_ONLY = "rw-------";

    /// Where it is if no other is named: the platform's usual place.
    ///
    /// @param system the name of the operating system, as Java tells it
    public static Path usual(String system, Map<String, String> environment, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Lento");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Lento");
        }
        var data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(data))
                .resolve("lento");
    }

    /// Opens the folder, and makes it at first use. Refused if a newer Lento wrote it.
    public static Outcome<DataFolder> open(Path path) throws IOException {
        Files.createDirectories(path);
        restrict(path, "rwx------");
        var file = path.resolve("version");
        if (Files.notExists(file)) {
            Files.writeString(file, VERSION + "\n");
        }
        var written = Files.readString(file).strip();
        if (!written.matches("\\d{1,6}")) {
            return Outcome.refused("The data folder " + path + " has no readable version. Restore its file 'version',"
                    + " or choose another folder with --data.");
        }
        if (Integer.parseInt(written) > VERSION) {
            return Outcome.refused("The data folder " + path + " was written by a newer Lento (version " + written
                    + " of the data; this one reads up to " + VERSION + "). Update Lento, or choose another folder"
                    + " with --data.");
        }
        return Outcome.done(new DataFolder(path));
    }

    /// A claim on the folder, which ends when it is closed or the process ends.
    public record Claim(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// Claims the folder for one server, or for what no server may see half done. Refused while another has it.
    public Outcome<Claim> claim() throws IOException {
        var file = path.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            restrict(file, OWNER_ONLY);
            if (channel.tryLock() != null) {
                return Outcome.done(new Claim(channel));
            }
        } catch (OverlappingFileLockException _) {
            // Another server of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Outcome.refused("Another Lento uses the data folder " + path + ". End it first, or choose another folder"
                + " with --data.");
    }

    /// The secret key of this installation, 32 bytes, made at first use.
    public byte[] key(SecureRandom random) throws IOException {
        var file = path.resolve("key");
        if (Files.notExists(file)) {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            var part = Files.createTempFile(path, "key", ".part");
            restrict(part, OWNER_ONLY);
            Files.write(part, key);
            try {
                // Never over a key that another process made meanwhile.
                Files.move(part, file, new StandardCopyOption[0]);
            } catch (FileAlreadyExistsException _) {
                Files.delete(part);
            }
        }
        var key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new IOException("the key in " + file + " is damaged: it has " + key.length + " bytes instead of "
                    + KEY_BYTES + ". Restore it from a backup");
        }
        return key;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().containsAll(Set.of("posix"))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
