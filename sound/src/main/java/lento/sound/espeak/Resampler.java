package lento.sound.espeak;

/// Brings samples from a lower rate to 48 kHz: band-limited interpolation with a windowed sinc (J. O. Smith, "Digital
/// Audio Resampling", 2002). Every machine gives the same samples.
///
/// @param up the numerator of 48 kHz over the lower rate, in lowest terms
/// @param down its denominator
/// @param kernel for each of `up` phases, what each of [#TAPS] samples around counts
record Resampler(int up, int down, float[][] kernel) {

    private static final int RATE = 48_000;

    /// Samples on each side that count.
    private static final int SIDE = 16;

    private static final int TAPS = 2 * SIDE;

    /// Where the passband ends, as a part of half the lower rate; the window's slope lies around it.
    private static final double PASSED = 0.92;

    /// From this rate, of at most 48 kHz.
    static Resampler from(int rate) {
        int divisor = divisor(RATE, rate);
        int up = RATE / divisor;
        var kernel = new float[up][TAPS];
        for (int phase = 0; phase < up; phase++) {
            var weights = new double[TAPS];
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double from = tap - (SIDE - 1) - (double) phase / up;
                weights[tap] = sinc(PASSED * from) * window(from / SIDE);
                sum += weights[tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                kernel[phase][tap] = (float) (weights[tap] / sum);
            }
        }
        return new Resampler(up, rate / divisor, kernel);
    }

    /// These samples at 48 kHz.
    float[] resampled(float[] samples) {
        var resampled = new float[(int) ((long) samples.length * up / down)];
        for (int i = 0; i < resampled.length; i++) {
            long at = (long) i * down;
            int first = (int) (at / up) - (SIDE - 1);
            float[] weights = kernel[(int) (at % up)];
            double sum = 0;
            for (int tap = Math.max(0, -first); tap < TAPS && first + tap < samples.length; tap++) {
                sum += weights[tap] * samples[first + tap];
            }
            resampled[i] = (float) sum;
        }
        return resampled;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    /// A Blackman window from -1 to 1.
    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * StrictMath.cos(Math.PI * x) + 0.08 * StrictMath.cos(2 * Math.PI * x);
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
