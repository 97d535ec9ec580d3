package lento.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A run of `./lento` whose memory is watched from outside. Linux only: it reads `/proc`.
///
/// @param resident the highest resident set of the Java process in bytes (`VmHWM`)
/// @param samples its resident set in bytes, once a second (`VmRSS`)
/// @param heap the most of the heap that was in use, in bytes, as the garbage collector's log tells: before each
///     collection; 0 if there was none
/// @param live the most of it that a collection left, in bytes
/// @param cost CPU seconds of the Java process to its end, and wall seconds
public record Watch(long resident, List<Long> samples, long heap, long live, Cost cost) {

    private static final Pattern PAUSE = Pattern.compile("Pause.* (\\d+)([KMG])->(\\d+)([KMG])");

    /// Runs a command of `./lento` to its end; what it writes goes nowhere.
    ///
    /// @throws Unmeasurable without `/proc`, or if the command fails
    static Watch over(String... arguments) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            throw new Unmeasurable("There is no /proc here, so memory can't be watched. Run this part on Linux.");
        }
        var log = Files.createTempFile("lento-bench", ".gc");
        var messages = Files.createTempFile("lento-bench", ".err");
        try {
            var command = new ArrayList<>(List.of(Child.lento()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(messages.toFile());
            // Unlike JDK_JAVA_OPTIONS these come after the options of the launcher, which turns logs off.
            builder.environment().put("_JAVA_OPTIONS", "-Xlog:gc:file=" + log);
            long begun = System.nanoTime();
            var process = builder.start();
            var watched = watch(process, begun);
            if (Child.await(process) != 0) {
                throw new Unmeasurable("'./lento " + String.join(" ", arguments) + "' failed: "
                        + Files.readString(messages).strip());
            }
            return new Watch(watched.resident, watched.samples, highest(log, 1), highest(log, 3), watched.cost);
        } finally {
            Files.delete(messages);
            Files.delete(log);
        }
    }

    private static Watch watch(Process process, long begun) throws IOException {
        long highest = 0;
        double cpu = 0;
        var samples = new ArrayList<Long>();
        while (process.isAlive()) {
            var java = java(process);
            if (java.isPresent()) {
                var status = Path.of("/proc", Long.toString(java.get().pid()), "status");
                highest = Math.max(highest, kilobytes(status, "VmHWM:") * 1024);
                cpu = Math.max(
                        cpu,
                        java.get()
                                .info()
                                .totalCpuDuration()
                                .map(used -> used.toNanos() / 1e9)
                                .orElse(0.0));
                if ((System.nanoTime() - begun) / 1e9 > samples.size() + 1) {
                    samples.add(kilobytes(status, "VmRSS:") * 1024);
                }
            }
            pause();
        }
        return new Watch(highest, List.copyOf(samples), 0, 0, new Cost(cpu, (System.nanoTime() - begun) / 1e9));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The measurement was stopped.", e);
        }
    }

    /// The Java process that the launcher has started, as long as it runs.
    private static Optional<ProcessHandle> java(Process process) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()), process.descendants())
                .filter(handle -> handle.info()
                        .command()
                        .filter(name -> name.endsWith("/java"))
                        .isPresent())
                .findFirst();
    }

    /// A line of a status file; 0 if the process has just ended.
    static long kilobytes(Path status, String name) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }

    /// The highest size in a log of collections: that of this group of the pattern, and its unit in the next.
    private static long highest(Path log, int group) throws IOException {
        long highest = 0;
        for (String line : Files.readAllLines(log)) {
            var matcher = PAUSE.matcher(line);
            if (matcher.find()) {
                highest = Math.max(highest, Long.parseLong(matcher.group(group)) * unit(matcher.group(group + 1)));
            }
        }
        return highest;
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "K" -> 1L << 10;
            case "M" -> 1L << 20;
            default -> 1L << 30;
        };
    }
}
