package lento.sound.scape;

import lento.sound.Soundscape;

/// A meadow on a summer night: crickets here and there and some way off, each with its pitch, its pace and its whiles
/// of silence, over a quiet dark air that stirs now and then.
final class NightMeadow implements Soundscape {

    // Fitted by least squares to a high pass at 70 Hz, f^-1.5, and a further f^-2 above 3.5 kHz.
    private static final float[][] TAPS = {
        {-2.3894e-08f, -9.1101e-08f, -2.3678e-07f, -3.5621e-07f, -3.6071e-07f, -9.689e-08f, -5.1795e-08f, -5.2607e-08f},
        {-1.7559e-07f, -2.2282e-07f, -1.2908e-06f, -4.6858e-07f},
        {-1.4464e-06f, 1.2675e-06f, 6.1283e-07f, 6.5667e-07f},
        {-4.3787e-07f, -2.9609e-07f, 4.5127e-07f, -1.5879e-06f, 3.0714e-06f, 4.1356e-08f, -3.2389e-07f, -9.833e-07f},
        {3.4369e-07f, -8.1229e-07f, 1.85e-06f, -1.9989e-06f, 6.0694e-07f, 1.9401e-07f, 2.2383e-07f, -1.2905e-07f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.0004803, 0.00138, 0.001286, 0.002333, 0.0003965};

    private static final double AIR = 0.91;
    private static final double STIR = 0.22;

    private static final double SECONDS_A_BLOCK = NoiseLadder.BLOCK / 48_000.0;

    private final long seed;
    private final Cricket[] crickets;
    private final PowerCurve curve = new PowerCurve(sample -> powerAround(sample / 48_000.0));

    NightMeadow(long seed) {
        this.seed = seed;
        this.crickets = new Cricket[] {
            new Cricket(key(11), Songs.FIELD[0], 0.83, 0.118, 150, true),
            new Cricket(key(12), Songs.FIELD[1], 0.97, 0.104, 190, false),
            new Cricket(key(13), Songs.FIELD[2], 0.74, 0.060, 40, false),
            new Cricket(key(14), Songs.FIELD[1], 1.13, 0.046, 90, true),
            new Cricket(key(15), Songs.FIELD[2], 0.89, 0.036, 240, true),
            new Cricket(key(16), Songs.TREE[0], 1.19, 0.122, 110, false),
            new Cricket(key(17), Songs.TREE[1], 1.31, 0.112, 60, true),
            new Cricket(key(18), Songs.TREE[0], 1.07, 0.052, 230, true),
            new Cricket(key(19), Songs.TREE[2], 0.91, 0.050, 20, true),
            new Cricket(key(20), Songs.TREE[2], 1.03, 0.042, 210, false),
        };
    }

    @Override
    public String name() {
        return "night-meadow";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    @Override
    public Source from(long sample) {
        var air = new SwellingNoise(
                new NoiseLadder(key(0), TAPS), (block, gains) -> gains(block * SECONDS_A_BLOCK, gains));
        var ears = new Ears();
        return new Blocks(
                (block, left, right) -> {
                    air.render(block, left, right);
                    for (Cricket cricket : crickets) {
                        cricket.add(block, ears, left, right);
                    }
                },
                sample);
    }

    private double powerAround(double second) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(second, gains);
        double power = SwellingNoise.power(POWERS, gains);
        for (Cricket cricket : crickets) {
            power += cricket.power(second);
        }
        return power;
    }

    private void gains(double second, float[] gains) {
        double common = 0.7 * new Drift(key(1), 9.7).at(second);
        double left = AIR * (1 + STIR * (common + 0.4 * new Drift(key(2), 5.3).at(second)));
        double right = AIR * (1 + STIR * (common + 0.4 * new Drift(key(3), 5.3).at(second)));
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            gains[2 * level] = (float) left;
            gains[2 * level + 1] = (float) right;
        }
    }

    private long key(int stream) {
        return CounterHash.key(seed, 180 + stream);
    }

    // Tables of 330 KB, made when a meadow is first heard and shared by all that hear it.
    private static final class Songs {
        static final Cricket.Song[] FIELD = {
            Cricket.Song.of(0, 3_720, 0.022, 1_900, 0.6, 0.85, 1),
            Cricket.Song.of(1, 3_950, 0.020, 1_760, 0.55, 0.8, 1),
            Cricket.Song.of(2, 4_180, 0.019, 1_700, 0.7, 0.9, 1, 0.9),
        };
        static final Cricket.Song[] TREE = {
            Cricket.Song.of(3, 2_760, 0.018, 1_180, 0.4, 0.6, 0.8, 0.95, 1, 1, 0.9),
            Cricket.Song.of(4, 2_910, 0.017, 1_120, 0.4, 0.65, 0.85, 1, 1, 0.95),
            Cricket.Song.of(5, 3_290, 0.016, 1_060, 0.5, 0.75, 0.95, 1, 0.9),
        };
    }
}
