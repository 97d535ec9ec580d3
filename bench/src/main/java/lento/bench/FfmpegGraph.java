package lento.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lento.sound.mix.Placed;

/// The graph with which ffmpeg mixes the same session: each line padded to the start of the next and all joined by
/// `concat`, which costs less than a delay and an input of `amix` for each; noise ducked by a compressor that follows
/// the lines.
///
/// @param length in samples
/// @param speech the lines in order of their start
record FfmpegGraph(long length, List<Placed> speech) {

    /// What becomes of the mix.
    sealed interface Loudness {
        /// It stays as it is.
        record AsMixed() implements Loudness {}

        /// `loudnorm` that follows the sound.
        record OnePass() implements Loudness {}

        /// `loudnorm` that measures; nothing is kept.
        record Measuring() implements Loudness {}

        /// `loudnorm` that knows what was measured.
        ///
        /// @param measured its options from `measured_I` to `offset`
        record SecondPass(String measured) implements Loudness {}
    }

    private static final String TARGET = "loudnorm=I=-18:TP=-1.5:LRA=11";

    /// The graph as `-filter_complex` takes it. Inputs are the files of the lines, mono at 48 kHz, in order; the
    /// output is called `out`.
    String text(Loudness loudness) {
        var graph = new StringBuilder();
        graph.append(String.format(
                Locale.ROOT,
                "anullsrc=r=48000:cl=mono,atrim=end_sample=%d[lead];",
                speech.getFirst().start()));
        var joined = new StringBuilder("[lead]");
        for (int i = 0; i < speech.size(); i++) {
            long next = i + 1 < speech.size() ? speech.get(i + 1).start() : length;
            graph.append(String.format(
                    Locale.ROOT,
                    "[%d:a]apad=whole_len=%d[line%d];",
                    i,
                    next - speech.get(i).start(),
                    i));
            joined.append("[line").append(i).append("]");
        }
        double seconds = length / 48_000.0;
        graph.append(joined)
                .append("concat=n=")
                .append(speech.size() + 1)
                .append(":v=0:a=1,pan=stereo|c0=c0|c1=c0,asplit[voice][key];");
        graph.append(String.format(
                Locale.ROOT,
                "anoisesrc=r=48000:color=brown:amplitude=0.3:seed=1:duration=%f[noise1];"
                        + "anoisesrc=r=48000:color=brown:amplitude=0.3:seed=2:duration=%f[noise2];"
                        + "[noise1][noise2]join=inputs=2:channel_layout=stereo[noise];",
                seconds,
                seconds));
        graph.append("[noise][key]sidechaincompress=threshold=0.02:ratio=4:attack=600:release=1500[ducked];");
        graph.append("[voice][ducked]amix=inputs=2:normalize=0:duration=first").append(end(loudness));
        return graph.toString();
    }

    private static String end(Loudness loudness) {
        return switch (loudness) {
            case Loudness.AsMixed _ -> "[out]";
            case Loudness.OnePass _ -> "," + TARGET + ",aresample=48000[out]";
            case Loudness.Measuring _ -> "," + TARGET + ":print_format=json[out]";
            case Loudness.SecondPass(String measured) ->
                "," + TARGET + ":linear=true:" + measured + ",aresample=48000[out]";
        };
    }

    /// The command that runs the graph, with one file a line.
    List<String> command(List<String> files, Loudness loudness, String out) {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner", "-y"));
        for (String file : files) {
            command.add("-i");
            command.add(file);
        }
        command.addAll(List.of("-filter_complex", text(loudness), "-map", "[out]"));
        command.addAll(
                loudness instanceof Loudness.Measuring
                        ? List.of("-f", "null", "-")
                        : List.of("-c:a", "libopus", "-b:a", "64k", "-vbr", "on", "-compression_level", "10", out));
        return List.copyOf(command);
    }
}
