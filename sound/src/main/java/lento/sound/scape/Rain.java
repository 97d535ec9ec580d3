package lento.sound.scape;

import lento.sound.Soundscape;

/// Rain on leaves: the many far drops blend into noise that leans like pink noise above 1 kHz, has its body at 300 Hz
/// and rises and sinks with the gusts; of the near drops each is heard, a patter of small ones and now and then a
/// large one.
record Rain(long seed) implements Soundscape {

    // Fitted by least squares to a high pass at 170 Hz, a swell at 330 Hz, 1/f above 900 Hz and 1/f^3 above 9.5 kHz.
    private static final float[][] TAPS = {
        {9.9686e-07f, 4.4141e-07f, -1.7593e-07f, -3.055e-07f, -2.6455e-07f, -1.4833e-07f, -6.1764e-08f, -1.1754e-08f},
        {2.0191e-06f, -8.5521e-07f, -1.3342e-07f, -3.5998e-07f},
        {4.3875e-07f, 3.8537e-08f, 1.2019e-06f, -1.6889e-06f},
        {-3.3543e-09f, 1.6916e-07f, -4.3846e-07f, 8.0928e-07f, -6.8287e-07f, 8.3375e-08f, -3.2687e-08f, 1.4423e-07f},
        {1.6732e-08f, 1.5779e-08f, -4.4629e-09f, 5.3272e-09f, -3.5037e-09f, -1.2317e-08f, 1.857e-09f, 8.3425e-09f},
    };

    /// K-weighted power of each level at unit gain, both channels.
    private static final double[] POWERS = {0.002497, 0.002348, 0.0009168, 0.0001137, 0};

    private static final double BED = 0.916;

    /// How much each level follows the gusts: spray more than the far rumble.
    private static final double[] GUST = {0.30, 0.24, 0.16, 0.10, 0};

    private static final double SECONDS_A_BLOCK = NoiseLadder.BLOCK / 48_000.0;

    @Override
    public String name() {
        return "rain";
    }

    @Override
    public double power(long bin) {
        var gains = new float[2 * NoiseLadder.LEVELS];
        gains(bin * 0.01 + 0.005, gains);
        return Kinds.POWER + SwellingNoise.power(POWERS, gains);
    }

    @Override
    public Source from(long sample) {
        var bed = new SwellingNoise(
                new NoiseLadder(key(0), TAPS), (block, gains) -> gains(block * SECONDS_A_BLOCK, gains));
        var patter = new Drops(key(1), Kinds.PATTER);
        var drops = new Drops(key(2), Kinds.ON_LEAVES);
        return new Blocks(
                (block, left, right) -> {
                    bed.render(block, left, right);
                    patter.add(block, left, right);
                    drops.add(block, left, right);
                },
                sample);
    }

    private void gains(double second, float[] gains) {
        double common = new Drift(key(3), 4.7).at(second);
        double left = 0.8 * common + 0.35 * new Drift(key(4), 3.1).at(second);
        double right = 0.8 * common + 0.35 * new Drift(key(5), 3.1).at(second);
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            gains[2 * level] = (float) (BED * (1 + GUST[level] * left));
            gains[2 * level + 1] = (float) (BED * (1 + GUST[level] * right));
        }
    }

    private long key(int stream) {
        return CounterHash.key(seed, 30 + stream);
    }

    // Made when rain is first heard, and shared by all that hear it.
    private static final class Kinds {
        static final Drops.Kind PATTER = Drops.Kind.of(Raindrops.patter(), 130, 0.0225, 0.225);
        static final Drops.Kind ON_LEAVES = Drops.Kind.of(Raindrops.onLeaves(), 15, 0.039, 0.26);
        static final double POWER = PATTER.power() + ON_LEAVES.power();
    }
}
