package lento.sound.scape;

import lento.sound.Soundscape;

/// Wind in leaves: one rustling noise whose levels follow slow gusts, the high ones more steeply than the low ones, as
/// leaves stir only once the air moves. A gust is heard on one side before the other. The leaves flutter, and the more
/// wind there is, the more of them tap on one another.
final class Wind implements Soundscape {

    // Fitted by least squares to a high pass at 75 Hz, f^-1.15, a swell at 2.6 kHz and a soft top above 7 kHz.
    private static final float[][] TAPS = {
        {1.1386e-07f, 6.7283e-08f, -4.572e-07f, -4.9027e-07f, -3.805e-07f, -2.1299e-07f, -8.8189e-08f, -2.4126e-08f},
        {2.065e-06f, -8.5421e-07f, -8.113e-07f, -3.909e-07f},
        {1.4187e-06f, -8.4043e-07f, -1.3327e-07f, -4.45e-07f},
        {1.4081e-06f, -1.5056e-06f, -8.015e-08f, -3.1636e-07f, 1.9495e-07f, 8.4945e-08f, 1.5599e-07f, 6.935e-08f},
        {1.0404e-07f, 7.0688e-09f, 8.1622e-08f, -6.2609e-07f, 8.2173e-07f, -4.6834e-07f, 1.8604e-07f, -2.2129e-08f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.001023, 0.00342, 0.0006793, 0.0006947, 0.0000593};

    private static final double LEVEL = 0.928;

    /// The strongest flutter of the two highest levels.
    private static final double FLUTTER = 0.30;

    private static final double SECONDS_A_BLOCK = NoiseLadder.BLOCK / 48_000.0;

    private final long seed;
    private final PowerCurve curve = new PowerCurve(sample -> powerAround(sample / 48_000.0));

    Wind(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "wind";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    private double powerAround(double second) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(second, gains);
        return Leaves.POWER * density(second) + SwellingNoise.power(POWERS, gains);
    }

    @Override
    public Source from(long sample) {
        var rustle = new SwellingNoise(
                new NoiseLadder(key(0), TAPS), (block, gains) -> gains(block * SECONDS_A_BLOCK, gains));
        var leaves = new Drops(key(1), Leaves.TAPPING, block -> density(block * SECONDS_A_BLOCK));
        return new Blocks(
                (block, left, right) -> {
                    rustle.render(block, left, right);
                    leaves.add(block, left, right);
                },
                sample);
    }

    private void gains(double second, float[] gains) {
        // Gusts come now from the left and now from the right, and take up to a second and a half from ear to ear.
        double ahead = 0.75 * new Drift(key(2), 41).at(second);
        ear(gust(second + ahead), new Drift(key(3), 0.13).at(second), 0, gains);
        ear(gust(second - ahead), new Drift(key(4), 0.13).at(second), 1, gains);
    }

    private static void ear(double gust, double flutter, int ear, float[] gains) {
        double leaves = LEVEL * gust * gust;
        double branches = LEVEL * gust * StrictMath.sqrt(gust);
        double fluttering = 1 + FLUTTER * flutter;
        gains[ear] = (float) (leaves * fluttering);
        gains[2 + ear] = (float) (leaves * (0.5 + 0.5 * fluttering));
        gains[4 + ear] = (float) branches;
        gains[6 + ear] = (float) (LEVEL * gust);
        gains[8 + ear] = (float) (LEVEL * gust);
    }

    /// How hard the wind blows: 1 in the mean, from 0.5 to 1.5.
    private double gust(double second) {
        return 1
                + 0.27 * new Drift(key(5), 8.3).at(second)
                + 0.16 * new Drift(key(6), 3.7).at(second)
                + 0.07 * new Drift(key(7), 1.3).at(second);
    }

    private double density(double second) {
        double gust = gust(second);
        return Math.min(1, 0.44 * gust * gust);
    }

    private long key(int stream) {
        return CounterHash.key(seed, 70 + stream);
    }

    // Made when wind is first heard, and shared by all that hear it.
    private static final class Leaves {
        static final Drops.Kind TAPPING = Drops.Kind.of(taps(), 187, 0.010, 0.05);
        static final double POWER = TAPPING.power();

        /// A leaf that touches another: a few milliseconds of dry noise around a mode of the leaf.
        private static float[][] taps() {
            long key = CounterHash.key(0, 9);
            var grains = new float[Grains.COUNT][];
            for (int i = 0; i < Grains.COUNT; i++) {
                long bits = CounterHash.bits(key, i);
                var sum = new double[960];
                double seconds = 0.002 + 0.003 * CounterHash.unit(bits, 16);
                Grains.mode(sum, 1500 * Grains.octaves(bits, 0, 1.4), 0.5, seconds, 0);
                Grains.spray(sum, CounterHash.mix(bits), 1, seconds, 0.7);
                grains[i] = Grains.shaped(sum, 60);
            }
            return grains;
        }
    }
}
