package lento.sound.scape;

/// A [NoiseLadder] whose levels swell and fade, as an envelope says at the border of each block.
final class SwellingNoise {

    /// How strong each level is.
    @FunctionalInterface
    interface Envelope {
        /// Writes the gains where this block begins: `2 * level` for left, `2 * level + 1` for right.
        void gains(long block, float[] gains);
    }

    private final NoiseLadder ladder;
    private final Envelope envelope;
    private long block = -1;
    private float[] now = new float[2 * NoiseLadder.LEVELS];
    private float[] next = new float[2 * NoiseLadder.LEVELS];
    private float[] later = new float[2 * NoiseLadder.LEVELS];

    SwellingNoise(NoiseLadder ladder, Envelope envelope) {
        this.ladder = ladder;
        this.envelope = envelope;
    }

    /// The power of levels at these gains, as in [Envelope].
    ///
    /// @param powers of each level at unit gain, both channels
    static double power(double[] powers, float[] gains) {
        double power = 0;
        for (int level = 0; level < NoiseLadder.LEVELS; level++) {
            double left = gains[2 * level];
            double right = gains[2 * level + 1];
            power += powers[level] * (left * left + right * right) / 2;
        }
        return power;
    }

    void render(long block, float[] left, float[] right) {
        if (block == this.block + 1 && block > 0) {
            float[] past = now;
            now = next;
            next = later;
            later = past;
        } else {
            envelope.gains(block, now);
            envelope.gains(block + 1, next);
        }
        envelope.gains(block + 2, later);
        this.block = block;
        ladder.render(block, now, next, later, left, right);
    }
}
