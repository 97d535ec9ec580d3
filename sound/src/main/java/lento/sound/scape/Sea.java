package lento.sound.scape;

import lento.sound.Soundscape;

/// Waves on a shore: three trains of swell that never fall into step lift the levels of one noise, the high ones
/// steeply and briefly as a crest breaks, the low ones sooner and for longer as the water draws back, over a steady
/// low rumble.
final class Sea implements Soundscape {

    // Fitted by least squares to a high pass at 35 Hz, f^-1.25 above 60 Hz and a further f^-2 above 7 kHz.
    private static final float[][] TAPS = {
        {6.8404e-07f, 6.9092e-07f, 3.9854e-07f, 1.9643e-07f, 7.379e-08f, 1.9758e-08f, 1.4163e-09f, -1.5794e-09f},
        {1.6226e-06f, 4.4964e-07f, 1.9561e-07f, 3.011e-08f},
        {1.8718e-06f, -3.4057e-07f, -2.1289e-09f, -3.5036e-07f},
        {-3.0157e-08f, 2.2557e-06f, -1.1305e-06f, -7.4749e-08f, -6.046e-07f, -1.5706e-07f, -2.2054e-07f, -4.6138e-08f},
        {2.6194e-07f, 6.294e-07f, -6.083e-07f, 2.8446e-08f, 5.9803e-07f, -7.4209e-08f, 2.243e-07f, -2.5659e-08f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.00173, 0.001864, 0.001031, 0.001163, 0.00008755};

    private static final double LEVEL = 1.075;
    private static final double[] REST = {0.11, 0.22, 0.38, 0.58, 0.72};
    private static final double[] CREST = {1.75, 1.80, 1.42, 0.42, 0};
    private static final double[] RISE = {1.0, 1.6, 2.5, 3.2, 3.2};
    private static final double[] FALL = {1.9, 3.4, 5.0, 4.5, 4.5};

    private final long seed;
    private final Swell[] swells;
    private final PowerCurve curve = new PowerCurve(this::powerAround);

    Sea(long seed) {
        this.seed = seed;
        // Waves of the first are 8 to 14 seconds apart. The others are lower, and their periods share no multiple.
        this.swells = new Swell[] {
            new Swell(CounterHash.key(seed, 51), 11, 1.5, 0.60, 0.90),
            new Swell(CounterHash.key(seed, 52), 9.31, 0.6, 0.06, 0.30),
            new Swell(CounterHash.key(seed, 53), 13.07, 0.45, 0.06, 0.30),
        };
    }

    @Override
    public String name() {
        return "sea";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    @Override
    public Source from(long sample) {
        var noise = new SwellingNoise(
                new NoiseLadder(CounterHash.key(seed, 50), TAPS),
                (block, gains) -> gains(block * NoiseLadder.BLOCK, gains));
        return new Blocks(noise::render, sample);
    }

    private double powerAround(long sample) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(sample, gains);
        return SwellingNoise.power(POWERS, gains);
    }

    private void gains(long sample, float[] gains) {
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            gains[2 * level] = (float) REST[level];
            gains[2 * level + 1] = (float) REST[level];
        }
        for (Swell swell : swells) {
            swell.add(sample / 48_000.0, CREST, RISE, FALL, gains);
        }
        for (int i = 0; i < gains.length; i++) {
            gains[i] *= (float) LEVEL;
        }
    }
}
