package lento.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import lento.app.session.Studio;
import lento.practice.Nearest;
import lento.practice.Time;
import lento.sound.mix.Levels;
import lento.sound.mix.Mix;
import lento.sound.opus.Opus;
import lento.sound.render.AudioFormat;
import lento.sound.render.Measured;
import lento.sound.render.Options;
import lento.sound.render.Rendering;
import lento.sound.render.Track;
import org.apache.commons.cli.Option;
import tools.jackson.core.JsonGenerator;

/// `lento render`: a session as sound.
record RenderCommand(Place place) implements Command {

    private static final double QUIETEST = -50;
    private static final double LOUDEST = -10;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public String summary() {
        return "Renders a session to a file or a pipe.";
    }

    @Override
    public String operands() {
        return SessionOptions.OPERANDS;
    }

    @Override
    public List<Option> options() {
        var own = List.of(
                Command.option(
                        "out",
                        "FILE",
                        "Where to: a name that ends in .opus, .mp3, .m4b, .flac or .wav, or - for a pipe."),
                Command.option("format", "FORMAT", "opus, mp3, m4b, flac or wav, where the name does not tell."),
                Command.option("sound", "NAME", "The soundscape, or none; the practice's own if not given."),
                Command.option(
                        "sound-level",
                        "LUFS",
                        "Loudness of the soundscape alone, beside a voice of -18; -20 if not given."),
                Command.option(
                        "loudness",
                        "LUFS",
                        "Integrated loudness of the whole; -18 if not given, -23 suits the night."));
        return Stream.of(SessionOptions.OPTIONS, own, WrittenTexts.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String example() {
        return "lento render pmr --minutes 12 --out evening.opus";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var out = arguments
                .text("out")
                .orElseThrow(() -> new Arguments.Mistyped("Say where to: --out evening.opus, or --out - for a pipe."));
        var wanted = arguments.text("format").orElse(ending(out));
        var known = AudioFormat.named(wanted);
        if (known.isEmpty()) {
            return new Answer.Usage("'" + wanted + "' is no format. " + Nearest.hint(wanted, AudioFormat.names())
                    + (arguments.has("format") ? "" : " Let --out end in one, or say --format."));
        }
        if (out.equals("-") && arguments.has("json")) {
            return new Answer.Usage("With --out - the sound takes standard output, so --json has no place there.");
        }
        if (out.equals("-") && !known.get().streams()) {
            return new Answer.Usage(
                    wanted + " can't go to a pipe: it completes its beginning at the end. Name a file.");
        }
        var levels = new Levels(
                level("loudness", Levels.usual().integrated(), arguments),
                level("sound-level", Levels.usual().soundscape(), arguments));
        var opus = new FutureTask<>(() -> place.opus().linked());
        Thread.ofPlatform().daemon().name("opening libopus").start(opus);
        return Answer.of(
                SessionOptions.session(place, arguments),
                spoken -> Answer.of(Studio.soundscape(spoken.session(), arguments.text("sound")), scape -> {
                    var session = spoken.session();
                    var mix = Mix.of(session, spoken.voice(), scape, Studio.SIGNALS, levels);
                    var track = Studio.track(session, mix);
                    var answer = render(track, out, known.get(), new Rendering(opened(opus)));
                    WrittenTexts.write(session, arguments);
                    return answer;
                }));
    }

    private static Opus opened(FutureTask<Opus> opening) throws IOException {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IOException("The rendering was stopped.", e);
        }
    }

    private static double level(String option, double usual, Arguments arguments) {
        double level = arguments.number(option).orElse(usual);
        if (!(level >= QUIETEST && level <= LOUDEST)) {
            throw new Arguments.Mistyped("--" + option + " is from " + QUIETEST + " to " + LOUDEST
                    + " LUFS. You entered " + arguments.text(option).orElse("") + ".");
        }
        return level;
    }

    private static String ending(String out) {
        int dot = out.lastIndexOf('.');
        return dot < 0 || out.equals("-") ? (out.equals("-") ? "opus" : out) : out.substring(dot + 1);
    }

    private Answer render(Track track, String out, AudioFormat known, Rendering rendering) throws IOException {
        long length = track.mix().length();
        try (var progress = Progress.of(place.terminal(), "rendering", " s", length / Time.SAMPLE_RATE)) {
            LongConsumer told = samples -> progress.at(samples / Time.SAMPLE_RATE);
            var how = Options.withDefaults().withMeasure(!out.equals("-")).withProgress(told);
            if (out.equals("-")) {
                return piped(track, known, rendering, how);
            }
            var file = Arguments.path(out);
            return WholeFile.write(file, part -> {
                var measured = rendering.toFile(track, known, part, how).orElseThrow();
                return done(out, Files.isRegularFile(part) ? Files.size(part) : 0, length, measured);
            });
        }
    }

    private Answer piped(Track track, AudioFormat known, Rendering rendering, Options how) throws IOException {
        var counted = new Counted(place.out());
        try {
            rendering.toStream(track, known, counted, how);
            counted.flush();
        } catch (IOException e) {
            return new Answer.Machine("The pipe was closed after " + counted.bytes + " bytes: rendering has stopped.");
        }
        return new Answer.Done(_ -> {}, "");
    }

    private static Answer done(String out, long bytes, long length, Measured measured) {
        return new Answer.Done(
                generator -> {
                    generator.writeStartObject();
                    generator.writeStringProperty("file", out);
                    generator.writeNumberProperty("bytes", bytes);
                    generator.writeNumberProperty("seconds", Time.seconds(length));
                    level("integratedLufs", measured.integrated(), generator);
                    level("truePeakDbtp", measured.truePeak(), generator);
                    generator.writeEndObject();
                },
                String.format(
                        Locale.ROOT,
                        "%s: %s, %.1f MB, %.1f LUFS, true peak %.1f dBTP%n",
                        out,
                        Time.words(length),
                        bytes / 1e6,
                        measured.integrated(),
                        measured.truePeak()));
    }

    private static void level(String name, double value, JsonGenerator generator) {
        if (Double.isInfinite(value)) {
            generator.writeNullProperty(name);
        } else {
            generator.writeNumberProperty(name, value);
        }
    }

    /// Standard output, with each failure told at once: a PrintStream keeps it to itself.
    private static final class Counted extends OutputStream {
        private final java.io.PrintStream to;
        private long bytes;

        Counted(java.io.PrintStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            to.write(data, from, count);
            bytes += count;
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (to.checkError()) {
                throw new IOException("the pipe was closed");
            }
        }
    }
}
