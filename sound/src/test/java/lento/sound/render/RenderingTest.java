package lento.sound.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lento.practice.Time;
import lento.practice.written.Chapters.Chapter;
import lento.sound.Programs;
import lento.sound.mix.Mix;
import lento.sound.mix.Sessions;
import lento.sound.opus.OggOpusReader;
import lento.sound.opus.Opus;
import lento.sound.scape.Soundscapes;
import lento.sound.wav.WavReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {

    private static final Opus OPUS = opened();

    private final Path folder;

    RenderingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Opus opened() {
        try {
            return Opus.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void opus_lasts_exactly_as_long_as_the_session() throws IOException {
        byte[] file = rendered(track(47), AudioFormat.OPUS, Options.withDefaults());

        float[] heard = OggOpusReader.mono(OPUS, new ByteArrayInputStream(file), Integer.MAX_VALUE);

        assertThat(heard).hasSize((int) Time.samples(47));
    }

    @Test
    void one_core_and_many_give_the_same_bytes() throws IOException {
        byte[] serial =
                rendered(track(65), AudioFormat.OPUS, Options.withDefaults().withThreads(1));
        byte[] parallel =
                rendered(track(65), AudioFormat.OPUS, Options.withDefaults().withThreads(3));

        assertThat(parallel).isEqualTo(serial);
    }

    @Test
    void every_format_is_as_loud_as_was_measured_and_under_its_peak() throws IOException {
        for (AudioFormat format : AudioFormat.values()) {
            var file = folder.resolve("session." + format.extension());
            var measured = new Rendering(OPUS)
                    .toFile(track(40), format, file, Options.withDefaults().withMeasure(true))
                    .orElseThrow();

            var decoded = ebur128(file);

            assertThat(decoded[0]).as(format + " loudness").isEqualTo(measured.integrated(), within(0.2));
            assertThat(decoded[1]).as(format + " peak").isLessThan(-1.5);
        }
    }

    @Test
    void every_format_lasts_as_long_as_the_session() throws IOException {
        for (AudioFormat format : AudioFormat.values()) {
            var file = folder.resolve("session." + format.extension());
            new Rendering(OPUS).toFile(track(33), format, file, Options.withDefaults());

            var printed = Programs.run(
                    "ffmpeg",
                    List.of(
                            "ffprobe",
                            "-v",
                            "error",
                            "-show_entries",
                            "format=duration",
                            "-of",
                            "csv=p=0",
                            file.toString()));

            assertThat(Double.parseDouble(printed.strip())).as(format.name()).isEqualTo(33, within(0.025));
        }
    }

    @Test
    void chapters_are_in_the_file() throws IOException {
        for (AudioFormat format : List.of(AudioFormat.OPUS, AudioFormat.MP3, AudioFormat.M4B)) {
            var file = folder.resolve("chapters." + format.extension());
            new Rendering(OPUS).toFile(track(30), format, file, Options.withDefaults());

            var printed = Programs.run("ffmpeg", List.of("ffprobe", "-v", "error", "-show_chapters", file.toString()));

            assertThat(printed).as(format.name()).contains("title=Settle", "title=Return", "start_time=20.0");
        }
    }

    @Test
    void wav_holds_exactly_the_samples_of_the_session() throws IOException {
        var file = folder.resolve("session.wav");
        new Rendering(OPUS).toFile(track(21), AudioFormat.WAV, file, Options.withDefaults());

        try (var in = Files.newInputStream(file)) {
            assertThat(new WavReader(in).left()).isEqualTo(Time.samples(21));
        }
    }

    @Test
    void a_stream_that_takes_no_more_stops_the_rendering() {
        var full = new OutputStream() {
            private int left = 50_000;

            @Override
            public void write(int one) throws IOException {
                if (--left < 0) {
                    throw new IOException("no more");
                }
            }
        };
        long[] reached = {0};
        var options = Options.withDefaults().withProgress(samples -> reached[0] = samples);

        for (AudioFormat format : List.of(AudioFormat.OPUS, AudioFormat.MP3, AudioFormat.WAV, AudioFormat.FLAC)) {
            full.left = 50_000;
            assertThatThrownBy(() -> new Rendering(OPUS).toStream(track(600), format, full, options))
                    .as(format.name())
                    .isInstanceOf(IOException.class)
                    .hasMessage("no more");
            assertThat(reached[0]).as(format.name()).isLessThan(Time.samples(120));
        }
    }

    @Test
    void the_first_pages_leave_before_the_second_segment_is_made() throws IOException {
        var written = new ByteArrayOutputStream();
        int[] bytesWhenDone = new int[1];
        var options = Options.withDefaults().withThreads(1).withProgress(samples -> {
            if (samples == Time.samples(20)) {
                bytesWhenDone[0] = written.size();
            }
        });

        new Rendering(OPUS).toStream(track(60), AudioFormat.OPUS, written, options);

        assertThat(bytesWhenDone[0]).isGreaterThan(19 * 6_000).isLessThan(written.size() / 2);
    }

    @Test
    void m4b_does_not_go_to_a_stream() {
        assertThatThrownBy(() -> rendered(track(3), AudioFormat.M4B, Options.withDefaults()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] rendered(Track track, AudioFormat format, Options options) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Rendering(OPUS).toStream(track, format, bytes, options);
        return bytes.toByteArray();
    }

    private static Track track(int seconds) {
        Mix mix = Sessions.mix(seconds, Soundscapes.named("rain"), 1, 1.2);
        return new Track(
                mix, "Evening", "en", List.of(new Chapter(0, "Settle"), new Chapter(Time.samples(20), "Return")));
    }

    /// Integrated loudness in LUFS and true peak in dBFS, as ffmpeg's ebur128 reads them after decoding.
    private static double[] ebur128(Path file) throws IOException {
        var printed = Programs.run(
                "ffmpeg",
                List.of(
                        "ffmpeg",
                        "-nostats",
                        "-hide_banner",
                        "-i",
                        file.toString(),
                        "-filter_complex",
                        "ebur128=peak=true",
                        "-f",
                        "null",
                        "-"));
        var summary = printed.substring(printed.lastIndexOf("Summary:"));
        return new double[] {figure(summary, "I:\\s+(-?[\\d.]+) LUFS"), figure(summary, "Peak:\\s+(-?[\\d.]+) dBFS")};
    }

    private static double figure(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
