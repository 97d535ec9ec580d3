package lento.sound.opus;

import java.util.SplittableRandom;

/// Made-up sounds with what recordings have: noise down to the lowest frequencies, steady tones, voiced syllables.
final class Signals {

    private Signals() {}

    /// The three kinds of sound on top of one another, left and right different, interleaved.
    static float[] stereo(int length) {
        float[] left = mono(length, 1);
        float[] right = mono(length, 2);
        var both = new float[2 * length];
        for (int i = 0; i < length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = 0.7f * right[i] + 0.3f * left[i];
        }
        return both;
    }

    static float[] mono(int length, int seed) {
        var random = new SplittableRandom(seed);
        var sound = new float[length];
        double brown = 0;
        double phase = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < length; i++) {
            double t = i / 48_000.0;
            brown = brown * 0.9995 + (random.nextDouble() - 0.5) * 0.015;
            double noise = brown + (random.nextDouble() - 0.5) * 0.03;
            double tones = 0.08 * wave(220 + seed, t) + 0.03 * wave(443.7, t) * wave(0.13, t) + 0.02 * wave(1207, t);
            phase += (110 + 20 * wave(0.7, t)) / 48_000;
            double pulse = phase >= 1 ? 1 : 0;
            phase -= pulse;
            double formant = 2 * Math.PI * (600 + 300 * wave(1.7, t)) / 48_000;
            double y = 0.05 * pulse * Math.max(0, wave(2.3, t)) + 1.97 * Math.cos(formant) * y1 - 0.970225 * y2;
            y2 = y1;
            y1 = y;
            sound[i] = (float) (noise + tones + y);
        }
        return sound;
    }

    private static double wave(double hertz, double t) {
        return Math.sin(2 * Math.PI * hertz * t);
    }
}
