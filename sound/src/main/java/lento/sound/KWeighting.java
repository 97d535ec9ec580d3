package lento.sound;

/// The K frequency weighting of ITU-R BS.1770-4 (annex 1, tables 1 and 2) for one channel at 48 kHz: a high shelf for
/// the head, then a high pass. Keeps its state from sample to sample.
public final class KWeighting {

    private static final double SHELF_B0 = 1.53512485958697;
    private static final double SHELF_B1 = -2.69169618940638;
    private static final double SHELF_B2 = 1.19839281085285;
    private static final double SHELF_A1 = -1.69065929318241;
    private static final double SHELF_A2 = 0.73248077421585;
    private static final double HIGH_A1 = -1.99004745483398;
    private static final double HIGH_A2 = 0.99007225036621;

    private double shelf1;
    private double shelf2;
    private double high1;
    private double high2;

    /// The weighted sample.
    public double next(double sample) {
        double shelved = SHELF_B0 * sample + shelf1;
        shelf1 = SHELF_B1 * sample - SHELF_A1 * shelved + shelf2;
        shelf2 = SHELF_B2 * sample - SHELF_A2 * shelved;
        double weighted = shelved + high1;
        high1 = -2 * shelved - HIGH_A1 * weighted + high2;
        high2 = shelved - HIGH_A2 * weighted;
        return weighted;
    }

    /// The sum of squares of the next `count` weighted samples from `from`.
    public double energy(float[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double weighted = next(samples[i]);
            sum += weighted * weighted;
        }
        return sum;
    }

    /// K-weighted energy of each [Clip#BIN] samples from the first, starting from silence.
    public static float[] energies(float[] samples) {
        var weighting = new KWeighting();
        var energies = new float[Math.ceilDiv(samples.length, Clip.BIN)];
        for (int bin = 0; bin < energies.length; bin++) {
            int from = bin * Clip.BIN;
            energies[bin] = (float) weighting.energy(samples, from, Math.min(Clip.BIN, samples.length - from));
        }
        return energies;
    }

    /// The factor by which the power of a steady tone is weighted.
    public static double gain(double hertz) {
        var weighting = new KWeighting();
        double angle = 2 * Math.PI * hertz / 48_000;
        double turnReal = StrictMath.cos(angle);
        double turnImaginary = StrictMath.sin(angle);
        double re = 1;
        double im = 0;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < 4800; i++) {
            double response = weighting.next(i == 0 ? 1 : 0);
            real += response * re;
            imaginary += response * im;
            double next = re * turnReal - im * turnImaginary;
            im = re * turnImaginary + im * turnReal;
            re = next;
        }
        return real * real + imaginary * imaginary;
    }
}
