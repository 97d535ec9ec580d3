package lento.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lento.sound.mix.Mix;
import lento.sound.mix.Placed;
import lento.sound.wav.WavFormat;
import lento.sound.wav.WavWriter;

/// The whole command `./lento render` beside ffmpeg and sox with the same session, timeline and clips, each from its
/// start to its end.
final class OtherPrograms {

    private static final int CHEAP_TURNS = 3;
    /// What a second pass of `loudnorm` is told, and what the first calls it.
    private static final Map<String, String> MEASURED = new TreeMap<>(Map.of(
            "measured_I", "input_i",
            "measured_TP", "input_tp",
            "measured_LRA", "input_lra",
            "measured_thresh", "input_thresh",
            "offset", "target_offset"));

    private final Mix mix;
    private final Path folder;
    private final List<String> files;

    private OtherPrograms(Mix mix, Path folder) throws IOException {
        this.mix = mix;
        this.folder = folder;
        this.files = written();
    }

    /// Figures of one comparison.
    @FunctionalInterface
    private interface Comparison {
        List<Figure> with(OtherPrograms programs) throws IOException;
    }

    /// Beside ffmpeg: without loudness, with `loudnorm` in one pass and in two.
    static List<Figure> ffmpeg(Material material) throws IOException {
        return compared(material, OtherPrograms::ffmpeg);
    }

    /// Beside sox and opusenc.
    static List<Figure> sox(Material material) throws IOException {
        return compared(material, OtherPrograms::sox);
    }

