package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lento.sound.ffmpeg.Chapter;
import lento.sound.ffmpeg.Coding;
import lento.sound.ffmpeg.FfmpegEncoder;
import lento.sound.ffmpeg.Labels;
import lento.sound.mix.Meter;
import lento.sound.opus.Opus;
import lento.sound.wav.WavFormat;
import lento.sound.wav.WavWriter;

/// Renders a track, streaming: the first page leaves before the second is mixed, and memory does not grow with
/// length.
public final class Rendering {

    private final Opus opus;

    /// @param opus what encodes Opus
    public Rendering(Opus opus) {
        this.opus = opus;
    }

    /// Renders to a file of any format; a file of that name is replaced, and is incomplete until this returns.
    ///
    /// @return what was measured, if the options ask for it
    /// @throws IOException if the file can't be written, with the system's reason
    public Optional<Measured> toFile(Track track, AudioFormat format, Path file, Options options) throws IOException {
        if (format != AudioFormat.M4B) {
            try (OutputStream out = Files.newOutputStream(file)) {
                return toStream(track, format, out, options);
            }
        }
        try (var encoder = FfmpegEncoder.open(
                file, Coding.M4b.withDefaults(), labels(track), track.mix().length())) {
            return encoded(track, encoder, options);
        }
    }

    /// Renders to a stream, which is not closed.
    ///
    /// @return what was measured, if the options ask for it
    /// @throws IOException if the stream can't take more: rendering stops at once
    /// @throws IllegalArgumentException for a format that does not stream
    public Optional<Measured> toStream(Track track, AudioFormat format, OutputStream out, Options options)
            throws IOException {
        return switch (format) {
            case OPUS -> measured(OpusRendering.write(track, opus, options, out), options);
            case WAV -> wav(track, out, options);
            case MP3 -> streamed(track, Coding.Mp3.withDefaults(), out, options);
            case FLAC -> streamed(track, Coding.Flac.withDefaults(), out, options);
            case M4B -> throw new IllegalArgumentException("m4b can't go to a pipe");
        };
    }

    private static Optional<Measured> wav(Track track, OutputStream out, Options options) throws IOException {
        try (var writer = WavWriter.open(out, WavFormat.stereo(), track.mix().length())) {
            var meters = SampleRendering.write(track, options, (block, count) -> writer.write(block, 0, count));
            return measured(meters, options);
        }
    }

    private static Optional<Measured> streamed(Track track, Coding coding, OutputStream out, Options options)
            throws IOException {
        try (var encoder =
                FfmpegEncoder.open(out, coding, labels(track), track.mix().length())) {
            return encoded(track, encoder, options);
        }
    }

    private static Optional<Measured> encoded(Track track, FfmpegEncoder encoder, Options options) throws IOException {
        var meters = SampleRendering.write(track, options, (block, count) -> encoder.write(block, 0, count));
        encoder.finish();
        return measured(meters, options);
    }

    private static Optional<Measured> measured(List<Meter> meters, Options options) {
        return options.measure() ? Optional.of(Measured.of(meters)) : Optional.empty();
    }

    /// What a player shows of a track.
    static Labels labels(Track track) {
        return Labels.of(track.title())
                .withLanguage(track.language())
                .withChapters(track.chapters().stream()
                        .map(chapter -> new Chapter(chapter.start(), chapter.title()))
                        .toList());
    }
}
