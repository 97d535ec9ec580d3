package lento.sound.voice;

import lento.sound.Clip;
import lento.sound.KWeighting;

/// How loud a clip is, and the gain that makes every clip equally loud. A mono clip counts as it is heard: in both
/// channels.
final class Level {

    /// What every clip comes to, in LUFS.
    static final double TARGET = -23;

    /// The highest true peak of a clip, in dBFS.
    static final double PEAK = -3;

    /// The most that a quiet clip is raised, in dB, so that a click or a breath does not become as loud as a word.
    static final double MOST_GAIN = 20;

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int BLOCK = 40;
    private static final int STEP = 10;

    /// Phases between two samples, and samples on each side, of the interpolation that finds true peaks.
    private static final int PHASES = 4;

    private static final int REACH = 12;
    private static final double[][] BETWEEN = interpolation();

    private Level() {}

    /// Loudness in LUFS after ITU-R BS.1770-4 (annex 1): blocks of 400 ms that overlap by three quarters, gated at
    /// -70 LUFS and at 10 LU under the mean of what is left. A clip of less than 400 ms is not gated. Negative
    /// infinity for silence.
    static double loudness(float[] samples) {
        float[] energies = KWeighting.energies(samples);
        if (samples.length < BLOCK * Clip.BIN) {
            double sum = 0;
            for (float energy : energies) {
                sum += energy;
            }
            return loudness(sum / Math.max(1, samples.length));
        }
        int blocks = (samples.length / Clip.BIN - BLOCK) / STEP + 1;
        var powers = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            double sum = 0;
            for (int bin = block * STEP; bin < block * STEP + BLOCK; bin++) {
                sum += energies[bin];
            }
            powers[block] = sum / (BLOCK * Clip.BIN);
        }
        return loudness(mean(powers, Math.max(ABSOLUTE_GATE, loudness(mean(powers, ABSOLUTE_GATE)) + RELATIVE_GATE)));
    }

    /// The highest absolute value between and at the samples, at four times the rate (BS.1770-4, annex 2).
    static double truePeak(float[] samples) {
        double highest = 0;
        for (int i = 0; i < samples.length; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
            for (double[] weights : BETWEEN) {
                double sum = 0;
                for (int tap = 0; tap < weights.length; tap++) {
                    int at = i + tap - REACH + 1;
                    sum += at < 0 || at >= samples.length ? 0 : weights[tap] * samples[at];
                }
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return highest;
    }

    /// The factor that brings a clip to [#TARGET], or less where its peak would pass [#PEAK] or the gain
    /// [#MOST_GAIN].
    static double gain(float[] samples) {
        double loudness = loudness(samples);
        if (loudness == Double.NEGATIVE_INFINITY) {
            return 1;
        }
        double wanted = StrictMath.pow(10, Math.min(TARGET - loudness, MOST_GAIN) / 20);
        return Math.min(wanted, StrictMath.pow(10, PEAK / 20) / truePeak(samples));
    }

    private static double loudness(double meanSquare) {
        return -0.691 + 10 * StrictMath.log10(2 * meanSquare);
    }

    private static double mean(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (loudness(power) >= gate) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// A sinc under a Hann window for each place between two samples.
    private static double[][] interpolation() {
        var weights = new double[PHASES - 1][2 * REACH];
        for (int phase = 1; phase < PHASES; phase++) {
            for (int tap = 0; tap < 2 * REACH; tap++) {
                double distance = tap - REACH + 1 - phase / (double) PHASES;
                double angle = Math.PI * distance;
                double window = 0.5 + 0.5 * StrictMath.cos(angle / REACH);
                weights[phase - 1][tap] = StrictMath.sin(angle) / angle * window;
            }
        }
        return weights;
    }
}
