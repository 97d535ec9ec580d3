package lento.sound.scape;

/// The sounds of burning wood, with a peak of 1, silent at both ends.
final class Embers {

    private static final long KEY = CounterHash.key(0, 12);

    private Embers() {}

    /// A fibre that splits: a few milliseconds of dry noise around one mode of the splinter. There are many, as they
    /// stand out and each should be heard rarely.
    static float[][] crackles() {
        var grains = new float[4 * Grains.COUNT][];
        for (int i = 0; i < grains.length; i++) {
            long bits = CounterHash.bits(KEY, Grains.COUNT + i);
            var sum = new double[720];
            double seconds = 0.0007 + 0.0022 * CounterHash.unit(bits, 16);
            Grains.mode(sum, 900 * Grains.octaves(bits, 0, 2.2), 0.25, 1.2 * seconds, 0);
            Grains.spray(sum, CounterHash.mix(bits), 1, seconds, 0.7 + 0.2 * CounterHash.unit(bits, 32));
            grains[i] = Grains.shaped(sum, 28);
        }
        return grains;
    }

    /// A pocket of steam that bursts: a thud of two damped modes of the log under a puff of soft noise.
    static float[][] pops() {
        var grains = new float[Grains.COUNT][];
        for (int i = 0; i < Grains.COUNT; i++) {
            long bits = CounterHash.bits(KEY, i);
            var sum = new double[3840];
            double hertz = 190 * Grains.octaves(bits, 0, 1.5);
            double seconds = 0.006 + 0.008 * CounterHash.unit(bits, 16);
            Grains.mode(sum, hertz, 1, seconds, 0);
            Grains.mode(sum, hertz * (2.2 + 0.7 * CounterHash.unit(bits, 32)), 0.5, 0.6 * seconds, 0);
            Grains.spray(sum, CounterHash.mix(bits), 0.9, 0.004 + 0.5 * seconds, 0.8);
            grains[i] = Grains.shaped(sum, 60);
        }
        return grains;
    }
}
