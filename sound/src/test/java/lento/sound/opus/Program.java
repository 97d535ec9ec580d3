package lento.sound.opus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program of the system that judges files.
final class Program {

    private Program() {}

    /// All that it prints.
    ///
    /// @throws AssertionError if it is not installed or fails
    static String run(String debianPackage, Path folder, List<String> command) throws IOException {
        Path log = Files.createTempFile(folder, "program", ".log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command.getFirst() + " is not installed: install the Debian package " + debianPackage + ".", e);
        }
        int exit = process.onExit().join().exitValue();
        String printed = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + printed);
        }
        return printed;
    }
}
