package lento.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// A file that is replaced only when the new one is whole.
final class WholeFile {

    private WholeFile() {}

    /// Writes a file and tells its bytes, or anything else.
    @FunctionalInterface
    interface Writing<T> {
        T to(Path file) throws IOException;
    }

    /// The file could not be written. The message tells which, why, and what became of the earlier one.
    static final class Unwritten extends IOException {
        private static final long serialVersionUID = 1;

        Unwritten(String message, IOException cause) {
            super(message, cause);
        }
    }

    /// Writes beside the file and moves the whole into its place. What is no ordinary file (a device, a pipe) is
    /// written to directly.
    ///
    /// @throws Unwritten with one sentence; an earlier file is then unchanged
    static <T> T write(Path file, Writing<T> writing) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                if (Files.isDirectory(file)) {
                    throw new FileSystemException(file.toString(), null, "it is a folder");
                }
                return writing.to(file);
            }
            return replaced(file, writing);
        } catch (Unwritten e) {
            throw e;
        } catch (IOException e) {
            throw new Unwritten(
                    "cannot write " + file + ": " + reason(e)
                            + (Files.isRegularFile(file) ? ". The previous file is unchanged." : "."),
                    e);
        }
    }

    private static <T> T replaced(Path file, Writing<T> writing) throws IOException {
        var name = file.getFileName();
        if (name == null) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), "." + name + "-", ".part");
        var removal = Thread.ofPlatform().unstarted(() -> delete(part));
        Runtime.getRuntime().addShutdownHook(removal);
        try {
            T result = writing.to(part);
            permissions(part);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return result;
        } finally {
            delete(part);
            try {
                Runtime.getRuntime().removeShutdownHook(removal);
            } catch (IllegalStateException _) {
                // The process is ending, and the hook has its turn.
            }
        }
    }

    /// A temporary file is its owner's alone; a finished one is like any other that this person makes.
    private static void permissions(Path part) throws IOException {
        try {
            Files.setPosixFilePermissions(part, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException _) {
            // Not a POSIX file system: the folder's own rules hold.
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            part.toFile().deleteOnExit();
        }
    }

    /// Why a file can't be written, as part of a sentence.
    static String reason(IOException e) {
        var message = e.getMessage() == null ? "" : e.getMessage();
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "the disk is full";
        }
        return switch (e) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "you may not write there";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> message.isEmpty() ? e.getClass().getSimpleName() : message;
        };
    }
}
