package lento.sound.mix;

import lento.sound.KWeighting;

/// Measures finished stereo: K-weighted energies for the integrated loudness, and the true peak. Segments of one
/// session are measured on their own, each from a little before its start, and put together.
public final class Meter {

    private static final int REACH = TruePeak.REACH;

    private final KWeighting leftWeighting = new KWeighting();
    private final KWeighting rightWeighting = new KWeighting();
    private final float[] left = new float[Mixer.BLOCK + 2 * REACH];
    private final float[] right = new float[Mixer.BLOCK + 2 * REACH];
    private final double[] hops;
    private long counted;
    private float peak;

    /// A meter for a segment.
    ///
    /// @param blocksBefore how many blocks before the segment it hears first, so that its filters are warm
    /// @param blocks how many blocks the segment has
    public Meter(int blocksBefore, int blocks) {
        hops = new double[Math.ceilDiv(blocks * Mixer.BLOCK, Gating.HOP)];
        counted = -(long) blocksBefore * Mixer.BLOCK;
    }

    /// Hears the next block, left and right in turn, from index `from`.
    public void block(float[] interleaved, int from) {
        System.arraycopy(left, Mixer.BLOCK, left, 0, 2 * REACH);
        System.arraycopy(right, Mixer.BLOCK, right, 0, 2 * REACH);
        float highest = 0;
        double energy = 0;
        for (int i = 0; i < Mixer.BLOCK; i++) {
            float l = interleaved[from + 2 * i];
            float r = interleaved[from + 2 * i + 1];
            left[2 * REACH + i] = l;
            right[2 * REACH + i] = r;
            highest = Math.max(highest, Math.max(Math.abs(l), Math.abs(r)));
            double weightedLeft = leftWeighting.next(l);
            double weightedRight = rightWeighting.next(r);
            energy += weightedLeft * weightedLeft + weightedRight * weightedRight;
        }
        if (counted >= 0) {
            int hop = (int) (counted / Gating.HOP);
            if (hop < hops.length) {
                hops[hop] += energy;
            }
            // A true peak lies at most 3 dB above the highest sample near it.
            if (highest * 1.42f > peak) {
                peak = Math.max(peak, TruePeak.of(left, REACH, REACH + Mixer.BLOCK));
                peak = Math.max(peak, TruePeak.of(right, REACH, REACH + Mixer.BLOCK));
            }
        }
        counted += Mixer.BLOCK;
    }

    /// K-weighted energy of each [Gating#HOP] samples of the segment.
    public double[] energies() {
        return hops.clone();
    }

    /// The highest true peak so far, as an amplitude.
    public float peak() {
        return peak;
    }
}
