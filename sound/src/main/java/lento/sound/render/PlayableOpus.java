package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lento.sound.opus.OggOpusWriter;
import lento.sound.opus.OpusStream;

/// Ogg Opus at a constant rate: every packet has the same bytes, every page one second, every part twenty pages. The
/// last pages are a part of their own, encoded with less effort: before a browser plays the beginning of a stream, it
/// reads the last 96 KiB to learn its length.
final class PlayableOpus implements Playable {

    private static final int PACKETS = 50;
    private static final int PAGES = Segments.BLOCKS / PACKETS;
    private static final int LAST_PAGES = 13;

    private final Track track;
    private final OpusStream stream;
    private final SegmentEncoders encoders;
    private final SegmentEncoders lastEncoders;
    private final byte[] header;
    private final int packetBytes;

    /// @param stream in pages of 50 packets
    /// @param encoders whose packets all have `packetBytes` bytes
    /// @param lastEncoders the same for the last part
    PlayableOpus(
            Track track, OpusStream stream, SegmentEncoders encoders, SegmentEncoders lastEncoders, int packetBytes) {
        this.track = track;
        this.stream = stream;
        this.encoders = encoders;
        this.lastEncoders = lastEncoders;
        this.packetBytes = packetBytes;
        this.header = stream.headers();
    }

    @Override
    public String mediaType() {
        return "audio/ogg; codecs=opus";
    }

    @Override
    public byte[] header() {
        return header.clone();
    }

    @Override
    public int parts() {
        return 1 + Math.toIntExact(Math.ceilDiv(pagesBefore(), (long) PAGES));
    }

    @Override
    public long start(int part) {
        return part == parts()
                ? stream.bytes(packetBytes)
                : header.length + firstPage(part) * stream.pageBytes(packetBytes);
    }

    @Override
    public double bytesPerSecond() {
        return stream.pageBytes(packetBytes);
    }

    @Override
    public void write(int part, OutputStream out) throws IOException {
        long page = firstPage(part);
        var writer = OggOpusWriter.resume(out, stream, page);
        long first = page * PACKETS;
        boolean last = part + 1 == parts();
        long end = last ? stream.packets() : firstPage(part + 1) * PACKETS;
        (last ? lastEncoders : encoders)
                .encode(track.mix(), first, (int) (end - first), Optional.empty(), writer::packet);
    }

    private long firstPage(int part) {
        return Math.min((long) part * PAGES, pagesBefore());
    }

    /// How many pages come before the last part.
    private long pagesBefore() {
        return Math.max(0, Math.ceilDiv(stream.packets(), (long) PACKETS) - LAST_PAGES);
    }
}
