package lento.sound.render;

import lento.sound.mix.Mix;
import lento.sound.mix.Mixer;
import lento.sound.opus.SegmentEncoder;

/// The fixed grid on which a session is rendered: 20 seconds a segment, each begun anew a little before its start,
/// whether one core renders it or many, so that every sample is the same.
final class Segments {

    /// Blocks of 20 ms in a segment.
    static final int BLOCKS = 1_000;

    /// Samples of each channel in a segment.
    static final long SAMPLES = (long) BLOCKS * Mixer.BLOCK;

    /// Blocks before a segment from which its filters and its encoder are warmed up.
    static final int PRE_ROLL = SegmentEncoder.PRE_ROLL;

    private Segments() {}

    /// How many segments cover so many blocks.
    static int count(long blocks) {
        return Math.toIntExact(Math.ceilDiv(blocks, (long) BLOCKS));
    }

    /// How many blocks this segment of so many in all has.
    static int blocks(int segment, long all) {
        return (int) Math.min(BLOCKS, all - (long) segment * BLOCKS);
    }

    /// A mixer whose first block comes [#PRE_ROLL] blocks before this segment.
    static Mixer mixer(Mix mix, int segment) {
        return new Mixer(mix, (long) segment * BLOCKS - PRE_ROLL);
    }
}
