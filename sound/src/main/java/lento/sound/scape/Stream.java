package lento.sound.scape;

import lento.sound.Soundscape;

/// A brook over stones: bubbles large and small, each of which rings and rises in pitch as it nears the surface, over
/// the murmur of all that are too far to be told apart. Where and how densely they come wanders.
final class Stream implements Soundscape {

    // Fitted by least squares to a high pass at 130 Hz, f^-0.9, a swell at 520 Hz and a soft top above 3.8 kHz.
    private static final float[][] TAPS = {
        {1.5142e-07f, 3.1695e-07f, 3.2183e-07f, -2.7002e-07f, -2.5211e-07f, -1.4163e-07f, -1.2433e-07f, -1.8834e-08f},
        {1.6445e-06f, -8.3417e-07f, -3.6759e-07f, -4.4325e-07f},
        {2.7922e-06f, -1.4931e-06f, -5.2638e-07f, -7.7282e-07f},
        {1.0589e-06f, -1.6293e-06f, 4.8709e-07f, -2.6928e-07f, 4.2212e-07f, -1.2564e-07f, 1.3448e-07f, -5.0585e-08f},
        {4.9599e-09f, -1.2453e-09f, -8.2834e-10f, 2.6806e-09f, -4.3316e-08f, 1.0608e-07f, -9.7202e-08f, 3.4572e-08f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.0007109, 0.001944, 0.002754, 0.0004667, 0.000001};

    private static final double MURMUR = 0.73;

    /// How much each level comes and goes.
    private static final double[] LAP = {0.22, 0.22, 0.26, 0.30, 0.30};

    private static final double SECONDS_A_BLOCK = NoiseLadder.BLOCK / 48_000.0;

    private final long seed;
    private final PowerCurve curve = new PowerCurve(sample -> powerAround(sample / 48_000.0));

    Stream(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    private double powerAround(double second) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(second, gains);
        return Kinds.SMALL_POWER * density(second, 1)
                + Kinds.LARGE_POWER * density(second, 2)
                + SwellingNoise.power(POWERS, gains);
    }

    @Override
    public Source from(long sample) {
        var murmur = new SwellingNoise(
                new NoiseLadder(key(0), TAPS), (block, gains) -> gains(block * SECONDS_A_BLOCK, gains));
        var small = new Drops(key(1), Kinds.SMALL, block -> density(block * SECONDS_A_BLOCK, 1));
        var large = new Drops(key(2), Kinds.LARGE, block -> density(block * SECONDS_A_BLOCK, 2));
        return new Blocks(
                (block, left, right) -> {
                    murmur.render(block, left, right);
                    small.add(block, left, right);
                    large.add(block, left, right);
                },
                sample);
    }

    private void gains(double second, float[] gains) {
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            // Each level and each side on its own, as eddies come and go in many places.
            double seconds = 0.45 + 0.21 * level;
            for (int ear = 0; ear < 2; ear++) {
                double lap = new Drift(key(10 + 2 * level + ear), seconds).at(second);
                gains[2 * level + ear] = (float) (MURMUR * (1 + LAP[level] * lap));
            }
        }
    }

    /// From 0.2 to 1, 0.6 in the mean.
    private double density(double second, int kind) {
        return 0.6
                + 0.22 * new Drift(key(2 + 2 * kind), 0.61).at(second)
                + 0.18 * new Drift(key(3 + 2 * kind), 2.9).at(second);
    }

    private long key(int stream) {
        return CounterHash.key(seed, 90 + stream);
    }

    // Made when a stream is first heard, and shared by all that hear it.
    private static final class Kinds {
        static final Drops.Kind SMALL = Drops.Kind.of(Bubbles.of(0, 0.0008, 1.6, 1_200), 187, 0.024, 0.15);
        static final Drops.Kind LARGE = Drops.Kind.of(Bubbles.of(1, 0.0025, 1.5, 3_840), 80, 0.045, 0.19);
        static final double SMALL_POWER = SMALL.power();
        static final double LARGE_POWER = LARGE.power();
    }
}
