package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lento.app.session.Voices;
import lento.practice.Outcome;
import lento.sound.Voice;
import lento.sound.opus.Opus;
import lento.sound.wav.WavReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RenderTest {

    private final Path folder;

    RenderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twelve_minutes_are_exactly_34_560_000_samples() throws IOException {
        var file = folder.resolve("evening.wav");

        var json = render("pmr", file, "--minutes", "12", "--json").json();

        assertThat(json.get("seconds").asDouble()).isEqualTo(720);
        assertThat(json.get("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(json.get("integratedLufs").asDouble()).isEqualTo(-18, within(0.5));
        assertThat(json.get("truePeakDbtp").asDouble()).isLessThan(-1.5);
        try (var in = Files.newInputStream(file)) {
            assertThat(new WavReader(in).left()).isEqualTo(34_560_000);
        }
    }

    /// The cue error is zero samples: what is left of a WAV without soundscape when every clip, at one gain, is taken
    /// from where `set` says it begins, is silence.
    @Test
    void without_sound_nothing_is_left_once_every_clip_is_taken_away() throws IOException {
        for (String practice : List.of("pmr", "body-scan")) {
            var file = folder.resolve(practice + ".wav");
            render(practice, file, "--minutes", "10", "--sound", "none");
            float[] left;
            try (var in = Files.newInputStream(file)) {
                float[] all = new WavReader(in).rest(Integer.MAX_VALUE);
                left = new float[all.length / 2];
                for (int i = 0; i < left.length; i++) {
                    left[i] = all[2 * i];
                }
            }
            double gain = gain(left, cues(practice));
            for (JsonNode cue : cues(practice)) {
                float[] clip = clip(cue.get("text").asString());
                int start = cue.get("start").asInt();
                for (int i = 0; i < clip.length; i++) {
                    left[start + i] -= (float) (gain * clip[i]);
                }
            }
            float highest = 0;
            for (float sample : left) {
                highest = Math.max(highest, Math.abs(sample));
            }
            assertThat(20 * Math.log10(highest)).as(practice).isLessThan(-90);
        }
    }

    @Test
    void an_earlier_file_stays_when_the_new_one_can_not_be_written() throws IOException {
        var file = folder.resolve("evening.opus");
        Files.writeString(file, "earlier");

        var typed = render("slow-breath", file, "--minutes", "2", "--sound", "ran");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains("There is no soundscape 'ran'.", "rain");
        assertThat(Files.readString(file)).isEqualTo("earlier");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        var typed = render("slow-breath", folder.resolve("nowhere").resolve("a.opus"), "--minutes", "2");

        assertThat(typed.status()).isEqualTo(3);
        assertThat(typed.errors()).contains("cannot write", "no such folder");
    }

    @Test
    void a_full_disk_is_named() {
        var typed = Typed.run("render", "slow-breath", "--minutes", "2", "--out", "/dev/full", "--format", "opus");

        assertThat(typed.status()).isEqualTo(3);
        assertThat(typed.errors()).contains("cannot write /dev/full", "the disk is full");
        assertThat(typed.errors().lines()).hasSize(1);
    }

    @Test
    void a_pipe_takes_the_sound_as_it_is_made() {
        var typed = Typed.run("render", "slow-breath", "--minutes", "1", "--out", "-");

        assertThat(typed.status()).isZero();
        assertThat(new String(typed.bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
        assertThat(typed.errors()).isEmpty();
    }

    @Test
    void a_closed_pipe_stops_the_rendering_with_one_sentence() {
        var errors = new java.io.ByteArrayOutputStream();
        var closed = new OutputStream() {
            private long taken;

            @Override
            public void write(int one) throws IOException {
                if (++taken > 20_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        var place = new Place(
                Typed.CONTENT,
                Typed.CACHE,
                Map.of(),
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false);

        int status = Lento.run(place, "render", "body-scan", "--minutes", "40", "--out", "-");

        assertThat(status).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("pipe");
        assertThat(closed.taken).isLessThan(200_000);
    }

    @Test
    void wrong_use_is_told_with_exit_status_2() {
        assertThat(render("slow-breath", folder.resolve("a.ogx")).status()).isEqualTo(2);
        assertThat(render("slow-breath", folder.resolve("a.ogx")).errors()).contains("'ogx' is no format");
        assertThat(Typed.run("render", "slow-breath").status()).isEqualTo(2);
        assertThat(Typed.run("render", "slow-breath", "--out", "-", "--json").status())
                .isEqualTo(2);
        assertThat(Typed.run("render", "slow-breath", "--out", "-", "--format", "m4b")
                        .status())
                .isEqualTo(2);
        assertThat(Typed.run("render", "slow-breath", "--out", "a.opus", "--loudness", "3")
                        .status())
                .isEqualTo(2);
        assertThat(Typed.run("nothing").status()).isEqualTo(2);
    }

    @Test
    void a_failure_is_json_where_json_is_wanted() {
        var typed = Typed.run("render", "nothing", "--out", "a.opus", "--json");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.json().get("error").get("code").asString()).isEqualTo("refused");
        assertThat(typed.json().get("error").get("problems")).hasSize(1);
        assertThat(Typed.run("render", "--json").json().get("error").get("code").asString())
                .isEqualTo("usage");
    }

    private static Typed render(String practice, Path file, String... more) {
        var arguments = new java.util.ArrayList<>(List.of("render", practice, "--out", file.toString()));
        arguments.addAll(List.of(more));
        return Typed.run(arguments.toArray(String[]::new));
    }

    private static List<JsonNode> cues(String practice) {
        var says = new java.util.ArrayList<JsonNode>();
        for (var cue :
                Typed.run("set", practice, "--minutes", "10", "--json").json().get("cues")) {
            if (cue.get("kind").asString().equals("say")) {
                says.add(cue);
            }
        }
        return says;
    }

    /// The one gain that fits all clips best (least squares).
    private static double gain(float[] sound, List<JsonNode> cues) {
        double product = 0;
        double square = 0;
        for (JsonNode cue : cues) {
            float[] clip = clip(cue.get("text").asString());
            int start = cue.get("start").asInt();
            for (int i = 0; i < clip.length; i++) {
                product += (double) clip[i] * sound[start + i];
                square += (double) clip[i] * clip[i];
            }
        }
        return product / square;
    }

    private static final Map<String, float[]> CLIPS = new HashMap<>();

    private static float[] clip(String words) {
        return CLIPS.computeIfAbsent(words, line -> {
            try {
                var voices = new Voices(
                        Typed.CONTENT.resolve("voices"),
                        Typed.CACHE.resolve("voices"),
                        () -> Opus.open(Typed.CACHE.resolve("native")));
                return switch (voices.named("slt")) {
                    case Outcome.Done<Voice>(Voice voice) ->
                        voice.clip(line).orElseThrow().samples().read();
                    case Outcome.Refused<Voice> refused -> throw new AssertionError(refused.problems());
                };
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
