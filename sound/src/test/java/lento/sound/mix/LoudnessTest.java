package lento.sound.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;
import lento.practice.played.Played;
import lento.sound.Clip;
import lento.sound.Soundscape;
import lento.sound.Voice;
import lento.sound.scape.Soundscapes;
import org.junit.jupiter.api.Test;

class LoudnessTest {

    /// A sine of 997 Hz at -20 dBFS in both channels reads -20 + 3.01 - 3.01 + 0.0 = -20 LKFS (EBU Tech 3341, case 1
    /// in principle: -23 dBFS in both channels reads -23 LUFS).
    @Test
    void a_sine_in_both_channels_reads_its_level() {
        var samples = new float[(int) Time.samples(20)];
        double amplitude = Math.pow(10, -23 / 20.0);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1_000 * i / 48_000));
        }
        var mix = new Mix(samples.length, List.of(new Placed(0, Clip.of(samples), 1, true)), Optional.empty(), 1, 1);

        assertThat(Sessions.measured(mix)[0]).isEqualTo(-23.0, within(0.1));
    }

    /// EBU Tech 3341, case 3: 10 s at -36, 60 s at -23, 10 s at -36 dBFS reads -23 LUFS.
    @Test
    void what_is_far_quieter_does_not_count() {
        var levels = List.of(-36, -23, -36);
        var lengths = List.of(10, 60, 10);
        var samples = new float[80 * 48_000];
        int at = 0;
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < lengths.get(part) * 48_000; i++, at++) {
                samples[at] = (float) (Math.pow(10, levels.get(part) / 20.0) * Math.sin(2 * Math.PI * at / 48.0));
            }
        }
        var mix = new Mix(samples.length, List.of(new Placed(0, Clip.of(samples), 1, true)), Optional.empty(), 1, 1);

        assertThat(Sessions.measured(mix)[0]).isEqualTo(-23.0, within(0.1));
    }

    @Test
    void silence_has_no_loudness() {
        assertThat(Gating.integrated(new double[100])).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void the_planned_loudness_is_what_is_measured() {
        for (Soundscape soundscape : Soundscapes.all()) {
            var mix = Sessions.mix(120, Optional.of(soundscape), 1, 0.5);

            double planned = PlannedLoudness.of(mix) + 20 * Math.log10(mix.gain());

            assertThat(planned).as(soundscape.name()).isEqualTo(Sessions.measured(mix)[0], within(0.25));
        }
    }

    @Test
    void a_session_comes_out_as_loud_as_wanted_by_day_and_by_night() {
        for (double wanted : new double[] {-18, -23, -30}) {
            var mix = Mix.of(
                    session(90),
                    new Noises(),
                    Soundscapes.named("rain"),
                    signals(),
                    Levels.usual().withIntegrated(wanted));

            assertThat(Sessions.measured(mix)[0]).isEqualTo(wanted, within(0.3));
        }
    }

    @Test
    void a_session_of_silence_is_left_silent() {
        var mix = Mix.of(
                new Session("x", "X", "en", "noises", Time.samples(30), 0, 1, 0, List.of()),
                new Noises(),
                Optional.empty(),
                signals(),
                Levels.usual());

        assertThat(mix.gain()).isEqualTo(1);
    }

    @Test
    void a_quieter_soundscape_is_quieter_beside_the_same_voice() {
        var loud = Mix.of(session(60), new Noises(), Soundscapes.named("rain"), signals(), new Levels(-18, -20));
        var soft = Mix.of(session(60), new Noises(), Soundscapes.named("rain"), signals(), new Levels(-18, -40));

        assertThat(20 * Math.log10(loud.soundscapeGain() / soft.soundscapeGain()))
                .isEqualTo(20, within(1e-9));
        // Far under the voice it does not pass the gate, and the voice alone is -18 LUFS.
        assertThat(soft.gain()).isEqualTo(1, within(0.06));
    }

    @Test
    void a_session_that_goes_on_longer_sounds_the_same_until_its_end_was_near() {
        var voice = new Noises();
        var mix = Mix.of(session(60), voice, Soundscapes.named("rain"), signals(), Levels.usual());

        var longer = mix.playing(Played.until(session(60), Time.samples(300)), voice, signals());

        assertThat(longer.length()).isEqualTo(Time.samples(300));
        assertThat(Sessions.samples(longer, 0, 50 * 50)).isEqualTo(Sessions.samples(mix, 0, 50 * 50));
    }

    @Test
    void a_soundscape_fades_as_slowly_as_is_wanted() {
        var mix = Sessions.mix(200, Soundscapes.named("brown-noise"), 1, 1);
        int blocks = 200 * 50;

        var usual = Sessions.samples(mix, blocks - 14 * 50, 4 * 50);
        var slow = Sessions.samples(mix.fadingOut(Time.samples(30)), blocks - 14 * 50, 4 * 50);

        assertThat(rootMeanSquare(slow) / rootMeanSquare(usual)).isBetween(0.25, 0.45);
    }

    private static double rootMeanSquare(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    @Test
    void trims_are_decibels_of_what_is_heard() {
        var mix = Mix.of(session(60), new Noises(), Optional.empty(), signals(), Levels.usual());

        assertThat(Sessions.measured(mix.trimmed(-6, 0))[0]).isEqualTo(Sessions.measured(mix)[0] - 6, within(0.1));
        assertThat(mix.trimmed(0, Double.NEGATIVE_INFINITY).soundscapeGain()).isZero();
    }

    private static Mix.Signals signals() {
        return new Mix.Signals(() -> Sessions.line(9, 1), breath -> Clip.of(new float[(int) breath.length()]));
    }

    private static Session session(int seconds) {
        var moments = new java.util.ArrayList<Moment>();
        for (int at = 1; at + 4 < seconds; at += 10) {
            moments.add(new Moment(Time.samples(at), new Cue.Say("Line " + at, Time.samples(3)), null, null, false));
        }
        return new Session("x", "X", "en", "noises", Time.samples(seconds), 0, 1, 0, moments);
    }

    /// Speaks every line as three seconds of noise at the reference level.
    private static final class Noises implements Voice {
        private final Map<String, Clip> clips = new java.util.HashMap<>();

        @Override
        public String name() {
            return "noises";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String language() {
            return "en";
        }

        @Override
        public boolean synthetic() {
            return false;
        }

        @Override
        public String licence() {
            return "";
        }

        @Override
        public Optional<Clip> clip(String words) {
            return Optional.of(clips.computeIfAbsent(words, key -> Sessions.line(key.hashCode(), 3)));
        }
    }
}
