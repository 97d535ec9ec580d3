package lento.sound.mix;

import java.util.Arrays;

/// A look-ahead limiter without memory of its own: its gain at any sample is a function of the peaks from 66 ms
/// before to 6 ms after, so that a mix comes out the same from wherever it is begun.
///
/// Peaks are taken over slots of 1 ms. The gain that each slot needs is held by a sliding minimum, lets go by 0.3 dB
/// a slot, and is smoothed by a running mean as wide as the look-ahead, so that it is down when the peak comes.
final class Limiter {

    /// Samples in a slot.
    static final int SLOT = 48;

    /// Slots in a block.
    static final int SLOTS = Mixer.BLOCK / SLOT;

    /// Blocks before the one at hand that its gain depends on.
    static final int BLOCKS_BEFORE = 4;

    private static final int LOOK_AHEAD = 6;
    private static final int RELEASE = 60;
    private static final float[] LETTING_GO = lettingGo();
    private static final int WINDOW = (BLOCKS_BEFORE + 2) * SLOTS;

    private final float ceiling;
    private final float[] needed = new float[WINDOW];
    private final float[] held = new float[SLOTS + LOOK_AHEAD + 1];
    private int quietBlocks;

    /// A limiter to this true peak, as an amplitude.
    Limiter(float ceiling) {
        this.ceiling = ceiling;
        Arrays.fill(needed, 1);
        quietBlocks = BLOCKS_BEFORE + 2;
    }

    /// Takes the peaks of the block after the one whose gain is wanted next, one a slot; null for a block under the
    /// ceiling.
    void following(float @org.jspecify.annotations.Nullable [] peaks) {
        System.arraycopy(needed, SLOTS, needed, 0, WINDOW - SLOTS);
        int last = WINDOW - SLOTS;
        if (peaks == null) {
            Arrays.fill(needed, last, WINDOW, 1);
            quietBlocks++;
            return;
        }
        quietBlocks = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            needed[last + slot] = peaks[slot] <= ceiling ? 1 : ceiling / peaks[slot];
        }
    }

    /// Whether the block at hand stays as it is.
    boolean idle() {
        return quietBlocks >= BLOCKS_BEFORE + 2;
    }

    /// Writes the gain at the edges of the slots of the block at hand: [#SLOTS] + 1 values.
    void gains(float[] edges) {
        int first = BLOCKS_BEFORE * SLOTS;
        for (int i = 0; i < held.length; i++) {
            // The least that any slot needs from the look-ahead back to where it has let go.
            int slot = first - LOOK_AHEAD + i;
            float least = 1;
            for (int back = -LOOK_AHEAD; back < RELEASE; back++) {
                int other = slot - back;
                if (other >= 0 && other < WINDOW) {
                    least = Math.min(least, needed[other] * LETTING_GO[Math.max(0, back)]);
                }
            }
            held[i] = least;
        }
        for (int edge = 0; edge <= SLOTS; edge++) {
            float sum = 0;
            for (int i = 0; i < LOOK_AHEAD; i++) {
                sum += held[edge + i];
            }
            edges[edge] = sum / LOOK_AHEAD;
        }
    }

    private static float[] lettingGo() {
        var factors = new float[RELEASE];
        for (int back = 0; back < RELEASE; back++) {
            factors[back] = (float) Levels.amplitude(0.3 * back);
        }
        return factors;
    }
}
