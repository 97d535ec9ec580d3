package lento.sound.scape;

/// The sounds of single drops, with a peak of 1, silent at both ends.
final class Raindrops {

    private static final long KEY = CounterHash.key(0, 7);

    private Raindrops() {}

    /// Drops that a leaf catches: the leaf gives way with a soft low thud of two damped modes, over a breath of
    /// spray. One in four falls on water instead, where a bubble rings and rises a little (Minnaert 1933).
    static float[][] onLeaves() {
        var grains = new float[Grains.COUNT][];
        for (int i = 0; i < Grains.COUNT; i++) {
            long bits = CounterHash.bits(KEY, i);
            var sum = new double[2880];
            if (i % 4 == 0) {
                Grains.mode(
                        sum, 620 * Grains.octaves(bits, 0, 1.3), 1, 0.011 + 0.008 * CounterHash.unit(bits, 16), 2.5e-5);
            } else {
                double hertz = 210 * Grains.octaves(bits, 0, 1.8);
                Grains.mode(sum, hertz, 1, 0.008 + 0.006 * CounterHash.unit(bits, 16), 0);
                Grains.mode(sum, hertz * (2.1 + 0.6 * CounterHash.unit(bits, 32)), 0.5, 0.005, 0);
                Grains.spray(sum, CounterHash.mix(bits), 0.7, 0.004, 0.35);
            }
            grains[i] = Grains.shaped(sum, 72);
        }
        return grains;
    }

    /// Small drops, heard as a patter: short spray over a damped mode of the leaf's edge.
    static float[][] patter() {
        var grains = new float[Grains.COUNT][];
        for (int i = 0; i < Grains.COUNT; i++) {
            long bits = CounterHash.bits(KEY, Grains.COUNT + i);
            var sum = new double[720];
            Grains.mode(sum, 800 * Grains.octaves(bits, 0, 1.6), 1, 0.0022 + 0.0015 * CounterHash.unit(bits, 16), 0);
            Grains.spray(sum, CounterHash.mix(bits), 1.4, 0.0016, 0.6);
            grains[i] = Grains.shaped(sum, 28);
        }
        return grains;
    }
}
