package lento.sound.scape;

/// Spectra and correlations by the fast Fourier transform.
final class Spectra {

    /// Length of the transform of [#power]: bins of 1.46 Hz, 2/3 of a bin a hertz.
    private static final int WINDOW = 1 << 15;

    private static final int LONGEST = 1 << 21;
    private static final double[] COSINES = new double[LONGEST / 2];
    private static final double[] SINES = new double[LONGEST / 2];

    static {
        for (int i = 0; i < LONGEST / 2; i++) {
            COSINES[i] = Math.cos(-2 * Math.PI * i / LONGEST);
            SINES[i] = Math.sin(-2 * Math.PI * i / LONGEST);
        }
    }

    private Spectra() {}

    /// Mean power in each bin of 48000 / 32768 Hz, under a Hann window.
    static double[] power(float[] samples) {
        var power = new double[WINDOW / 2];
        for (int from = 0; from + WINDOW <= samples.length; from += WINDOW / 2) {
            var real = new double[WINDOW];
            var imaginary = new double[WINDOW];
            for (int i = 0; i < WINDOW; i++) {
                real[i] = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
            }
            transform(real, imaginary);
            for (int i = 0; i < power.length; i++) {
                power[i] += real[i] * real[i] + imaginary[i] * imaginary[i];
            }
        }
        return power;
    }

    /// The correlation of two equally long stretches, up to 21 seconds, at each lag from 0, as a part of what they
    /// are at most.
    static double[] correlation(float[] a, float[] b) {
        int length = Integer.highestOneBit(a.length - 1) * 4;
        var real = new double[length];
        var imaginary = new double[length];
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            real[i] = a[i];
            imaginary[i] = b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        transform(real, imaginary);
        var productReal = new double[length];
        var productImaginary = new double[length];
        for (int i = 0; i < length; i++) {
            int j = (length - i) & (length - 1);
            double ar = (real[i] + real[j]) / 2;
            double ai = (imaginary[i] - imaginary[j]) / 2;
            double br = (imaginary[i] + imaginary[j]) / 2;
            double bi = (real[j] - real[i]) / 2;
            productReal[i] = ar * br + ai * bi;
            productImaginary[i] = ar * bi - ai * br;
        }
        transform(productReal, productImaginary);
        var correlation = new double[a.length];
        for (int lag = 0; lag < correlation.length; lag++) {
            // A forward transform twice runs backwards.
            correlation[lag] = productReal[(length - lag) & (length - 1)] / length / Math.sqrt(aa * bb);
        }
        return correlation;
    }

    private static void transform(double[] real, double[] imaginary) {
        int length = real.length;
        for (int i = 0; i < length; i++) {
            int j = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(length) + 1);
            if (i < j) {
                double r = real[i];
                real[i] = real[j];
                real[j] = r;
                double m = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = m;
            }
        }
        for (int half = 1; half < length; half *= 2) {
            int stride = LONGEST / 2 / half;
            for (int from = 0; from < length; from += 2 * half) {
                for (int i = from; i < from + half; i++) {
                    double c = COSINES[(i - from) * stride];
                    double s = SINES[(i - from) * stride];
                    double r = real[i + half] * c - imaginary[i + half] * s;
                    double m = real[i + half] * s + imaginary[i + half] * c;
                    real[i + half] = real[i] - r;
                    imaginary[i + half] = imaginary[i] - m;
                    real[i] += r;
                    imaginary[i] += m;
                }
            }
        }
    }
}
