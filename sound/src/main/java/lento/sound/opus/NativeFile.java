package lento.sound.opus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The libopus file that `org.lwjgl:lwjgl-opus` carries for one operating system and processor, as a resource on the
/// class path: `linux/x64/org/lwjgl/opus/libopus.so`, with its SHA-1 beside it below `META-INF`.
///
/// @param resource the path of the file on the class path
record NativeFile(String resource) {

    /// The file for what `os.name` and `os.arch` say.
    static NativeFile of(String osName, String osArch) {
        String processor =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> osArch;
                };
        String folder = "/" + processor + "/org/lwjgl/opus/";
        return switch (Platform.of(osName)) {
            case LINUX -> new NativeFile("linux" + folder + "libopus.so");
            case MAC -> new NativeFile("macos" + folder + "libopus.dylib");
            case WINDOWS -> new NativeFile("windows" + folder + "opus.dll");
        };
    }

    /// Where a user's caches of native files are by the custom of the system.
    static Path folder(String osName, Map<String, String> environment, Path home) {
        Path caches =
                switch (Platform.of(osName)) {
                    case LINUX -> variable(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
                    case MAC -> home.resolve("Library").resolve("Caches");
                    case WINDOWS ->
                        variable(
                                environment,
                                "LOCALAPPDATA",
                                home.resolve("AppData").resolve("Local"));
                };
        return caches.resolve("lento").resolve("native");
    }

    /// Makes sure that the folder holds the file and answers its path. The name holds the hash, so another version is
    /// another file; it is written beside its place and then moved, so no process ever sees a part of it.
    ///
    /// @throws IOException if the class path lacks the file or the folder can't be written
    Path in(Path folder) throws IOException {
        String hash = hash();
        Path file = folder.resolve(hash + "-" + resource.substring(resource.lastIndexOf('/') + 1));
        return Files.exists(file) ? file : copied(file, hash);
    }

    private String hash() throws IOException {
        try (InputStream in = found("META-INF/" + resource + ".sha1").openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private URL found(String name) throws IOException {
        URL url = NativeFile.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IOException("the class path holds no " + name
                    + ": add org.lwjgl:lwjgl-opus with the natives of this platform.");
        }
        return url;
    }

    private Path copied(Path file, String hash) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no place for a file.");
        }
        ownedFolder(folder);
        Path part = Files.createTempFile(folder, "opus", ".part");
        try {
            MessageDigest digest = sha1();
            try (InputStream in = found(resource).openStream();
                    var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                in.transferTo(out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                throw new IOException(resource + " on the class path is damaged: its SHA-1 is not " + hash + ".");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Windows won't replace a library in use: another process was faster, and its file is as good.
            if (!Files.exists(file)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static void ownedFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        @Nullable String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private enum Platform {
        LINUX,
        MAC,
        WINDOWS;

        static Platform of(String osName) {
            String name = osName.toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
