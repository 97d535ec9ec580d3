package lento.voice.mary;

import java.util.Arrays;
import java.util.List;

/// A line as the vocoder made it, and where nothing is said.
///
/// @param samples mono, 48 kHz
/// @param silences in order; the last one ends the line
record Utterance(float[] samples, List<Span> silences) {

    /// A stretch of samples, from the first to before the last.
    record Span(int from, int to) {}

    /// How long the last sound before a silence dies away: 180 ms.
    private static final int DECAY = 8640;

    /// How long before the end of a silence the next sound is let in: 25 ms.
    private static final int ONSET = 1200;

    Utterance {
        silences = List.copyOf(silences);
    }

    /// The samples, in which the silences are silent: the vocoder leaves a hiss there that the ear follows.
    float[] quiet() {
        float[] quiet = samples.clone();
        for (Span silence : silences) {
            int to = Math.min(silence.to, quiet.length);
            for (int i = Math.max(0, silence.from); i < to; i++) {
                quiet[i] *= (float) Math.max(dying(i - silence.from), rising(silence.to - i));
            }
        }
        Arrays.fill(quiet, Math.min(silences.getLast().to, quiet.length), quiet.length, 0);
        return quiet;
    }

    private static double dying(int after) {
        return after >= DECAY ? 0 : 0.5 + 0.5 * StrictMath.cos(Math.PI * after / DECAY);
    }

    private static double rising(int before) {
        return before > ONSET ? 0 : 0.5 + 0.5 * StrictMath.cos(Math.PI * before / ONSET);
    }
}
