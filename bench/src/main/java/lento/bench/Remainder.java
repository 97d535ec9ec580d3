package lento.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lento.practice.Cue;
import lento.sound.Clip;
import lento.sound.scape.Bells;
import lento.sound.wav.WavReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What is left of a session without a soundscape when its clips are taken away at the places that `set` prints. If
/// every clip lies on its sample and is otherwise untouched, next to nothing is left.
final class Remainder {

    private static final double BAR = -90;

    private final Material material;

    Remainder(Material material) {
        this.material = material;
    }

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        figures.addAll(of("pmr", 15));
        figures.addAll(of("body-scan", 20));
        return figures;
    }

    /// Two numbers of one session.
    ///
    /// @param gain by which all clips are multiplied, by least squares
    /// @param peak the highest sample that is left, as an amplitude
    record Left(double gain, double peak) {}

    private List<Figure> of(String practice, int minutes) throws IOException {
        var file = Files.createTempFile("lento-bench", ".wav");
        var length = Integer.toString(minutes);
        try {
            var clips = clips(practice, length);
            Child.run(
                    Child.lento(),
                    "render",
                    practice,
                    "--minutes",
                    length,
                    "--sound",
                    "none",
                    "--out",
                    file.toString());
            var left = left(file, clips);
            var what = practice + ", " + minutes + " min, " + clips.size() + " clips";
            return List.of(
                    Figure.atMost(
                            "what is left without the clips, peak; " + what,
                            20 * Math.log10(left.peak),
                            BAR,
                            "%.1f dBFS"),
                    Figure.told("the gain of all clips; " + what, left.gain, "%.6f"));
        } finally {
            Files.delete(file);
        }
    }

    /// A clip and its first sample.
    private record Located(long start, Clip clip) {}

    /// The clips at the places that the command prints.
    private List<Located> clips(String practice, String minutes) throws IOException {
        var process = new ProcessBuilder(Child.lento(), "set", practice, "--minutes", minutes, "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Child.await(process);
        var clips = new ArrayList<Located>();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "cues".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        cue(json, clips);
                    }
                }
            }
        }
        return clips;
    }

    private void cue(JsonParser json, List<Located> clips) {
        String kind = "";
        String text = "";
        long start = 0;
        long in = 0;
        long hold = 0;
        long out = 0;
        long pause = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "kind" -> kind = json.getString();
                case "text" -> text = json.getString();
                case "start" -> start = json.getLongValue();
                case "in" -> in = json.getLongValue();
                case "hold" -> hold = json.getLongValue();
                case "out" -> out = json.getLongValue();
                case "pause" -> pause = json.getLongValue();
                default -> {}
            }
        }
        var words = text;
        switch (kind) {
            case "say" ->
                clips.add(new Located(
                        start,
                        material.voice()
                                .clip(words)
                                .orElseThrow(() -> new Unmeasurable("the voice lacks '" + words + "'"))));
            case "bell" -> clips.add(new Located(start, Bells.strike()));
            case "breath" -> clips.add(new Located(start, Material.tone(new Cue.Breath(in, hold, out, pause))));
            default -> {}
        }
    }

    private static Left left(Path file, List<Located> clips) throws IOException {
        float[] wav;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            wav = new WavReader(in).rest(Integer.MAX_VALUE);
        }
        var expected = new float[wav.length / 2];
        for (Located located : clips) {
            float[] samples = located.clip.samples().read();
            int from = (int) located.start;
            for (int i = 0; i < Math.min(samples.length, expected.length - from); i++) {
                expected[from + i] += samples[i];
            }
        }
        return left(wav, expected);
    }

    /// What is left of stereo sound, left and right in turn, without so many times the expected mono sound.
    static Left left(float[] interleaved, float[] expected) {
        double both = 0;
        double square = 0;
        for (int i = 0; i < expected.length; i++) {
            both += expected[i] * ((double) interleaved[2 * i] + interleaved[2 * i + 1]);
            square += 2.0 * expected[i] * expected[i];
        }
        double gain = square == 0 ? 0 : both / square;
        double peak = 0;
        for (int i = 0; i < expected.length; i++) {
            double clip = gain * expected[i];
            peak = Math.max(
                    peak, Math.max(Math.abs(interleaved[2 * i] - clip), Math.abs(interleaved[2 * i + 1] - clip)));
        }
        return new Left(gain, peak);
    }
}
