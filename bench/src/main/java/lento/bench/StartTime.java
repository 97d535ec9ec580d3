package lento.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lento.sound.render.AudioFormat;
import lento.sound.render.Options;
import lento.sound.render.Rendering;
import lento.sound.render.Track;

/// How long a listener waits for the first second of sound: until the first Ogg page with sound has left.
final class StartTime {

    private static final int COLD_STARTS = 10;
    private static final int WARM_STARTS = 60;
    private static final int COUNTED_WARM_STARTS = 30;

    private final Material material;

    StartTime(Material material) {
        this.material = material;
    }

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        var rendering = new double[COUNTED_WARM_STARTS];
        var whole = new double[COUNTED_WARM_STARTS];
        for (int i = 0; i < WARM_STARTS; i++) {
            long begun = System.nanoTime();
            var session = material.session("pmr", 12, Map.of());
            var track = material.track(session, Material.usualSoundscape());
            long planned = System.nanoTime();
            long heard = firstPage(track);
            int counted = i - (WARM_STARTS - COUNTED_WARM_STARTS);
            if (counted >= 0) {
                rendering[counted] = (heard - planned) / 1e6;
                whole[counted] = (heard - begun) / 1e6;
            }
        }
        figures.add(
                Figure.atMost("first page, warm, from the start of rendering", Cost.median(rendering), 30, "%.1f ms"));
        figures.add(Figure.told(
                "the same with reading, setting and planning the session before", Cost.median(whole), "%.1f ms"));
        coldStart(Map.of());
        var cold = new ArrayList<Cost>();
        for (int i = 0; i < COLD_STARTS; i++) {
            cold.add(coldStart(Map.of()));
        }
        figures.add(Figure.atMost("first page, cold command", 1_000 * Cost.median(cold, Cost::wall), 250, "%.0f ms"));
        figures.add(Figure.told(
                "the same, the fastest of " + COLD_STARTS,
                1_000 * cold.stream().mapToDouble(Cost::wall).min().orElseThrow(),
                "%.0f ms"));
        figures.add(Figure.told(
                "CPU time of all threads until then, median", 1_000 * Cost.median(cold, Cost::cpu), "%.0f ms"));
        var empty = Files.createTempDirectory("lento-bench");
        try {
            figures.add(Figure.told(
                    "the same, once, with an empty cache",
                    1_000
                            * coldStart(Map.of("XDG_CACHE_HOME", empty.toString()))
                                    .wall(),
                    "%.0f ms"));
        } finally {
            delete(empty);
        }
        return figures;
    }

    /// When the first page with sound was written, on the clock of [System#nanoTime].
    private long firstPage(Track track) throws IOException {
        var out = new UntilSound();
        try {
            new Rendering(material.opus()).toStream(track, AudioFormat.OPUS, out, Options.withDefaults());
        } catch (Heard _) {
            return out.heard;
        }
        throw new IOException("no page with sound was written");
    }

    /// From the start of the command to the last byte of its first page with sound.
    private static Cost coldStart(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(Child.lento(), "render", "pmr", "--minutes", "12", "--out", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        var process = builder.start();
        try (var in = new DataInputStream(process.getInputStream())) {
            while (!page(in)) {}
            double wall = (System.nanoTime() - begun) / 1e9;
            double cpu = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .flatMap(handle -> handle.info().totalCpuDuration().stream())
                    .mapToDouble(used -> used.toNanos() / 1e9)
                    .sum();
            return new Cost(cpu, wall);
        } finally {
            Child.end(process);
        }
    }

    /// Reads one Ogg page and tells whether it holds sound.
    private static boolean page(DataInputStream in) throws IOException {
        return switch (OggPage.read(in)) {
            case SOUND, LAST -> true;
            case HEADER -> false;
            case NONE ->
                throw new Unmeasurable("'./lento render pmr --minutes 12 --out -' gave no sound. Try it by hand.");
        };
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Enough was heard.
    private static final class Heard extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Takes pages until one holds sound.
    private static final class UntilSound extends OutputStream {
        private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
        private long heard;

        @Override
        public void write(int one) {
            pages.write(one);
        }

        @Override
        public void write(byte[] data, int from, int count) {
            pages.write(data, from, count);
        }

        @Override
        public void flush() throws IOException {
            long now = System.nanoTime();
            var in = new DataInputStream(new java.io.ByteArrayInputStream(pages.toByteArray()));
            while (in.available() > 0) {
                if (page(in)) {
                    heard = now;
                    throw new Heard();
                }
            }
        }
    }
}
