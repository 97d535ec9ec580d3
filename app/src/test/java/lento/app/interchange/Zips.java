package lento.app.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zips for tests.
final class Zips {

    private Zips() {}

    /// What a zip with one file is found to hold.
    static Account read(Path folder, String name, byte[] bytes) throws IOException {
        return Account.of(zip(folder, name, bytes));
    }

    static Path zip(Path folder, String name, byte[] bytes) throws IOException {
        var file = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return file;
    }
}
