package lento.sound.scape;

import lento.sound.KWeighting;

/// Short sounds that fall at random: in each cell of 512 samples a hash decides whether, when, which, how loud and
/// where. They may fall more densely at one time than at another.
///
/// Not safe for use by several threads: it holds scratch space.
final class Drops {

    private static final int CELL = 512;
    private static final int CELLS = NoiseLadder.BLOCK / CELL;
    private static final int SLOTS = 2;
    private static final int STEPS = 256;

    /// Drops of one kind.
    ///
    /// @param grains sounds of equal length, silent at both ends: a power of two of them, up to 128
    /// @param threshold of 65536: how many slots have a drop
    /// @param loudness gains, all as likely
    /// @param lag samples within which another sound follows, as loud and from the same place; 0 if none does
    record Kind(float[][] grains, int threshold, float[] loudness, int lag) {

        /// @param grains sounds of equal length, silent at both ends: a power of two of them, up to 128
        /// @param rate drops a second, up to 187
        /// @param quietest gain
        /// @param loudest gain; loudnesses in between in decibels are skewed to the quiet
        static Kind of(float[][] grains, double rate, double quietest, double loudest) {
            var loudness = new float[STEPS];
            for (int i = 0; i < STEPS; i++) {
                double u = i / (STEPS - 1.0);
                loudness[i] = (float) (quietest * StrictMath.pow(loudest / quietest, u * u));
            }
            return new Kind(grains, (int) Math.round(65536 * rate * CELL / 48_000 / SLOTS), loudness, 0);
        }

        /// The same, but every drop is two sounds within so many samples, so that hardly ever two drops are alike.
        Kind twofold(int lag) {
            return new Kind(grains, threshold, loudness, lag);
        }

        /// K-weighted mean square of both channels, summed, where drops fall at their densest.
        double power() {
            double energy = 0;
            for (float[] grain : grains) {
                energy += new KWeighting().energy(grain, 0, grain.length) / grains.length;
            }
            double square = 0;
            for (float gain : loudness) {
                square += (double) gain * gain / loudness.length;
            }
            return (lag == 0 ? 1 : 2) * energy * square * SLOTS * threshold / 65536 / CELL;
        }

        /// Blocks in which a drop is heard after the one in which it falls.
        int reach() {
            return Math.ceilDiv(grains[0].length + lag + Ears.LATEST, NoiseLadder.BLOCK);
        }
    }

    /// How densely drops fall as time goes on.
    @FunctionalInterface
    interface Density {
        /// From 0 for none to 1 for as many as their kind has, for all that fall in this block.
        double at(long block);
    }

    private final long key;
    private final Kind kind;
    private final Density density;
    private final Ears ears = new Ears();

    /// @param key of when and where they fall
    Drops(long key, Kind kind) {
        this(key, kind, block -> 1);
    }

    Drops(long key, Kind kind, Density density) {
        this.key = key;
        this.kind = kind;
        this.density = density;
    }

    /// Adds what is heard of all drops in this block.
    void add(long block, float[] left, float[] right) {
        for (long past = Math.max(0, block - kind.reach()); past <= block; past++) {
            addThoseOf(past, (int) (past - block) * NoiseLadder.BLOCK, left, right);
        }
    }

    /// @param begin where the block in which they fall begins, from where the block that is heard does
    private void addThoseOf(long block, int begin, float[] left, float[] right) {
        int threshold = (int) (kind.threshold * density.at(block));
        for (int slot = 0; slot < CELLS * SLOTS; slot++) {
            long bits = CounterHash.bits(key, block * CELLS * SLOTS + slot);
            if ((bits & 0xFFFF) < threshold) {
                int start = begin + slot / SLOTS * CELL + ((int) (bits >>> 16) & (CELL - 1));
                float[] grain = kind.grains[(int) (bits >>> 25) & (kind.grains.length - 1)];
                float gain = kind.loudness[(int) (bits >>> 32) & (STEPS - 1)];
                int place = (int) (bits >>> 40) & (Ears.PLACES - 1);
                ears.add(grain, gain, start, place, bits < 0, left, right);
                if (kind.lag > 0) {
                    float[] other = kind.grains[(int) (bits >>> 48) & (kind.grains.length - 1)];
                    int later = start + ((int) (bits >>> 55) & 255) * kind.lag / 256;
                    ears.add(other, gain, later, place, bits < 0, left, right);
                }
            }
        }
    }
}
