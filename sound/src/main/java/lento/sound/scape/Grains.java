package lento.sound.scape;

/// What short sounds are made of: damped oscillations and puffs of noise, shaped to be silent at both ends.
final class Grains {

    /// How many different sounds a kind usually has.
    static final int COUNT = 32;

    private Grains() {}

    /// A factor from 1 to `2^range`, even in pitch, made of 16 of the bits from bit `shift` on.
    static double octaves(long bits, int shift, double range) {
        return StrictMath.pow(2, range * CounterHash.unit(bits, shift));
    }

    /// Adds a damped sine that falls to 1/e in `seconds`; each sample its pitch rises by the part `rise` of the
    /// first.
    static void mode(double[] sum, double hertz, double amplitude, double seconds, double rise) {
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
    static void spray(double[] sum, long key, double amplitude, double seconds, double smooth) {
        double decay = StrictMath.exp(-1 / (seconds * 48_000));
        double strength = amplitude * (1 - smooth);
        double level = 0;
        for (int i = 0; i < sum.length; i++) {
            level = smooth * level + CounterHash.signed(CounterHash.bits(key, i), 0);
            sum[i] += strength * level;
            strength *= decay;
        }
    }

    /// These samples with a soft attack of so many samples and a fade over the whole length, scaled to a peak of 1.
    static float[] shaped(double[] sum, int attack) {
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
