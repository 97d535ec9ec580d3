package lento.sound.scape;

import lento.sound.KWeighting;
import lento.sound.Soundscape;

/// A slow warm drone: octaves, fifths and a ninth over one low root. Each tone swells and fades on its own, and in
/// each ear beats slowly with another a fraction of a hertz away, whose phase wanders, so that it never comes back to
/// where it was. A very quiet air lies under it.
final class Drone implements Soundscape {

    /// Quarters of a turn that the root makes in a block: 58.6 Hz. As they are whole, the phase of every partial is
    /// exact after a night too.
    private static final int QUARTERS = 5;

    private static final double ROOT = QUARTERS / 4.0 * 48_000 / NoiseLadder.BLOCK;

    /// Neither a third nor a seventh: neither glad nor sad.
    private static final int[] PARTIALS = {1, 2, 3, 4, 6, 8, 9, 12, 16};

    private static final double[] AMPLITUDES = {0.42, 0.85, 0.62, 0.62, 0.40, 0.24, 0.11, 0.11, 0.05};

    /// Beats a second in the left and in the right ear. Their phases wander, so that they don't fall into step again.
    private static final double[][] BEATS = {
        {0.031, 0.043},
        {0.047, 0.061},
        {0.079, 0.067},
        {0.059, 0.083},
        {0.103, 0.089},
        {0.127, 0.109},
        {0.097, 0.137},
        {0.157, 0.139},
        {0.173, 0.191},
    };

    private static final double LEVEL = 0.0777;
    private static final double AIR = 0.17;

    /// How far a tone swells and fades.
    private static final double BREADTH = 0.36;

    // Fitted by least squares to a high pass at 60 Hz, f^-2 above, and a further f^-2 above 2.5 kHz.
    private static final float[][] TAPS = {
        {1.4293e-08f, 5.1494e-08f, 1.1242e-07f, 1.3411e-07f, 6.5928e-08f, 5.0436e-08f, 1.8989e-08f, 9.9262e-09f},
        {3.7247e-07f, 6.6521e-07f, 1.8871e-07f, 1.4741e-07f},
        {7.5955e-08f, 3.8029e-07f, 6.2901e-07f, 1.924e-06f},
        {-7.0334e-07f, -8.3543e-07f, -2.4564e-06f, 1.8354e-06f, 9.8391e-07f, 5.3787e-07f, 4.1286e-07f, 2.2509e-07f},
        {1.9218e-06f, -2.7284e-06f, 9.908e-07f, 8.6974e-08f, 2.1771e-07f, 3.8415e-08f, 7.515e-08f, 1.0586e-08f},
    };

    private final long seed;

    /// Of each partial: its swell, and the wandering of its beat in the left and in the right ear.
    private final Drift[] drifts = new Drift[3 * PARTIALS.length];

    private final PowerCurve curve = new PowerCurve(this::powerAround);

    Drone(long seed) {
        this.seed = seed;
        for (int partial = 0; partial < PARTIALS.length; partial++) {
            drifts[3 * partial] = drift(3 * partial, 11.3 + 1.7 * partial);
            drifts[3 * partial + 1] = drift(3 * partial + 1, 23.1 + 0.9 * partial);
            drifts[3 * partial + 2] = drift(3 * partial + 2, 23.1 + 0.9 * partial);
        }
    }

    private Drift drift(int number, double seconds) {
        return new Drift(CounterHash.key(seed, 140 + number), seconds);
    }

