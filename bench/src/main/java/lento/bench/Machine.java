package lento.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that is measured on.
///
/// @param processor its model, as the system tells it
/// @param cores processors that this process may use
/// @param memory in bytes
/// @param load runnable threads of all programs over the last minute; negative if the system does not tell
public record Machine(String processor, int cores, long memory, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here() throws IOException {
        var system = system();
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getSystemLoadAverage());
    }

    private static String model() throws IOException {
        if (Files.exists(PROCESSORS)) {
            try (var lines = Files.lines(PROCESSORS)) {
                var model = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst();
                if (model.isPresent()) {
                    return model.get();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    /// The CPU time of this process with all its threads, in seconds.
    static double cpuSeconds() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d core%s, %.0f GB of memory, %s %s, Java %s; load %.1f when begun",
                processor,
                cores,
                cores == 1 ? "" : "s",
                memory / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                load);
    }
}
