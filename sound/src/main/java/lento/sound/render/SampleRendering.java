package lento.sound.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lento.sound.mix.Meter;
import lento.sound.mix.Mixer;

/// Renders samples in order, for the codings that take them one block after another.
final class SampleRendering {

    private SampleRendering() {}

    /// Where samples go.
    @FunctionalInterface
    interface Sink {
        /// Takes `count` samples of each channel, left and right in turn, from index 0.
        void write(float[] interleaved, int count) throws IOException;
    }

    static List<Meter> write(Track track, Options options, Sink sink) throws IOException {
        long length = track.mix().length();
        long blocks = Math.ceilDiv(length, (long) Mixer.BLOCK);
        var meters = new ArrayList<Meter>();
        var block = new float[2 * Mixer.BLOCK];
        for (int segment = 0; segment < Segments.count(blocks); segment++) {
            int count = Segments.blocks(segment, blocks);
            var mixer = Segments.mixer(track.mix(), segment);
            var meter = new Meter(Segments.PRE_ROLL, count);
            for (int i = -Segments.PRE_ROLL; i < count; i++) {
                mixer.next(block, 0);
                if (options.measure()) {
                    meter.block(block, 0);
                }
                if (i >= 0) {
                    long at = ((long) segment * Segments.BLOCKS + i) * Mixer.BLOCK;
                    sink.write(block, (int) Math.min(Mixer.BLOCK, length - at));
                }
            }
            meters.add(meter);
            options.progress().accept(Math.min(length, (segment + 1L) * Segments.BLOCKS * Mixer.BLOCK));
        }
        return meters;
    }
}
