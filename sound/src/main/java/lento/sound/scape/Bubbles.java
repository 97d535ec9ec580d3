package lento.sound.scape;

/// The sounds of single bubbles of air in water, with a peak of 1, silent at both ends: each rings at the pitch that
/// its size gives it, and rises as it nears the surface. Pitch, damping and rise follow the radius (van den Doel 2005,
/// "Physically based models for liquid sounds"); they ring a little longer here, which is softer.
final class Bubbles {

    private static final double LONGER = 1.4;

    private Bubbles() {}

    /// @param kind of bubbles: another number gives others
    /// @param metres radius of the smallest
    /// @param range of radii, in octaves
    /// @param length samples
    static float[][] of(int kind, double metres, double range, int length) {
        long key = CounterHash.key(0, 10 + kind);
        var grains = new float[Grains.COUNT][];
        for (int i = 0; i < Grains.COUNT; i++) {
            long bits = CounterHash.bits(key, i);
            double radius = metres * Grains.octaves(bits, 0, range);
            double damping = 0.13 / radius + 0.0072 / (radius * StrictMath.sqrt(radius));
            double rise = damping * (0.05 + 0.12 * CounterHash.unit(bits, 16));
            var sum = new double[length];
            Grains.mode(sum, 3 / radius, 1, LONGER / damping, rise / 48_000);
            grains[i] = Grains.shaped(sum, 48);
        }
        return grains;
    }
}
