package lento.bench;

/// The fast Fourier transform of one length, a power of two (J. W. Cooley and J. W. Tukey, "An algorithm for the
/// machine calculation of complex Fourier series", Math. Comput. 19, 1965). May be shared between threads.
final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;

    /// @param size a power of two, at least 2
    Fourier(int size) {
        this.size = size;
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = Math.sin(2 * Math.PI * i / size);
        }
    }

    int size() {
        return size;
    }

    /// Transforms in place, unscaled.
    void transform(double[] real, double[] imaginary) {
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int other = Integer.reverse(i) >>> (32 - bits);
            if (other > i) {
                exchange(real, i, other);
                exchange(imaginary, i, other);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                for (int i = 0; i < half; i++) {
                    double cosine = cosines[i * stride];
                    double sine = sines[i * stride];
                    int top = block + i;
                    int low = top + half;
                    double turnedReal = real[low] * cosine + imaginary[low] * sine;
                    double turnedImaginary = imaginary[low] * cosine - real[low] * sine;
                    real[low] = real[top] - turnedReal;
                    imaginary[low] = imaginary[top] - turnedImaginary;
                    real[top] += turnedReal;
                    imaginary[top] += turnedImaginary;
                }
            }
        }
    }

    private static void exchange(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
