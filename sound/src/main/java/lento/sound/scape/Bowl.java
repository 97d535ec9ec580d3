package lento.sound.scape;

import java.util.List;

/// A singing bowl as it rings: pairs of partials, each a number that turns and shrinks in the complex plane. One
/// table of a partial holds a block of it, and its powers carry it from block to block, so that its sound at any age
/// is known at once.
final class Bowl {

    /// Blocks until a strike of any bowl has fallen below hearing.
    static final int LONGEST = 6_000;

    private static final double INAUDIBLE = 5e-6;

    /// Ages are written in three digits of this base, and the powers of a partial kept for each.
    private static final int DIGIT = 32;

    private final Pair[] pairs;
    private final Partial[] lowers;
    private final Partial[] uppers;

    /// Blocks for which each pair is heard after a strike of strength 1.
    private final int[] audible;

    Bowl(List<Pair> pairs) {
        this.pairs = pairs.toArray(Pair[]::new);
        this.lowers = pairs.stream()
                .map(pair -> new Partial(pair.lower(), pair.decay()))
                .toArray(Partial[]::new);
        this.uppers = pairs.stream()
                .map(pair -> new Partial(pair.upper(), pair.decay()))
                .toArray(Partial[]::new);
        this.audible = pairs.stream()
                .mapToInt(pair -> (int) Math.min(
                        LONGEST,
                        StrictMath.log(INAUDIBLE / pair.amplitude())
                                / StrictMath.log(pair.decay())
                                / NoiseLadder.BLOCK))
                .toArray();
    }

    int pairs() {
        return pairs.length;
    }

    Pair pair(int number) {
        return pairs[number];
    }

    /// Adds a strike, at this many blocks of age, to the state of this bowl: four numbers a pair, the real and
    /// imaginary part of the lower and of the upper partial where the block begins.
    ///
    /// @param turns where on the rim it is struck: quarters of a turn by which the upper partials are ahead, from 0
    ///     to 3
    void strike(double strength, int turns, int age, double[] state) {
        for (int i = 0; i < pairs.length; i++) {
            if (age < audible[i]) {
                double amplitude = strength * pairs[i].amplitude();
                lowers[i].add(amplitude, 0, age, state, 4 * i);
                uppers[i].add(amplitude, turns, age, state, 4 * i + 2);
            }
        }
    }

    /// Adds one block of what rings. The lower partials are stronger on the left, the upper ones on the right, where
    /// the lower ones are a quarter of a turn ahead, so that the beating wanders from side to side.
    void ring(double[] state, double gainLeft, double gainRight, float[] left, float[] right) {
        for (int i = 0; i < pairs.length; i++) {
            double a = state[4 * i];
            double b = state[4 * i + 1];
            double c = state[4 * i + 2];
            double d = state[4 * i + 3];
            if (a != 0 || b != 0 || c != 0 || d != 0) {
                Partial lower = lowers[i];
                Partial upper = uppers[i];
                double l1 = gainLeft * Pair.STRONG;
                double l2 = gainLeft * Pair.WEAK;
                double r1 = gainRight * Pair.WEAK;
                double r2 = gainRight * Pair.STRONG;
                add(lower, upper, (float) (l1 * a), (float) (-l1 * b), (float) (l2 * c), (float) (-l2 * d), left);
                add(lower, upper, (float) (-r1 * b), (float) (-r1 * a), (float) (r2 * c), (float) (-r2 * d), right);
            }
        }
    }

    /// The power of what rings, left and right, each mode times its weight.
    double power(double[] state, double gainLeft, double gainRight, double[] weights) {
        double power = 0;
        for (int i = 0; i < pairs.length; i++) {
            double left = Pair.STRONG * state[4 * i] + Pair.WEAK * state[4 * i + 2];
            double leftTurned = Pair.STRONG * state[4 * i + 1] + Pair.WEAK * state[4 * i + 3];
            double right = -Pair.WEAK * state[4 * i + 1] + Pair.STRONG * state[4 * i + 2];
            double rightTurned = Pair.WEAK * state[4 * i] + Pair.STRONG * state[4 * i + 3];
            power += weights[i]
                    / 2
                    * (gainLeft * gainLeft * (left * left + leftTurned * leftTurned)
                            + gainRight * gainRight * (right * right + rightTurned * rightTurned));
        }
        return power;
    }

    private static void add(Partial lower, Partial upper, float a, float b, float c, float d, float[] to) {
        add(lower.block.real(), lower.block.imaginary(), upper.block.real(), upper.block.imaginary(), a, b, c, d, to);
    }

    private static void add(
            float[] p, float[] q, float[] r, float[] s, float a, float b, float c, float d, float[] to) {
        for (int i = 0; i < NoiseLadder.BLOCK; i++) {
            to[i] += a * p[i] + b * q[i] + c * r[i] + d * s[i];
        }
    }

    /// One damped oscillation that begins as a sine.
    private static final class Partial {

        private final Oscillation block;
        private final double[] real0 = new double[DIGIT];
        private final double[] imaginary0 = new double[DIGIT];
        private final double[] real1 = new double[DIGIT];
        private final double[] imaginary1 = new double[DIGIT];
        private final double[] real2 = new double[DIGIT];
        private final double[] imaginary2 = new double[DIGIT];

        Partial(double hertz, double decay) {
            block = new Oscillation(hertz, decay);
            powers(block.nextReal(), block.nextImaginary(), real0, imaginary0);
            powers(re(real0, imaginary0), im(real0, imaginary0), real1, imaginary1);
            powers(re(real1, imaginary1), im(real1, imaginary1), real2, imaginary2);
        }

        /// The powers of a number from 0 to 31.
        private static void powers(double re, double im, double[] real, double[] imaginary) {
            real[0] = 1;
            for (int i = 1; i < DIGIT; i++) {
                real[i] = real[i - 1] * re - imaginary[i - 1] * im;
                imaginary[i] = real[i - 1] * im + imaginary[i - 1] * re;
            }
        }

        // The 32nd power, which begins the next digit.
        private static double re(double[] real, double[] imaginary) {
            return real[1] * real[DIGIT - 1] - imaginary[1] * imaginary[DIGIT - 1];
        }

        private static double im(double[] real, double[] imaginary) {
            return real[1] * imaginary[DIGIT - 1] + imaginary[1] * real[DIGIT - 1];
        }

        void add(double amplitude, int turns, int age, double[] state, int at) {
            int a = age % DIGIT;
            int b = age / DIGIT % DIGIT;
            int c = age / (DIGIT * DIGIT);
            double re = real0[a] * real1[b] - imaginary0[a] * imaginary1[b];
            double im = real0[a] * imaginary1[b] + imaginary0[a] * real1[b];
            double real = amplitude * (re * real2[c] - im * imaginary2[c]);
            double imaginary = amplitude * (re * imaginary2[c] + im * real2[c]);
            boolean across = turns % 2 == 1;
            double sign = turns < 2 ? 1 : -1;
            state[at] += sign * (across ? real : imaginary);
            state[at + 1] += sign * (across ? imaginary : -real);
        }
    }
}
