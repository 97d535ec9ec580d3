package lento.sound.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import lento.practice.Time;
import lento.sound.mix.Meter;
import lento.sound.mix.Mixer;
import lento.sound.opus.OggOpusWriter;
import lento.sound.opus.Opus;
import lento.sound.opus.OpusEncoder;
import lento.sound.opus.OpusStream;
import lento.sound.opus.SegmentEncoder;

/// Renders Ogg Opus: the first segment leaves page by page, the others are encoded on all cores and spliced.
final class OpusRendering {

    /// The same for the same session, so that the same session gives the same bytes.
    private static final int SERIAL = 0x4c656e74;

    private final Track track;
    private final Options options;
    private final Opus opus;
    private final long blocks;
    /// Kept from segment to segment: made anew, their buffers would pile up among the old objects of the heap.
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();

    private OpusRendering(Track track, Options options, Opus opus, long blocks) {
        this.track = track;
        this.options = options;
        this.opus = opus;
        this.blocks = blocks;
    }

    /// An encoder and what encodes segments with it.
    private record Worker(OpusEncoder encoder, SegmentEncoder segments) {
        static Worker of(OpusEncoder encoder) {
            return new Worker(encoder, new SegmentEncoder(encoder, Segments.PRE_ROLL));
        }
    }

    /// The packets of one segment, one after another, and their lengths.
    private record Encoded(byte[] packets, int[] lengths, Optional<Meter> meter) {}

    static List<Meter> write(Track track, Opus opus, Options options, OutputStream out) throws IOException {
        var stream =
                OpusStream.of(2, track.mix().length(), SERIAL, opus.version()).withComments(comments(track));
        var rendering = new OpusRendering(track, options, opus, stream.packets());
        try {
            return rendering.write(OggOpusWriter.begin(out, stream));
        } finally {
            rendering.idle.forEach(worker -> worker.encoder.close());
        }
    }

    private List<Meter> write(OggOpusWriter writer) throws IOException {
        var meters = new ArrayList<Meter>();
        int segments = Segments.count(blocks);
        int streamed = options.threads() == 1 ? segments : 1;
        for (int segment = 0; segment < streamed; segment++) {
            encode(segment, writer::packet).ifPresent(meters::add);
            done(segment);
        }
        if (streamed < segments) {
            int[] next = {streamed};
            InOrder.run(streamed, segments, options.threads(), this::encoded, part -> {
                int at = 0;
                for (int length : part.lengths) {
                    writer.packet(java.util.Arrays.copyOfRange(part.packets, at, at + length), length);
                    at += length;
                }
                part.meter.ifPresent(meters::add);
                done(next[0]++);
            });
        }
        return meters;
    }

    private Encoded encoded(int segment) throws IOException {
        var packets = new ByteArrayOutputStream(200_000);
        var lengths = new int[Segments.blocks(segment, blocks)];
        int[] count = {0};
        var meter = encode(segment, (data, length) -> {
            if (Thread.interrupted()) {
                throw new IOException("The rendering was stopped.");
            }
            packets.write(data, 0, length);
            lengths[count[0]++] = length;
        });
        return new Encoded(packets.toByteArray(), lengths, meter);
    }

    private Optional<Meter> encode(int segment, SegmentEncoder.Packets kept) throws IOException {
        int count = Segments.blocks(segment, blocks);
        var mixer = Segments.mixer(track.mix(), segment);
        var meter = options.measure() ? Optional.of(new Meter(Segments.PRE_ROLL, count)) : Optional.<Meter>empty();
        var pooled = idle.poll();
        var worker = pooled != null ? pooled : Worker.of(opus.encoder(2, OpusEncoder.Options.stereo()));
        try {
            worker.segments.encode(frames(mixer, meter), count, kept);
        } finally {
            idle.add(worker);
        }
        return meter;
    }

    private static SegmentEncoder.Frames frames(Mixer mixer, Optional<Meter> meter) {
        if (meter.isEmpty()) {
            return mixer::next;
        }
        var hears = meter.get();
        return (interleaved, from) -> {
            mixer.next(interleaved, from);
            hears.block(interleaved, from);
        };
    }

    private void done(int segment) {
        options.progress().accept(Math.min(track.mix().length(), (segment + 1L) * Segments.BLOCKS * Opus.FRAME));
    }

    private static List<OpusStream.Comment> comments(Track track) {
        var comments = new ArrayList<OpusStream.Comment>();
        comments.add(new OpusStream.Comment("TITLE", track.title()));
        comments.add(new OpusStream.Comment("LANGUAGE", track.language()));
        int number = 1;
        for (var chapter : track.chapters()) {
            var name = String.format(Locale.ROOT, "CHAPTER%03d", number++);
            comments.add(new OpusStream.Comment(name, Time.stamp(Time.millis(chapter.start()))));
            comments.add(new OpusStream.Comment(name + "NAME", chapter.title()));
        }
        return comments;
    }
}
