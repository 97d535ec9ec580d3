package lento.sound.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lento.practice.Time;
import lento.sound.mix.Meter;
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
    private final SegmentEncoders encoders;
    private final long blocks;

    private OpusRendering(Track track, Options options, SegmentEncoders encoders, long blocks) {
        this.track = track;
        this.options = options;
        this.encoders = encoders;
        this.blocks = blocks;
    }

    /// The packets of one segment, one after another, and their lengths.
    private record Encoded(byte[] packets, int[] lengths, Optional<Meter> meter) {}

    static List<Meter> write(Track track, Opus opus, Options options, OutputStream out) throws IOException {
        var stream = stream(track, opus);
        try (var encoders = new SegmentEncoders(opus, OpusEncoder.Options.stereo())) {
            return new OpusRendering(track, options, encoders, stream.packets())
                    .write(OggOpusWriter.begin(out, stream));
        }
    }

    /// A track as an Ogg Opus stream in pages of one second.
    static OpusStream stream(Track track, Opus opus) {
        return OpusStream.of(2, track.mix().length(), SERIAL, opus.version()).withComments(comments(track));
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
        var meter = options.measure() ? Optional.of(new Meter(Segments.PRE_ROLL, count)) : Optional.<Meter>empty();
        encoders.encode(track.mix(), (long) segment * Segments.BLOCKS, count, meter, kept);
        return meter;
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
