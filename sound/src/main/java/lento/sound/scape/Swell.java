package lento.sound.scape;

/// A train of waves that reach the shore, no two alike: each comes early or late, is higher or lower, and runs along
/// the beach to the left or to the right, as a hash of its number decides.
///
/// @param key of the waves
/// @param period seconds between two, in the mean
/// @param early seconds that a wave may be early or late
/// @param lowest height of a wave, where 1 is high
/// @param highest height of a wave
record Swell(long key, double period, double early, double lowest, double highest) {

    /// Seconds from its crest within which a wave is heard.
    private static final double REACH = 16;

    private static final double WIDTH = 0.45;

    /// Adds, for each level, `crest * height` at a wave's crest, rising to it and falling from it within about `rise`
    /// and `fall` seconds.
    ///
    /// @param gains as in [SwellingNoise.Envelope]
    void add(double second, double[] crest, double[] rise, double[] fall, float[] gains) {
        long first = (long) Math.floor((second - REACH - early) / period);
        long last = (long) Math.ceil((second + REACH + early) / period);
        for (long wave = first; wave <= last; wave++) {
            long bits = CounterHash.bits(key, wave);
            double since = second - wave * period - early * CounterHash.signed(bits, 0);
            double part = 1 - since * since / (REACH * REACH);
            if (part > 0) {
                double height = part * part * (lowest + (highest - lowest) * CounterHash.unit(bits, 16));
                double place = 1.2 * CounterHash.signed(bits, 32) + since / 6 * CounterHash.signed(bits, 48);
                double side = WIDTH * place / (1 + Math.abs(place));
                for (int level = 0; level < crest.length; level++) {
                    double x = since / (since < 0 ? rise[level] : fall[level]);
                    double shape = 1 / (1 + x * x);
                    double gain = crest[level] * height * shape * shape;
                    gains[2 * level] += (float) (gain * (1 - side));
                    gains[2 * level + 1] += (float) (gain * (1 + side));
                }
            }
        }
    }
}
