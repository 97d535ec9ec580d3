package lento.app.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// A file that only its owner may read, and that is replaced only by a whole one which has reached the disk.
public final class OwnFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private OwnFile() {}

    /// Fills a file.
    @FunctionalInterface
    public interface Filling {
        void fill(Path file) throws IOException;
    }

    /// Fills a file beside this one, and moves it into place when it has reached the disk.
    ///
    /// @throws IOException if that can't be done; an earlier file is then unchanged
    public static void replace(Path file, Filling filling) throws IOException {
        var name = file.getFileName();
        if (name == null || Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        var folder = folder(file);
        // Beside the file even if another process does the same: two never fill the same part.
        var part = Files.createTempFile(folder, "." + name + "-", ".part");
        // Also where Ctrl-C ends the process; a kill leaves the part behind.
        var removal = Thread.ofPlatform().unstarted(part.toFile()::delete);
        Runtime.getRuntime().addShutdownHook(removal);
        try {
            restrict(part);
            filling.fill(part);
            force(part);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
            try {
                Runtime.getRuntime().removeShutdownHook(removal);
            } catch (IllegalStateException _) {
                // The process is ending, and the hook has its turn.
            }
        }
    }

    /// Removes a file, and returns when the disk knows.
    public static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceFolder(folder(file));
        }
    }

    /// Makes an empty file that only its owner may read, unless it is there.
    public static void make(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
            restrict(file);
        }
    }

    /// The rights of a file that others than its owner have, as `rwxr-x---`; empty if there are none.
    public static String wider(Path file) throws IOException {
        if (!posix(file)) {
            return "";
        }
        var rights = Files.getPosixFilePermissions(file);
        var others = EnumSet.copyOf(OWNER);
        others.add(PosixFilePermission.OWNER_EXECUTE);
        return others.containsAll(rights) ? "" : PosixFilePermissions.toString(rights);
    }

    private static void restrict(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
