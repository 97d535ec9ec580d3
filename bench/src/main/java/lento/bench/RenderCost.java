package lento.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lento.practice.Cue;
import lento.practice.Session;
import lento.sound.mix.Mix;
import lento.sound.mix.Mixer;
import lento.sound.opus.Opus;
import lento.sound.opus.OpusEncoder;
import lento.sound.render.AudioFormat;
import lento.sound.render.Options;
import lento.sound.render.Rendering;
import lento.sound.render.Track;

/// Rendering 20 minutes of pmr beside encoding the same samples, which lie finished in memory, with the same libopus,
/// bitrate and complexity. In this process, warmed up, in turn.
final class RenderCost {

    private static final int TURNS = 5;
    private static final int WARM_UP_MINUTES = 9;

    private final Material material;

    RenderCost(Material material) {
        this.material = material;
    }

    List<Figure> figures() throws IOException {
        var session = material.session("pmr", 20, Material.MOST_LINES);
        var track = material.track(session, Material.usualSoundscape());
        warmUp();
        var samples = samples(track.mix());
        var alone = new ArrayList<Cost>();
        var serial = new ArrayList<Cost>();
        var pair = new ArrayList<Cost>();
        for (int turn = 0; turn < TURNS; turn++) {
            alone.add(Cost.of(() -> encode(samples)));
            serial.add(Cost.of(() -> render(track, 1)));
            pair.add(Cost.of(() -> render(track, 2)));
            System.err.printf(
                    "turn %d: encoding %s, one thread %s, two threads %s%n",
                    turn + 1, alone.getLast(), serial.getLast(), pair.getLast());
        }
        double encoding = Cost.median(alone, Cost::cpu);
        double rendering = Cost.median(serial, Cost::cpu);
        double[] cpuRatios = new double[TURNS];
        double[] wallRatios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            cpuRatios[turn] = serial.get(turn).cpu() / alone.get(turn).cpu();
            wallRatios[turn] = pair.get(turn).wall() / alone.get(turn).wall();
        }
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.told("the session: pmr, 20 min; design: some 150 lines", (double) lines(session), "%.0f lines"));
        figures.add(Figure.told("encoding alone, CPU", encoding, "%.2f s"));
        figures.add(Figure.told("rendering on one thread, CPU", rendering, "%.2f s"));
        figures.add(Figure.told("rendering on two threads, CPU", Cost.median(pair, Cost::cpu), "%.2f s"));
        figures.add(Figure.atMost(
                "CPU of rendering on one thread to encoding alone", Cost.median(cpuRatios), 1.05, "%.3f x"));
        figures.add(Figure.atMost(
                "wall of rendering on two threads to encoding alone", Cost.median(wallRatios), 0.65, "%.3f x"));
        figures.add(wholeProcess());
        return figures;
    }

    /// How many lines are spoken.
    static long lines(Session session) {
        return session.moments().stream()
                .filter(moment -> moment.cue() instanceof Cue.Say)
                .count();
    }

    /// The whole command, from its start to its end, to a file that is measured as well.
    private static Figure wholeProcess() throws IOException {
        var file = Files.createTempFile("lento-bench", ".opus");
        try {
            var cost = Child.run(command(file)).cost();
            return Figure.told("the whole command './lento render', CPU with its start", cost.cpu(), "%.2f s");
        } finally {
            Files.delete(file);
        }
    }

    /// `./lento render` of the session that is compared.
    static String[] command(Path file) {
        var command = new ArrayList<>(List.of(
                Child.lento(), "render", "pmr", "--minutes", "20", "--sound", "brown-noise", "--out", file.toString()));
        Material.MOST_LINES.forEach((name, value) -> {
            command.add("--choose");
            command.add(name + "=" + value);
        });
        return command.toArray(String[]::new);
    }

    private void warmUp() throws IOException {
        var session = material.session("pmr", WARM_UP_MINUTES, java.util.Map.of());
        var track = material.track(session, Material.usualSoundscape());
        var samples = samples(track.mix());
        encode(samples);
        render(track, 1);
        render(track, 2);
    }

    private void render(Track track, int threads) throws IOException {
        var options = Options.withDefaults().withThreads(threads);
        new Rendering(material.opus()).toStream(track, AudioFormat.OPUS, OutputStream.nullOutputStream(), options);
    }

    private void encode(List<float[]> samples) {
        var packet = new byte[Opus.MAX_PACKET];
        try (var encoder = material.opus().encoder(2, OpusEncoder.Options.stereo())) {
            for (float[] block : samples) {
                encoder.encode(block, 0, packet);
            }
        }
    }

    /// The whole mix, block by block.
    private static List<float[]> samples(Mix mix) {
        var samples = new ArrayList<float[]>();
        var mixer = new Mixer(mix, 0);
        long blocks = Math.ceilDiv(mix.length(), (long) Mixer.BLOCK);
        for (long i = 0; i < blocks; i++) {
            var block = new float[2 * Mixer.BLOCK];
            mixer.next(block, 0);
            samples.add(block);
        }
        return samples;
    }
}
