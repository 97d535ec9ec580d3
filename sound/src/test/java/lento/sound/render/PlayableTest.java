package lento.sound.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lento.practice.Time;
import lento.practice.written.Chapters.Chapter;
import lento.sound.Programs;
import lento.sound.ffmpeg.Coding;
import lento.sound.ffmpeg.FfmpegDecoder;
import lento.sound.ffmpeg.FfmpegEncoder;
import lento.sound.ffmpeg.Labels;
import lento.sound.mix.Mixer;
import lento.sound.mix.Sessions;
import lento.sound.opus.OggOpusReader;
import lento.sound.opus.Opus;
import lento.sound.scape.Soundscapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayableTest {

    private final Path folder;
    private final Opus opus = Opus.open();
    private final Playback playback = new Playback(opus);

    PlayableTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        playback.close();
    }

    private static Track track(int seconds) {
        var mix = Sessions.mix(seconds, Soundscapes.named("rain"), 1, 0.8);
        return new Track(mix, "Letting go", "en", List.of(new Chapter(0, "Settle")));
    }

    private List<Playable> both(int seconds) throws IOException {
        return List.of(playback.opus(track(seconds)), playback.mp3(track(seconds)));
    }

    /// Every part, the last made first.
    private static byte[] whole(Playable playable) throws IOException {
        var whole = new byte[Math.toIntExact(playable.bytes())];
        byte[] header = playable.header();
        System.arraycopy(header, 0, whole, 0, header.length);
        for (int part = playable.parts() - 1; part >= 0; part--) {
            var out = new ByteArrayOutputStream();
            playable.write(part, out);
            assertThat((long) out.size()).isEqualTo(playable.start(part + 1) - playable.start(part));
            System.arraycopy(out.toByteArray(), 0, whole, Math.toIntExact(playable.start(part)), out.size());
        }
        return whole;
    }

    @Test
    void opus_is_spliced_from_parts_made_in_any_order() throws IOException {
        for (int seconds : new int[] {1, 20, 47, 61}) {
            byte[] whole = whole(playback.opus(track(seconds)));
            var file = Files.write(folder.resolve(seconds + ".opus"), whole);

            float[] heard = OggOpusReader.mono(opus, new ByteArrayInputStream(whole), Integer.MAX_VALUE);
            var said = Programs.run("opus-tools", List.of("opusinfo", file.toString()));

            assertThat(heard).hasSize((int) Time.samples(seconds));
            assertThat(said).doesNotContainIgnoringCase("warning").contains("hard-CBR");
        }
    }

    @Test
    void mp3_is_spliced_from_parts_made_in_any_order() throws IOException {
        for (int seconds : new int[] {1, 18, 47}) {
            var file = Files.write(folder.resolve(seconds + ".mp3"), whole(playback.mp3(track(seconds))));

            var said = Programs.run("mp3val", List.of("mp3val", file.toString()));
            float[] heard = FfmpegDecoder.read(file, Integer.MAX_VALUE);

            assertThat(said).doesNotContain("WARNING").doesNotContain("ERROR");
            assertThat(heard).hasSize((int) Time.samples(seconds));
        }
    }

    @Test
    void a_seam_of_mp3_is_as_near_to_the_sound_as_any_other_place() throws IOException {
        var track = track(75);
        var spliced = Files.write(folder.resolve("spliced.mp3"), whole(playback.mp3(track)));
        float[] sound = mono(track);

        float[] heard = FfmpegDecoder.read(spliced, Integer.MAX_VALUE);

        double usual = error(sound, heard, 48_000, sound.length - 48_000);
        for (int seam = 18 * 48_000; seam < sound.length; seam += 18 * 48_000) {
            assertThat(error(sound, heard, seam - 4_800, seam + 4_800)).isLessThan(usual * 1.5);
        }
    }

    @Test
    void most_frames_of_mp3_are_those_of_an_encoding_without_parts() throws IOException {
        var track = track(75);
        byte[] spliced = whole(playback.mp3(track));
        var coding = new Coding.Mp3(96_000, false);
        var out = new ByteArrayOutputStream();
        long length = track.mix().length();
        try (var encoder = FfmpegEncoder.open(out, coding, Labels.of(""), length)) {
            var mixer = new Mixer(track.mix(), 0);
            var block = new float[2 * Mixer.BLOCK];
            for (long at = 0; at < length; at += Mixer.BLOCK) {
                mixer.next(block, 0);
                encoder.write(block, 0, Mixer.BLOCK);
            }
            encoder.finish();
        }

        int frame = coding.frameBytes();
        int frames = (int) coding.frames(length);
        int same = 0;
        byte[] unbroken = out.toByteArray();
        for (int i = 1; i <= frames; i++) {
            int one = unbroken.length - i * frame;
            int other = spliced.length - i * frame;
            same += Arrays.equals(unbroken, one, one + frame, spliced, other, other + frame) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(frames * 9 / 10);
    }

    @Test
    void a_player_that_is_gone_stops_the_encoding() throws IOException {
        for (Playable playable : both(60)) {
            assertThatThrownBy(() -> playable.write(1, new OutputStream() {
                        private int left = 20_000;

                        @Override
                        public void write(int one) throws IOException {
                            if (--left < 0) {
                                throw new IOException("gone");
                            }
                        }
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
        }
    }

    private static float[] mono(Track track) {
        float[] samples = Sessions.samples(track.mix(), 0, (int) (track.mix().length() / Mixer.BLOCK));
        var mono = new float[samples.length / 2];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (samples[2 * i] + samples[2 * i + 1]) / 2;
        }
        return mono;
    }

    /// Root mean square of the difference.
    private static double error(float[] sound, float[] heard, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double difference = sound[i] - heard[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / (to - from));
    }
}
