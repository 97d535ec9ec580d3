package lento.sound.mix;

import lento.sound.Clip;

/// The integrated loudness of a mix, known before any sample is made: clips bring their K-weighted energies,
/// soundscapes their power, and what is not correlated adds up.
final class PlannedLoudness {

    private PlannedLoudness() {}

    /// Integrated loudness at unit master gain, in LUFS.
    static double of(Mix mix) {
        return Gating.integrated(energies(mix));
    }

    private static double[] energies(Mix mix) {
        var hops = new double[(int) (mix.length() / Gating.HOP)];
        for (Placed placed : mix.placed()) {
            // A mono clip is heard in both channels.
            double factor = 2.0 * placed.gain() * placed.gain();
            float[] energies = placed.clip().energies();
            for (int bin = 0; bin < energies.length; bin++) {
                long hop = (placed.start() + (long) bin * Clip.BIN) / Gating.HOP;
                if (hop < hops.length) {
                    hops[(int) hop] += factor * energies[bin];
                }
            }
        }
        mix.soundscape().ifPresent(soundscape -> {
            var ducking = Ducking.of(mix.placed());
            for (int hop = 0; hop < hops.length; hop++) {
                double energy = 0;
                for (int half = 1; half <= 3; half += 2) {
                    long sample = (long) hop * Gating.HOP + (long) half * (Gating.HOP / 4);
                    double amplitude =
                            mix.soundscapeGain() * Levels.amplitude(ducking.level(sample)) * mix.fade(sample);
                    energy += soundscape.power(sample / Clip.BIN) * amplitude * amplitude;
                }
                hops[hop] += energy / 2 * Gating.HOP;
            }
        });
        return hops;
    }
}
