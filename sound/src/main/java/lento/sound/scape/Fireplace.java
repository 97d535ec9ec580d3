package lento.sound.scape;

import lento.sound.Soundscape;

/// A small fire in a fireplace: a soft low roar that flickers slowly, and embers that crackle in flurries, most of
/// them faint, with now and then a pop as sap bursts in the wood.
final class Fireplace implements Soundscape {

    // Fitted by least squares to a high pass at 40 Hz, f^-2 above 190 Hz, a swell at 380 Hz, f^-3.2 above 1.4 kHz.
    private static final float[][] TAPS = {
        {-4.0442e-08f, -3.1727e-09f, -8.6374e-08f, -1.7676e-07f, -1.609e-07f, -9.2999e-08f, -3.3949e-08f, -7.1547e-09f},
        {-3.037e-07f, -7.4231e-07f, -1.9689e-07f, -1.3081e-07f},
        {-2.121e-06f, 2.4349e-07f, 4.6065e-07f, 8.1393e-07f},
        {3.0149e-06f, -4.0425e-06f, 1.0521e-06f, -1.0643e-06f, 7.6993e-07f, -9.106e-08f, 4.0227e-07f, 3.76e-08f},
        {1.2104e-06f, -2.0196e-06f, 1.0339e-06f, -1.393e-07f, 2.3016e-07f, -7.3892e-08f, 4.9942e-08f, -2.1135e-08f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.0001087, 0.000505, 0.001803, 0.003129, 0.0003306};

    private static final double ROAR = 0.98;

    /// How much each level flickers: the flames above more than the draught below.
    private static final double[] FLICKER = {0.34, 0.34, 0.30, 0.24, 0.16};

    private static final double SECONDS_A_BLOCK = NoiseLadder.BLOCK / 48_000.0;

    private final long seed;
    private final PowerCurve curve = new PowerCurve(sample -> powerAround(sample / 48_000.0));

    Fireplace(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "fireplace";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    private double powerAround(double second) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(second, gains);
        return Kinds.CRACKLES_POWER * flurry(second) + Kinds.POPS_POWER + SwellingNoise.power(POWERS, gains);
    }

    @Override
    public Source from(long sample) {
        var roar = new SwellingNoise(
                new NoiseLadder(key(0), TAPS), (block, gains) -> gains(block * SECONDS_A_BLOCK, gains));
        var crackles = new Drops(key(1), Kinds.CRACKLES, block -> flurry(block * SECONDS_A_BLOCK));
        var pops = new Drops(key(2), Kinds.POPS);
        return new Blocks(
                (block, left, right) -> {
                    roar.render(block, left, right);
                    crackles.add(block, left, right);
                    pops.add(block, left, right);
                },
                sample);
    }

    private void gains(double second, float[] gains) {
        double burns = 0.20 * new Drift(key(3), 6.1).at(second);
        double draws = 0.5 * new Drift(key(4), 0.83).at(second);
        double left = draws + 0.5 * new Drift(key(5), 0.31).at(second);
        double right = draws + 0.5 * new Drift(key(6), 0.31).at(second);
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            gains[2 * level] = (float) (ROAR * (1 + burns + FLICKER[level] * left));
            gains[2 * level + 1] = (float) (ROAR * (1 + burns + FLICKER[level] * right));
        }
    }

    /// How densely it crackles: little at most times, and in flurries of about a second much.
    private double flurry(double second) {
        double warm = 0.5 + 0.5 * new Drift(key(7), 0.7).at(second);
        double glow = 0.5 + 0.5 * new Drift(key(8), 7.9).at(second);
        return 0.06 + 0.94 * warm * warm * warm * glow;
    }

    private long key(int stream) {
        return CounterHash.key(seed, 120 + stream);
    }

    // Made when a fire is first heard, and shared by all that hear it.
    private static final class Kinds {
        static final Drops.Kind CRACKLES =
                Drops.Kind.of(Embers.crackles(), 100, 0.016, 0.18).twofold(480);
        static final Drops.Kind POPS = Drops.Kind.of(Embers.pops(), 1, 0.04, 0.22);
        static final double CRACKLES_POWER = CRACKLES.power();
        static final double POPS_POWER = POPS.power();
    }
}
