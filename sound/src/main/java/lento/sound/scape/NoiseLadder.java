package lento.sound.scape;

/// Coloured stereo noise as a sum of white noises in five time scales, each four times slower than the one before: at
/// 48, 12 and 3 kHz, 750 and 187.5 Hz. Each level is shaped by a few taps, added to the level below it, and carried
/// up by cubic B-splines. So a level fills about two octaves, and a spectrum down to 20 Hz costs some 1.3 short
/// filters a sample.
///
/// Nothing is fed back: a block depends on its number alone, without any warming up. Left and right are the upper and
/// the lower half of the same hashed 32 bits.
///
/// Not safe for use by several threads: it holds scratch space.
final class NoiseLadder {

    /// Frames in a block.
    static final int BLOCK = 1024;

    static final int LEVELS = 5;

    /// Samples of each level for one block: a quarter of the level above, and three more that the spline looks ahead.
    private static final int[] COUNTS = {BLOCK, 260, 68, 20, 8};

    private static final int LONGEST_TAPS = 8;
    private final float[][] taps;
    private final long[] keys = new long[LEVELS];
    private final int[] bits = new int[BLOCK + LONGEST_TAPS];
    private final float[] whiteLeft = new float[BLOCK + LONGEST_TAPS];
    private final float[] whiteRight = new float[BLOCK + LONGEST_TAPS];
    // Not constants: C2 does not vectorise loops over arrays that it knows to be constant.
    private final float[] spline0 = new float[BLOCK];
    private final float[] spline1 = new float[BLOCK];
    private final float[] spline2 = new float[BLOCK];
    private final float[] spline3 = new float[BLOCK];
    private final float[] index = new float[BLOCK];
    private final float[] held = new float[BLOCK + 4 * 4];
    private final float[][] lefts = new float[LEVELS][];
    private final float[][] rights = new float[LEVELS][];

    /// @param key of the noise; levels and channels differ under the same key
    /// @param taps of each level, fastest first: four or eight, that look ahead, times integers from -32,768 to
    ///     32,767
    NoiseLadder(long key, float[][] taps) {
        this.taps = taps;
        for (int level = 0; level < LEVELS; level++) {
            keys[level] = CounterHash.key(key, level);
            lefts[level] = new float[COUNTS[level]];
            rights[level] = new float[COUNTS[level]];
        }
        for (int i = 0; i < BLOCK; i++) {
            double u = (i % 4) / 4.0;
            spline0[i] = (float) ((1 - u) * (1 - u) * (1 - u) / 6);
            spline1[i] = (float) ((3 * u * u * u - 6 * u * u + 4) / 6);
            spline2[i] = (float) ((-3 * u * u * u + 3 * u * u + 3 * u + 1) / 6);
            spline3[i] = (float) (u * u * u / 6);
            index[i] = i;
        }
    }

    /// Taps for the same noise at another strength.
    static float[][] scaled(float[][] taps, double gain) {
        var scaled = new float[taps.length][];
        for (int level = 0; level < taps.length; level++) {
            scaled[level] = taps[level].clone();
            for (int i = 0; i < scaled[level].length; i++) {
                scaled[level][i] *= (float) gain;
            }
        }
        return scaled;
    }

    /// Writes one block of steady noise.
    void render(long block, float[] left, float[] right) {
        for (int level = LEVELS - 1; level >= 0; level--) {
            fill(level, block, level == 0 ? left : lefts[level], level == 0 ? right : rights[level]);
            rise(level, left, right);
        }
    }

    /// Writes one block of noise whose levels swell and fade.
    ///
    /// @param now gains where the block begins, at `2 * level` for left and `2 * level + 1` for right
    /// @param next gains where the next block begins, linear in between
    /// @param later gains one block later still: slow levels look that far ahead
    void render(long block, float[] now, float[] next, float[] later, float[] left, float[] right) {
        for (int level = LEVELS - 1; level >= 0; level--) {
            float[] levelLeft = level == 0 ? left : lefts[level];
            float[] levelRight = level == 0 ? right : rights[level];
            fill(level, block, levelLeft, levelRight);
            int each = BLOCK >> (2 * level);
            int ahead = COUNTS[level] - each;
            int l = 2 * level;
            int r = l + 1;
            ramp(levelLeft, index, now[l], (next[l] - now[l]) / each, each);
            ramp(levelRight, index, now[r], (next[r] - now[r]) / each, each);
            rampAhead(levelLeft, each, next[l], (later[l] - next[l]) / each, ahead);
            rampAhead(levelRight, each, next[r], (later[r] - next[r]) / each, ahead);
            rise(level, left, right);
        }
    }

    private void fill(int level, long block, float[] left, float[] right) {
        int count = COUNTS[level];
        float[] t = taps[level];
        CounterHash.fill(bits, keys[level], block * (BLOCK >> (2 * level)), count + t.length);
        split(bits, whiteLeft, whiteRight, count + t.length);
        filter(whiteLeft, left, t[0], t[1], t[2], t[3], count);
        filter(whiteRight, right, t[0], t[1], t[2], t[3], count);
        if (t.length > 4) {
            filterMore(whiteLeft, left, t[4], t[5], t[6], t[7], count);
            filterMore(whiteRight, right, t[4], t[5], t[6], t[7], count);
        }
    }

    /// Adds the level below to a level that is filled.
    private void rise(int level, float[] left, float[] right) {
        if (level == LEVELS - 1) {
            return;
        }
        int count = COUNTS[level];
        hold(lefts[level + 1], held, count / 4 + 3);
        spline(held, level == 0 ? left : lefts[level], spline0, spline1, spline2, spline3, count);
        hold(rights[level + 1], held, count / 4 + 3);
        spline(held, level == 0 ? right : rights[level], spline0, spline1, spline2, spline3, count);
    }

    // The loops below are written so that C2 vectorises them: reads look ahead and never back, no calls, no branches.

    private static void split(int[] bits, float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            int both = bits[i];
            left[i] = (float) (both >> 16);
            right[i] = (float) ((both << 16) >> 16);
        }
    }

    private static void filter(float[] from, float[] to, float a, float b, float c, float d, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a * from[i] + b * from[i + 1] + c * from[i + 2] + d * from[i + 3];
        }
    }

    private static void filterMore(float[] from, float[] to, float a, float b, float c, float d, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += a * from[i + 4] + b * from[i + 5] + c * from[i + 6] + d * from[i + 7];
        }
    }

    private static void ramp(float[] samples, float[] index, float gain, float slope, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] *= gain + slope * index[i];
        }
    }

    private static void rampAhead(float[] samples, int from, float gain, float slope, int count) {
        for (int i = 0; i < count; i++) {
            samples[from + i] *= gain + slope * i;
        }
    }

    private static void hold(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            float sample = from[i];
            to[4 * i] = sample;
            to[4 * i + 1] = sample;
            to[4 * i + 2] = sample;
            to[4 * i + 3] = sample;
        }
    }

    private static void spline(float[] held, float[] to, float[] a, float[] b, float[] c, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += a[i] * held[i] + b[i] * held[i + 4] + c[i] * held[i + 8] + d[i] * held[i + 12];
        }
    }
}
