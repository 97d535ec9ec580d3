package lento.sound.voice;

/// A second-order filter at 48 kHz with the coefficients of R. Bristow-Johnson, "Cookbook formulae for audio
/// equalizer biquad filter coefficients", computed with [StrictMath] so that every machine gives the same samples.
///
/// @param b0 the coefficients are divided by a0
record Biquad(double b0, double b1, double b2, double a1, double a2) {

    private static final double RATE = 48_000;

    /// Passes what is above this frequency (-3 dB there, 12 dB an octave below).
    static Biquad highPass(double hertz) {
        double omega = omega(hertz);
        double cos = StrictMath.cos(omega);
        double alpha = StrictMath.sin(omega) / StrictMath.sqrt(2);
        double b = 1 + cos;
        return normalised(b / 2, -b, b / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// Raises or lowers what is below this frequency, half of it there.
    static Biquad lowShelf(double hertz, double decibels) {
        return shelf(hertz, decibels, 1);
    }

    /// Raises or lowers what is above this frequency, half of it there.
    static Biquad highShelf(double hertz, double decibels) {
        return shelf(hertz, decibels, -1);
    }

    /// Raises or lowers what is around this frequency.
    ///
    /// @param q the frequency divided by the bandwidth
    static Biquad peak(double hertz, double decibels, double q) {
        double a = StrictMath.pow(10, decibels / 40);
        double omega = omega(hertz);
        double cos = StrictMath.cos(omega);
        double alpha = StrictMath.sin(omega) / (2 * q);
        return normalised(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    }

    /// The filtered samples, starting from silence.
    float[] filtered(float[] samples) {
        var filtered = new float[samples.length];
        double state1 = 0;
        double state2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double sample = samples[i];
            double out = b0 * sample + state1;
            state1 = b1 * sample - a1 * out + state2;
            state2 = b2 * sample - a2 * out;
            filtered[i] = (float) out;
        }
        return filtered;
    }

    /// The two shelves are mirror images: one has the sign of every cosine of the other.
    private static Biquad shelf(double hertz, double decibels, int sign) {
        double a = StrictMath.pow(10, decibels / 40);
        double omega = omega(hertz);
        double cos = sign * StrictMath.cos(omega);
        double slope = 2 * StrictMath.sqrt(a) * StrictMath.sin(omega) / StrictMath.sqrt(2);
        return normalised(
                a * (a + 1 - (a - 1) * cos + slope),
                sign * 2 * a * (a - 1 - (a + 1) * cos),
                a * (a + 1 - (a - 1) * cos - slope),
                a + 1 + (a - 1) * cos + slope,
                sign * -2 * (a - 1 + (a + 1) * cos),
                a + 1 + (a - 1) * cos - slope);
    }

    private static double omega(double hertz) {
        return 2 * Math.PI * hertz / RATE;
    }

    private static Biquad normalised(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }
}