    private static List<Figure> compared(Material material, Comparison comparison) throws IOException {
        var session = material.session("pmr", 20, Material.MOST_LINES);
        var folder = Files.createTempDirectory("lento-bench");
        try {
            return comparison.with(new OtherPrograms(material.mix(session, Material.usualSoundscape()), folder));
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Figure> ffmpeg() throws IOException {
        var lento = new ArrayList<Cost>();
        var plain = new ArrayList<Cost>();
        for (int turn = 0; turn < CHEAP_TURNS; turn++) {
            lento.add(lento());
            plain.add(ffmpeg(new FfmpegGraph.Loudness.AsMixed()).cost());
        }
        var onePass = ffmpeg(new FfmpegGraph.Loudness.OnePass()).cost();
        lento.add(lento());
        var measuring = ffmpeg(new FfmpegGraph.Loudness.Measuring());
        var second = new FfmpegGraph.Loudness.SecondPass(measured(measuring.messages()));
        var twoPass = measuring.cost().plus(ffmpeg(second).cost());
        lento.add(lento());
        double ours = Cost.median(lento, Cost::cpu);
        double theirs = Cost.median(plain, Cost::cpu);
        return List.of(
                Figure.told("the session for ffmpeg: pmr, 20 min", files.size(), "%.0f lines"),
                Figure.told("'./lento render', whole command, CPU", ours, "%.1f s"),
                Figure.told("ffmpeg without loudness, CPU", theirs, "%.1f s"),
                Figure.told("ffmpeg with loudnorm in one pass, CPU", onePass.cpu(), "%.1f s"),
                Figure.told("ffmpeg with loudnorm in two passes, CPU", twoPass.cpu(), "%.1f s"),
                Figure.atLeast("CPU of ffmpeg without loudness to ours", theirs / ours, 2, "%.2f x"),
                Figure.atLeast("CPU of ffmpeg with loudnorm in one pass to ours", onePass.cpu() / ours, 6, "%.2f x"),
                Figure.atLeast("CPU of ffmpeg with loudnorm in two passes to ours", twoPass.cpu() / ours, 10, "%.2f x"),
                Figure.told(
                        "wall of ffmpeg without loudness to ours",
                        Cost.median(plain, Cost::wall) / Cost.median(lento, Cost::wall),
                        "%.2f x"));
    }

    private List<Figure> sox() throws IOException {
        var lento = new ArrayList<Cost>();
        var sox = new ArrayList<Cost>();
        for (int turn = 0; turn < CHEAP_TURNS; turn++) {
            lento.add(lento());
            sox.add(Child.run(soxPipeline()).cost());
        }
        double ours = Cost.median(lento, Cost::cpu);
        double theirs = Cost.median(sox, Cost::cpu);
        return List.of(
                Figure.told("the session for sox: pmr, 20 min", files.size(), "%.0f lines"),
                Figure.told("'./lento render', whole command, CPU", ours, "%.1f s"),
                Figure.told("sox and opusenc, without ducking and loudness, CPU", theirs, "%.1f s"),
                Figure.told("CPU of sox and opusenc to ours", theirs / ours, "%.2f x"));
    }

    private Cost lento() throws IOException {
        return Child.run(RenderCost.command(folder.resolve("lento.opus"))).cost();
    }

    private Child.Ended ffmpeg(FfmpegGraph.Loudness loudness) throws IOException {
        var graph = new FfmpegGraph(mix.length(), mix.placed());
        return Child.run(List.of(
                graph.command(files, loudness, folder.resolve("ffmpeg.opus").toString())));
    }

    /// What the first pass measured, as the second takes it.
    static String measured(String messages) {
        return MEASURED.entrySet().stream()
                .map(option -> option.getKey() + "=" + value(messages, option.getValue()))
                .collect(Collectors.joining(":"));
    }

    private static String value(String messages, String name) {
        var matcher = Pattern.compile("\"" + name + "\" : \"([^\"]+)\"").matcher(messages);
        if (!matcher.find()) {
            throw new Unmeasurable("ffmpeg's loudnorm did not tell " + name + ". Try another build of ffmpeg.");
        }
        return matcher.group(1);
    }

    /// The lines joined with silence, mixed with brown noise on both channels, and encoded. The silence lies ready in
    /// files, which costs sox less than to pad each line.
    private List<List<String>> soxPipeline() throws IOException {
        var placed = mix.placed();
        var voice =
                new StringBuilder("|sox ").append(silence(0, placed.getFirst().start()));
        for (int i = 0; i < placed.size(); i++) {
            long next = i + 1 < placed.size() ? placed.get(i + 1).start() : mix.length();
            voice.append(' ').append(files.get(i));
            voice.append(' ').append(silence(i + 1, next - placed.get(i).end()));
        }
        double seconds = mix.length() / 48_000.0;
        return List.of(
                List.of(
                        "sox",
                        "-m",
                        voice + " -p remix 1 1",
                        String.format(
                                Locale.ROOT,
                                "|sox -n -r 48000 -c 2 -p synth %f brownnoise brownnoise vol 0.1",
                                seconds),
                        "-t",
                        "wav",
                        "-b",
                        "16",
                        "-"),
                List.of(
                        "opusenc",
                        "--quiet",
                        "--bitrate",
                        "64",
                        "--comp",
                        "10",
                        "--vbr",
                        "-",
                        folder.resolve("sox.opus").toString()));
    }

    /// The clips at the level of the voice, each as a WAV file, mono, 16 bit.
    private List<String> written() throws IOException {
        var names = new ArrayList<String>();
        for (int i = 0; i < mix.placed().size(); i++) {
            Placed placed = mix.placed().get(i);
            float[] samples = placed.clip().samples().read().clone();
            for (int k = 0; k < samples.length; k++) {
                samples[k] *= placed.gain();
            }
            names.add(wav(String.format(Locale.ROOT, "line%03d.wav", i), samples));
        }
        return List.copyOf(names);
    }

    private String silence(int number, long samples) throws IOException {
        return wav(String.format(Locale.ROOT, "gap%03d.wav", number), new float[(int) Math.max(0, samples)]);
    }

    private String wav(String name, float[] samples) throws IOException {
        var file = folder.resolve(name);
        var format = WavFormat.mono().withEncoding(WavFormat.Encoding.PCM16);
        try (var out = Files.newOutputStream(file);
                var wav = WavWriter.open(out, format, samples.length)) {
            wav.write(samples, 0, samples.length);
        }
        return file.toString();
    }
}
