package lento.sound.voice;

import java.util.Arrays;

/// From raw speech to a clip: trimmed, free of rumble, levelled to -23 LUFS with a true peak of at most -3 dBFS, its
/// edges faded. The same samples give the same clip on every machine. All sound is mono at 48 kHz.
public final class Finish {

    /// Changes whenever the clip of any line changes; part of every cache key.
    public static final String VERSION = "finish-1";

    private static final int BIN = 480;

    /// Kept before the first sound, and faded in.
    private static final int LEAD = 480;

    /// Kept after the last sound at most, while it dies away: 250 ms.
    private static final int DECAY = 12_000;

    /// Sound is what comes within this of the loudest 10 ms, in dB; what dies away is heard a little longer.
    private static final double SOUND = -40;

    private static final double DYING = -55;
    private static final int FADE_IN = 240;
    private static final int FADE_OUT = 480;

    private static final Biquad NO_RUMBLE = Biquad.highPass(70);
    private static final Biquad WARM = Biquad.lowShelf(250, 2);
    private static final Biquad LESS_HARSH = Biquad.peak(3_900, -2.5, 0.9);
    private static final Biquad SOFT = Biquad.highShelf(8_000, -4);

    private Finish() {}

    /// Speech of a machine, which is dry and harsh: besides, it is warmed and put into a small room, so it becomes
    /// up to 250 ms longer. Empty if there is no sound in it.
    public static float[] synthetic(float[] raw) {
        float[] dry = trimmed(NO_RUMBLE.filtered(raw));
        return levelled(Room.around(warmed(dry)));
    }

    /// Speech of a person, whose sound stays as it was recorded. Empty if there is no sound in it.
    public static float[] recorded(float[] raw) {
        return levelled(trimmed(NO_RUMBLE.filtered(raw)));
    }

    /// A little more below 250 Hz, less where a vocoder is harsh and where it hisses.
    static float[] warmed(float[] samples) {
        return SOFT.filtered(LESS_HARSH.filtered(WARM.filtered(samples)));
    }

    /// From 10 ms before the first sound to where the last one has died away.
    static float[] trimmed(float[] samples) {
        var powers = new double[Math.ceilDiv(samples.length, BIN)];
        double loudest = 0;
        for (int bin = 0; bin < powers.length; bin++) {
            for (int i = bin * BIN; i < Math.min(samples.length, (bin + 1) * BIN); i++) {
                powers[bin] += (double) samples[i] * samples[i];
            }
            loudest = Math.max(loudest, powers[bin]);
        }
        if (loudest == 0) {
            return new float[0];
        }
        double sound = loudest * StrictMath.pow(10, SOUND / 10);
        double dying = loudest * StrictMath.pow(10, DYING / 10);
        int first = 0;
        while (powers[first] < sound) {
            first++;
        }
        int last = powers.length - 1;
        while (powers[last] < sound) {
            last--;
        }
        int end = last + 1;
        while (end < powers.length && powers[end] >= dying && end <= last + DECAY / BIN) {
            end++;
        }
        return Arrays.copyOfRange(samples, Math.max(0, first * BIN - LEAD), Math.min(samples.length, end * BIN));
    }

    private static float[] levelled(float[] samples) {
        float[] faded = faded(samples);
        double gain = Level.gain(faded);
        for (int i = 0; i < faded.length; i++) {
            faded[i] = (float) (faded[i] * gain);
        }
        return faded;
    }

    /// Edges that begin and end in silence: half a period of a cosine over 5 and 10 ms, or a third of a very short
    /// clip.
    static float[] faded(float[] samples) {
        float[] faded = samples.clone();
        int in = Math.min(FADE_IN, samples.length / 3);
        int out = Math.min(FADE_OUT, samples.length / 3);
        for (int i = 0; i < in; i++) {
            faded[i] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * i / in));
        }
        for (int i = 0; i < out; i++) {
            faded[faded.length - 1 - i] *= (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * i / out));
        }
        return faded;
    }
}
