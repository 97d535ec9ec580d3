package lento.sound.scape;

/// The sounds of single drops, with a peak of 1, silent at both ends.
final class Raindrops {

    private static final int COUNT = 32;
    private static final long KEY = CounterHash.key(0, 7);

    private Raindrops() {}

    /// Drops that a leaf catches: the leaf gives way with a soft low thud of two damped modes, over a breath of
    /// spray. One in four falls on water instead, where a bubble rings and rises a little (Minnaert 1933).
    static float[][] onLeaves() {
        var grains = new float[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            long bits = CounterHash.bits(KEY, i);
            var sum = new double[2880];
            if (i % 4 == 0) {
                mode(sum, 620 * octaves(bits, 0, 1.3), 1, 0.011 + 0.008 * CounterHash.unit(bits, 16), 2.5e-5);
            } else {
                double hertz = 210 * octaves(bits, 0, 1.8);
                mode(sum, hertz, 1, 0.008 + 0.006 * CounterHash.unit(bits, 16), 0);
                mode(sum, hertz * (2.1 + 0.6 * CounterHash.unit(bits, 32)), 0.5, 0.005, 0);
                spray(sum, CounterHash.mix(bits), 0.7, 0.004, 0.35);
            }
            grains[i] = shaped(sum, 72);
        }
        return grains;
    }

    /// Small drops, heard as a patter: short spray over a damped mode of the leaf's edge.
    static float[][] patter() {
        var grains = new float[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            long bits = CounterHash.bits(KEY, COUNT + i);
            var sum = new double[720];
            mode(sum, 800 * octaves(bits, 0, 1.6), 1, 0.0022 + 0.0015 * CounterHash.unit(bits, 16), 0);
            spray(sum, CounterHash.mix(bits), 1.4, 0.0016, 0.6);
            grains[i] = shaped(sum, 28);
        }
        return grains;
    }

    private static double octaves(long bits, int shift, double range) {
        return StrictMath.pow(2, range * CounterHash.unit(bits, shift));
    }

    /// Adds a damped sine that falls to 1/e in `seconds`; each sample its pitch rises by the part `rise` of the
    /// first.
    private static void mode(double[] sum, double hertz, double amplitude, double seconds, double rise) {
        double decay = StrictMath.exp(-1 / (seconds * 48_000));
        double angle = 2 * Math.PI * hertz / 48_000;
        double turnReal = decay * StrictMath.cos(angle);
        double turnImaginary = decay * StrictMath.sin(angle);
        double riseReal = StrictMath.cos(angle * rise);
        double riseImaginary = StrictMath.sin(angle * rise);
        double real = amplitude;
        double imaginary = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += imaginary;
            double next = real * turnReal - imaginary * turnImaginary;
            imaginary = real * turnImaginary + imaginary * turnReal;
            real = next;
            next = turnReal * riseReal - turnImaginary * riseImaginary;
            turnImaginary = turnReal * riseImaginary + turnImaginary * riseReal;
            turnReal = next;
        }
    }

    /// Adds a puff of noise that falls to 1/e in `seconds`, each sample smoothed by the part `smooth` of the last.
    private static void spray(double[] sum, long key, double amplitude, double seconds, double smooth) {
        double decay = StrictMath.exp(-1 / (seconds * 48_000));
        double strength = amplitude * (1 - smooth);
        double level = 0;
        for (int i = 0; i < sum.length; i++) {
            level = smooth * level + CounterHash.signed(CounterHash.bits(key, i), 0);
            sum[i] += strength * level;
            strength *= decay;
        }
    }

    private static float[] shaped(double[] sum, int attack) {
        double peak = 0;
        for (int i = 0; i < sum.length; i++) {
            double left = 1 - i / (sum.length - 1.0);
            sum[i] *= Bells.smooth(i / (double) attack) * left * left;
            peak = Math.max(peak, Math.abs(sum[i]));
        }
        var samples = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            samples[i] = (float) (sum[i] / peak);
        }
        return samples;
    }
}
