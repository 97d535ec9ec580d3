package lento.sound.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lento.practice.Time;
import lento.sound.Clip;
import lento.sound.KWeighting;
import lento.sound.Soundscape;

/// Mixes to try: lines of shaped noise at regular places.
public final class Sessions {

    private Sessions() {}

    /// A speech-like clip at -23 LUFS, heard in both channels: dark noise under syllables.
    public static Clip line(int seed, double seconds) {
        var random = new Random(seed);
        var samples = new float[(int) Time.samples(seconds)];
        double low = 0;
        for (int i = 0; i < samples.length; i++) {
            low = 0.96 * low + 0.04 * random.nextGaussian();
            double syllable = Math.abs(StrictMath.sin(i / 5_000.0));
            double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / 480.0);
            samples[i] = (float) (low * syllable * edge);
        }
        double power = 2 * new KWeighting().energy(samples, 0, samples.length) / samples.length;
        double gain = Levels.amplitude(-23 - Gating.loudness(power));
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
        return Clip.of(samples);
    }

    /// So many seconds with a line of three seconds every ten, the first after two.
    public static Mix mix(int seconds, Optional<Soundscape> soundscape, double soundscapeGain, double gain) {
        var placed = new ArrayList<Placed>();
        for (int at = 2; at + 3 < seconds; at += 10) {
            placed.add(new Placed(Time.samples(at) + 17, line(at, 3), 1.5f, true));
        }
        return new Mix(Time.samples(seconds), placed, soundscape, soundscapeGain, gain);
    }

    /// All samples of a mix from a block on, left and right in turn.
    public static float[] samples(Mix mix, long firstBlock, int blocks) {
        var mixer = new Mixer(mix, firstBlock);
        var samples = new float[blocks * 2 * Mixer.BLOCK];
        var block = new float[2 * Mixer.BLOCK];
        for (int i = 0; i < blocks; i++) {
            mixer.next(block, 0);
            System.arraycopy(block, 0, samples, i * block.length, block.length);
        }
        return samples;
    }

    /// What a meter measures of a whole mix: integrated loudness in LUFS and true peak in dBTP.
    public static double[] measured(Mix mix) {
        int blocks = (int) Math.ceilDiv(mix.length(), (long) Mixer.BLOCK);
        var mixer = new Mixer(mix, 0);
        var meter = new Meter(0, blocks);
        var block = new float[2 * Mixer.BLOCK];
        for (int i = 0; i < blocks; i++) {
            mixer.next(block, 0);
            meter.block(block, 0);
        }
        return new double[] {Gating.integrated(meter.energies()), 20 * Math.log10(meter.peak())};
    }

    static List<Placed> speech(double... startsAndEnds) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            var clip = Clip.of(new float[(int) Time.samples(startsAndEnds[i + 1] - startsAndEnds[i])]);
            placed.add(new Placed(Time.samples(startsAndEnds[i]), clip, 1, true));
        }
        return placed;
    }
}
