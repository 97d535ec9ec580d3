package lento.sound.scape;

import lento.sound.Soundscape;

/// A soundscape that runs on a fixed grid of blocks of [NoiseLadder#BLOCK] frames from sample 0, whatever pieces it
/// is asked for in.
final class Blocks implements Soundscape.Source {

    /// How one block sounds.
    @FunctionalInterface
    interface Render {
        /// Writes all frames of the block with this number. A function of the number alone.
        void block(long block, float[] left, float[] right);
    }

    private final Render render;
    private final float[] left = new float[NoiseLadder.BLOCK];
    private final float[] right = new float[NoiseLadder.BLOCK];
    private long block;
    private int used;
    private boolean rendered;

    /// @throws IllegalArgumentException if the sample is negative
    Blocks(Render render, long sample) {
        if (sample < 0) {
            throw new IllegalArgumentException("A soundscape begins at sample 0. Asked for " + sample + ".");
        }
        this.render = render;
        this.block = sample / NoiseLadder.BLOCK;
        this.used = (int) (sample % NoiseLadder.BLOCK);
    }

    @Override
    public void next(float[] left, float[] right, int count) {
        int done = 0;
        while (done < count) {
            if (used == NoiseLadder.BLOCK) {
                block++;
                used = 0;
                rendered = false;
            }
            if (!rendered) {
                render.block(block, this.left, this.right);
                rendered = true;
            }
            int piece = Math.min(count - done, NoiseLadder.BLOCK - used);
            System.arraycopy(this.left, used, left, done, piece);
            System.arraycopy(this.right, used, right, done, piece);
            used += piece;
            done += piece;
        }
    }
}
