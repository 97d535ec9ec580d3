package lento.sound.mix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.sound.Clip;
import lento.sound.Soundscape;
import lento.sound.Voice;

/// Everything that is heard in a session, and how loud: a plan that can be mixed from any sample.
///
/// @param length in samples
/// @param placed clips in order of their start
/// @param soundscape empty for none
/// @param soundscapeGain linear, before the master gain
/// @param gain the master gain, linear
/// @param fadeOut how long the soundscape takes to fade at the end, in samples
public record Mix(
        long length,
        List<Placed> placed,
        Optional<Soundscape> soundscape,
        double soundscapeGain,
        double gain,
        long fadeOut) {

    private static final double HIGHEST_GAIN = 20;
    private static final long FADE_IN = 4 * 48_000;
    private static final long FADE_OUT = 6 * 48_000;

    public Mix {
        placed = List.copyOf(placed);
    }

    /// A mix that fades as usual.
    public Mix(long length, List<Placed> placed, Optional<Soundscape> soundscape, double soundscapeGain, double gain) {
        this(length, placed, soundscape, soundscapeGain, gain, FADE_OUT);
    }

    /// The clips that are no speech.
    ///
    /// @param bell what a bell sounds like; asked for when there is one
    /// @param breaths what a breath sounds like
    public record Signals(Supplier<Clip> bell, Breaths breaths) {}

    /// Makes the sound of one breath.
    @FunctionalInterface
    public interface Breaths {
        /// The sound of this breath; it may last a little longer than the breath.
        Clip of(Cue.Breath breath);
    }

    /// The mix of a session, its master gain solved so that its integrated loudness is the wanted one.
    ///
    /// @throws IllegalArgumentException if the voice lacks a line of the session
    public static Mix of(
            Session session, Voice voice, Optional<Soundscape> soundscape, Signals signals, Levels levels) {
        double soundGain = Levels.amplitude(levels.soundscape() - Levels.REFERENCE);
        var placed = placed(session, voice, signals);
        var quiet = new Mix(session.length(), placed, soundscape, soundGain, 1);
        double loudness = PlannedLoudness.of(quiet);
        double gain = Double.isInfinite(loudness)
                ? 1
                : Levels.amplitude(Math.min(HIGHEST_GAIN, levels.integrated() - loudness));
        return new Mix(session.length(), placed, soundscape, soundGain, gain);
    }

    /// The mix of a session as it is played on the way, at the levels of this one: it may have become longer or
    /// shorter, and everything that both hold sounds the same.
    public Mix playing(Session session, Voice voice, Signals signals) {
        return new Mix(session.length(), placed(session, voice, signals), soundscape, soundscapeGain, gain, fadeOut);
    }

    /// The same with all clips and the soundscape louder or softer, in decibels.
    public Mix trimmed(double clips, double sound) {
        float amplitude = (float) Levels.amplitude(clips);
        var trimmed = placed.stream()
                .map(one -> new Placed(one.start(), one.clip(), one.gain() * amplitude, one.speech()))
                .toList();
        return new Mix(length, trimmed, soundscape, soundscapeGain * Levels.amplitude(sound), gain, fadeOut);
    }

    /// The same with a soundscape that takes so many samples to fade at the end.
    public Mix fadingOut(long samples) {
        return new Mix(length, placed, soundscape, soundscapeGain, gain, samples);
    }

    private static List<Placed> placed(Session session, Voice voice, Signals signals) {
        float voiceGain = (float) Levels.amplitude(Levels.VOICE - Levels.REFERENCE);
        var breaths = new HashMap<Cue.Breath, Clip>();
        var placed = new ArrayList<Placed>();
        for (Moment moment : session.moments()) {
            switch (moment.cue()) {
                case Cue.Say(String words, long _) -> {
                    var clip = voice.clip(words)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("the voice lacks the line '" + words + "'"));
                    placed.add(new Placed(moment.start(), clip, voiceGain, true));
                }
                case Cue.Bell _ ->
                    placed.add(new Placed(moment.start(), signals.bell().get(), voiceGain, false));
                case Cue.Breath breath -> {
                    var clip = breaths.computeIfAbsent(breath, signals.breaths()::of);
                    placed.add(new Placed(moment.start(), clip, voiceGain, false));
                }
                case Cue.Rest _, Cue.Tense _, Cue.Focus _, Cue.Scene _, Cue.Sound _ -> {}
            }
        }
        placed.sort(Comparator.comparingLong(Placed::start));
        return placed;
    }

    /// The envelope of the soundscape at its beginning and end, as an amplitude from 0 to 1.
    double fade(long sample) {
        double in = sample / (double) Math.max(1, Math.min(FADE_IN, length / 4));
        double out = (length - sample) / (double) Math.max(1, Math.min(fadeOut, length / 4));
        double nearest = Math.min(in, out);
        if (nearest >= 1) {
            return 1;
        }
        return nearest <= 0 ? 0 : (1 - StrictMath.cos(Math.PI * nearest)) / 2;
    }
}
