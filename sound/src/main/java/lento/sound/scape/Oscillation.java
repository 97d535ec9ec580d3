package lento.sound.scape;

/// One block of an oscillation that begins as 1 and dies away: a number that turns and shrinks in the complex plane.
final class Oscillation {

    private final float[] real = new float[NoiseLadder.BLOCK];
    private final float[] imaginary = new float[NoiseLadder.BLOCK];
    private final double nextReal;
    private final double nextImaginary;

    /// @param decay factor of the amplitude from one sample to the next; 1 for an oscillation that goes on
    Oscillation(double hertz, double decay) {
        double angle = 2 * Math.PI * hertz / 48_000;
        double turnReal = decay * StrictMath.cos(angle);
        double turnImaginary = decay * StrictMath.sin(angle);
        double re = 1;
        double im = 0;
        for (int i = 0; i < NoiseLadder.BLOCK; i++) {
            real[i] = (float) re;
            imaginary[i] = (float) im;
            double next = re * turnReal - im * turnImaginary;
            im = re * turnImaginary + im * turnReal;
            re = next;
        }
        nextReal = re;
        nextImaginary = im;
    }

    float[] real() {
        return real;
    }

    float[] imaginary() {
        return imaginary;
    }

    /// The number with which the next block would begin.
    double nextReal() {
        return nextReal;
    }

    double nextImaginary() {
        return nextImaginary;
    }
}
