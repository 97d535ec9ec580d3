package lento.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another process of this program, whose output is kept in files.
record Child(Process process, Path out, Path errors) implements AutoCloseable {

    /// Starts a class of the tests.
    ///
    /// @param before what stands before `java` on the command line
    static Child of(Path folder, List<String> before, Class<?> main, String... arguments) throws IOException {
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                main.getName()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new Child(builder.start(), out, errors);
    }

    /// Waits until it has said at least so many lines.
    void said(int lines) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lines().size() < lines) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The child said too little: " + Files.readString(errors));
            }
            Thread.sleep(2);
        }
    }

    /// The whole lines that it has said so far.
    List<String> lines() throws IOException {
        var text = Files.readString(out, StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /// Ends it as a loss of power would.
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /// Waits for its end and tells its status.
    int ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("The child did not end.");
        }
        return process.exitValue();
    }
}
