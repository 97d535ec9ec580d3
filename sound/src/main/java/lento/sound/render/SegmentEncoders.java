package lento.sound.render;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import lento.sound.mix.Meter;
import lento.sound.mix.Mix;
import lento.sound.mix.Mixer;
import lento.sound.opus.Opus;
import lento.sound.opus.OpusEncoder;
import lento.sound.opus.SegmentEncoder;

/// Opus encoders of one kind for the segments of a session. They are kept from segment to segment: made anew,
/// their buffers would pile up among the old objects of the heap. May be shared between threads.
final class SegmentEncoders implements AutoCloseable {

    private final Opus opus;
    private final OpusEncoder.Options options;
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();

    private record Worker(OpusEncoder encoder, SegmentEncoder segments) {}

    SegmentEncoders(Opus opus, OpusEncoder.Options options) {
        this.opus = opus;
        this.options = options;
    }

    /// Encodes one segment of a mix.
    ///
    /// @param first its first block, of [Mixer#BLOCK] samples each
    /// @param count how many packets it has
    /// @param meter hears every block, the pre-roll included
    void encode(Mix mix, long first, int count, Optional<Meter> meter, SegmentEncoder.Packets kept) throws IOException {
        var pooled = idle.poll();
        var worker = pooled != null ? pooled : made();
        try {
            var mixer = new Mixer(mix, first - Segments.PRE_ROLL);
            worker.segments.encode(meter.map(hears -> heard(mixer::next, hears)).orElse(mixer::next), count, kept);
        } finally {
            idle.add(worker);
        }
    }

    @Override
    public void close() {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.encoder.close();
        }
    }

    private Worker made() {
        var encoder = opus.encoder(2, options);
        return new Worker(encoder, new SegmentEncoder(encoder, Segments.PRE_ROLL));
    }

    private static SegmentEncoder.Frames heard(SegmentEncoder.Frames frames, Meter meter) {
        return (interleaved, from) -> {
            frames.next(interleaved, from);
            meter.block(interleaved, from);
        };
    }
}
