package lento.sound.scape;

/// Short sounds laid into a block as two ears hear them: the far ear hears one softer than the near ear, and up to two
/// thirds of a millisecond later. The power of both together is the same from everywhere.
///
/// Not safe for use by several threads: it holds scratch space.
final class Ears {

    /// Places from the middle to one side.
    static final int PLACES = 256;

    /// Samples by which the far ear is late at most.
    static final int LATEST = 32;

    private static final float[] NEAR = new float[PLACES];
    private static final float[] FAR = new float[PLACES];

    static {
        for (int i = 0; i < PLACES; i++) {
            double angle = (0.25 - 0.23 * StrictMath.sqrt(i / (PLACES - 1.0))) * Math.PI;
            NEAR[i] = (float) StrictMath.cos(angle);
            FAR[i] = (float) StrictMath.sin(angle);
        }
    }

    private final float[] scratch = new float[NoiseLadder.BLOCK];

    /// Adds what is heard of a sound in one block.
    ///
    /// @param start the sample of the block at which the sound begins; negative if it began before
    /// @param place from 0 in the middle to 255 beside one ear
    void add(float[] sound, float gain, int start, int place, boolean fromLeft, float[] left, float[] right) {
        int late = LATEST * (PLACES + 2 * place) / (3 * PLACES);
        mix(sound, gain * NEAR[place], start, fromLeft ? left : right);
        mix(sound, gain * FAR[place], start + late, fromLeft ? right : left);
    }

    private void mix(float[] sound, float gain, int start, float[] to) {
        int from = Math.max(0, start);
        int until = Math.min(NoiseLadder.BLOCK, start + sound.length);
        if (from < until) {
            System.arraycopy(sound, from - start, scratch, from, until - from);
            add(scratch, gain, from, until, to);
        }
    }

    // Equal indices on both sides, so that C2 vectorises it.
    private static void add(float[] samples, float gain, int from, int until, float[] to) {
        for (int i = from; i < until; i++) {
            to[i] += gain * samples[i];
        }
    }
}
