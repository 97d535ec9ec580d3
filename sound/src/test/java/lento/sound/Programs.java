package lento.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Programs of the system that judge files.
public final class Programs {

    private Programs() {}

    /// All that it prints.
    ///
    /// @throws AssertionError if it is not installed or fails
    public static String run(String debianPackage, List<String> command) throws IOException {
        return new String(bytes(debianPackage, command, true), StandardCharsets.UTF_8);
    }

    /// How many samples of each channel ffmpeg decodes from a stereo file.
    public static int decodedSamples(Path file) throws IOException {
        List<String> command =
                List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "s16le", "-ar", "48000", "-");
        return bytes("ffmpeg", command, false).length / 4;
    }

    private static byte[] bytes(String debianPackage, List<String> command, boolean withErrors) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(withErrors)
                    .redirectError(withErrors ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command.getFirst() + " is not installed: install the Debian package " + debianPackage + ".", e);
        }
        byte[] printed = process.getInputStream().readAllBytes();
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n"
                    + new String(printed, StandardCharsets.UTF_8));
        }
        return printed;
    }
}