    @Override
    public String name() {
        return "drone";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    @Override
    public Source from(long sample) {
        return new Blocks(new Sound()::render, sample);
    }

    private double powerAround(long sample) {
        double power = AIR * AIR * Soundscapes.POWER;
        var state = new double[4];
        for (int partial = 0; partial < PARTIALS.length; partial++) {
            state(partial, sample / 48_000.0, state);
            double square = state[0] * state[0] + state[1] * state[1] + state[2] * state[2] + state[3] * state[3];
            power += Tones.WEIGHTS[partial] * square / 2;
        }
        return power;
    }

    /// Where a partial stands against a steady tone: the real and imaginary part in the left ear, and in the right.
    private void state(int partial, double second, double[] state) {
        double amplitude = LEVEL * AMPLITUDES[partial] * (1 + BREADTH * drifts[3 * partial].at(second));
        for (int ear = 0; ear < 2; ear++) {
            double wander = 2 * drifts[3 * partial + 1 + ear].at(second);
            double angle = 2 * Math.PI * BEATS[partial][ear] * second + wander;
            // The steady part is a quarter of a turn ahead in the right ear, so that the ears hear no copy.
            state[2 * ear] = amplitude * (Pair.STRONG * (1 - ear) + Pair.WEAK * StrictMath.cos(angle));
            state[2 * ear + 1] = amplitude * (Pair.STRONG * ear + Pair.WEAK * StrictMath.sin(angle));
        }
    }

    // Tables of 72 KB, made when a drone is first heard and shared by all that hear it.
    private static final class Tones {

        static final Oscillation[] ALL = new Oscillation[PARTIALS.length];

        /// The power gain of the K weighting at each partial.
        static final double[] WEIGHTS = new double[PARTIALS.length];

        static {
            for (int partial = 0; partial < PARTIALS.length; partial++) {
                double hertz = ROOT * PARTIALS[partial];
                ALL[partial] = new Oscillation(hertz, 1);
                WEIGHTS[partial] = KWeighting.gain(hertz);
            }
        }
    }

    /// What one listener hears, with its scratch space.
    private final class Sound {

        private final NoiseLadder air = new NoiseLadder(CounterHash.key(seed, 139), NoiseLadder.scaled(TAPS, AIR));
        private final float[] index = new float[NoiseLadder.BLOCK];
        private final double[][] now = new double[PARTIALS.length][4];
        private final double[][] next = new double[PARTIALS.length][4];
        private long block = -1;

        Sound() {
            for (int i = 0; i < index.length; i++) {
                index[i] = i;
            }
        }

        void render(long block, float[] left, float[] right) {
            air.render(block, left, right);
            for (int partial = 0; partial < PARTIALS.length; partial++) {
                if (block == this.block + 1 && block > 0) {
                    System.arraycopy(next[partial], 0, now[partial], 0, 4);
                } else {
                    state(partial, block * NoiseLadder.BLOCK / 48_000.0, now[partial]);
                }
                state(partial, (block + 1) * NoiseLadder.BLOCK / 48_000.0, next[partial]);
                int turned = (int) ((block * PARTIALS[partial] * QUARTERS) & 3);
                add(partial, 0, turned, left);
                add(partial, 2, turned, right);
            }
            this.block = block;
        }

        /// Adds the real part of the partial, its state going straight from now to next.
        ///
        /// @param turned quarters of a turn, from 0 to 3, that the partial has made where the block begins
        private void add(int partial, int ear, int turned, float[] to) {
            double real = real(now[partial], ear, turned);
            double imaginary = real(now[partial], ear, (turned + 3) & 3);
            double slope = (real(next[partial], ear, turned) - real) / NoiseLadder.BLOCK;
            double slopeAcross = (real(next[partial], ear, (turned + 3) & 3) - imaginary) / NoiseLadder.BLOCK;
            add(
                    Tones.ALL[partial].real(),
                    Tones.ALL[partial].imaginary(),
                    index,
                    (float) real,
                    (float) slope,
                    (float) imaginary,
                    (float) slopeAcross,
                    to);
        }

        /// The real part after so many quarters of a turn. The imaginary part is the real one a quarter before.
        private static double real(double[] state, int ear, int turned) {
            double part = state[ear + (turned & 1)];
            return turned == 1 || turned == 2 ? -part : part;
        }

        // Written so that C2 vectorises it.
        private static void add(
                float[] cosines, float[] sines, float[] index, float a, float da, float b, float db, float[] to) {
            for (int i = 0; i < NoiseLadder.BLOCK; i++) {
                to[i] += (a + da * index[i]) * cosines[i] - (b + db * index[i]) * sines[i];
            }
        }
    }
}
