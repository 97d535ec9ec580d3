package lento.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lento.sound.scape.Soundscapes;

/// Reading an export of Apple Health of 1 GB beside a bare StAX pass over the same file, each in turn in a process of
/// its own with a heap of 64 MB.
final class ImportCost {

    private static final long SIZE = 1_000_000_000;
    private static final int TURNS = 5;
    private static final double LEAST = 0.8;
    private static final String HEAP = "64m";
    private static final double MOST_HEAP = 64;
    private static final double MEGABYTE = 1 << 20;

    private ImportCost() {}

    /// What a pass took.
    private record Pass(Cost cost, double thread, long heap, long counted) {}

    static List<Figure> figures() throws IOException {
        var file = Files.createDirectories(Path.of("bench", "target")).resolve("export.xml");
        try {
            int nights = HealthExport.write(file, SIZE, Soundscapes.SEED);
            var bare = new ArrayList<Cost>();
            var read = new ArrayList<Cost>();
            long heap = 0;
            double[] ratios = new double[TURNS];
            double[] threads = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                var alone = pass("bare", file);
                bare.add(alone.cost);
                var pass = pass("import", file);
                if (pass.counted != nights) {
                    throw new Unmeasurable(pass.counted + " nights were read and " + nights + " are there");
                }
                read.add(pass.cost);
                heap = Math.max(heap, pass.heap);
                threads[turn] = alone.thread / pass.thread;
                ratios[turn] = bare.get(turn).cpu() / read.get(turn).cpu();
                System.err.printf("turn %d: bare %s, import %s%n", turn + 1, bare.getLast(), read.getLast());
            }
            double megabytes = Files.size(file) / 1e6;
            return List.of(
                    Figure.told("the export: " + nights + " nights", megabytes, "%.0f MB"),
                    Figure.told("a bare StAX pass, CPU", Cost.median(bare, Cost::cpu), "%.2f s"),
                    Figure.told("reading its entries, CPU", Cost.median(read, Cost::cpu), "%.2f s"),
                    Figure.told(
                            "reading its entries, a second on the clock",
                            megabytes / Cost.median(read, Cost::wall),
                            "%.0f MB"),
                    Figure.atLeast("speed of a bare StAX pass that is reached", Cost.median(ratios), LEAST, "%.2f x"),
                    Figure.told(
                            "the same, of the reading thread without the JVM's compilers",
                            Cost.median(threads),
                            "%.2f x"),
                    Figure.atMost("highest heap in use", heap / MEGABYTE, MOST_HEAP, "%.0f MB"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Pass pass(String kind, Path file) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportPass.class.getName(),
                        kind,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = Child.await(process);
        if (status != 0) {
            throw new Unmeasurable("the pass '" + kind + "' ended with status " + status);
        }
        var fields = said.strip().split(" ");
        return new Pass(
                new Cost(Double.parseDouble(fields[0]), Double.parseDouble(fields[1])),
                Double.parseDouble(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]));
    }
}
