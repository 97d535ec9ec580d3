package lento.sound.scape;

import java.util.List;
import lento.sound.Clip;

/// The bell: a small singing bowl, struck once with a soft mallet.
///
/// Each mode of the bowl is a pair of damped oscillations that beat slowly. Frequencies stand to one another about as
/// measured on Tibetan bowls (Inacio, Henrique and Antunes 2006, "The dynamics of Tibetan singing bowls"), and higher
/// modes are weaker and die sooner.
public final class Bells {

    private static final int LENGTH = 6 * 48_000;
    private static final int ATTACK = 48 * 14;
    private static final int FADE = 48_000;

    private static final List<Pair> PAIRS = List.of(
            new Pair(329.6, 0.9, 0.17, 6.5),
            new Pair(329.6 * 2.74, 1.6, 0.055, 3.4),
            new Pair(329.6 * 5.08, 2.3, 0.014, 1.6),
            new Pair(329.6 * 7.9, 3.1, 0.003, 0.8));

    private Bells() {}

    /// One strike: six seconds, from silence to silence, with a peak of about -13 dBFS.
    public static Clip strike() {
        return Holder.STRIKE;
    }

    private static Clip made() {
        var sum = new double[LENGTH];
        for (Pair pair : PAIRS) {
            ring(sum, pair.lower(), Pair.STRONG * pair.amplitude(), pair.decay());
            ring(sum, pair.upper(), Pair.WEAK * pair.amplitude(), pair.decay());
        }
        var samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double gain = smooth(i / (double) ATTACK) * smooth((LENGTH - 1 - i) / (double) FADE);
            samples[i] = (float) (gain * sum[i]);
        }
        return Clip.of(samples);
    }

    /// Adds a damped sine: a number that turns and shrinks in the complex plane.
    private static void ring(double[] sum, double hertz, double amplitude, double decay) {
        double angle = 2 * Math.PI * hertz / 48_000;
        double turnReal = decay * StrictMath.cos(angle);
        double turnImaginary = decay * StrictMath.sin(angle);
        double real = amplitude;
        double imaginary = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += imaginary;
            double next = real * turnReal - imaginary * turnImaginary;
            imaginary = real * turnImaginary + imaginary * turnReal;
            real = next;
        }
    }

    /// A rise from 0 to 1 whose slope and bend are 0 at both ends.
    static double smooth(double x) {
        double t = Math.clamp(x, 0, 1);
        return t * t * t * (t * (6 * t - 15) + 10);
    }

    // Made when a session first needs it.
    private static final class Holder {
        static final Clip STRIKE = made();
    }
}
