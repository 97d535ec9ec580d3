package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lento.sound.opus.OggOpusWriter;
import lento.sound.opus.OpusStream;

/// Ogg Opus at a constant rate: every packet has the same bytes, every page one second, every part twenty pages. The
/// last pages are a part of their own: browsers read the end of a stream, to learn its length, before they play its
/// beginning.
final class PlayableOpus implements Playable {

    private static final int PACKETS = 50;
    private static final int PAGES = Segments.BLOCKS / PACKETS;
    private static final int LAST_PAGES = 2;

    private final Track track;
    private final OpusStream stream;
    private final SegmentEncoders encoders;
    private final byte[] header;
    private final int packetBytes;

    /// @param stream in pages of 50 packets
    /// @param encoders whose packets all have `packetBytes` bytes
    PlayableOpus(Track track, OpusStream stream, SegmentEncoders encoders, int packetBytes) {
        this.track = track;
        this.stream = stream;
        this.encoders = encoders;
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
        return 1 + Math.toIntExact(Math.ceilDiv(pages() - LAST_PAGES, (long) PAGES));
    }

    @Override
    public long start(int part) {
        return part == parts()
                ? stream.bytes(packetBytes)
                : header.length + firstPage(part) * stream.pageBytes(packetBytes);
    }

    @Override
    public long samplesPerPart() {
        return Segments.SAMPLES;
    }

    @Override
    public void write(int part, OutputStream out) throws IOException {
        long page = firstPage(part);
        var writer = OggOpusWriter.resume(out, stream, page);
        long first = page * PACKETS;
        long end = part + 1 == parts() ? stream.packets() : firstPage(part + 1) * PACKETS;
        encoders.encode(track.mix(), first, (int) (end - first), Optional.empty(), writer::packet);
    }

    private long firstPage(int part) {
        return Math.min((long) part * PAGES, pages() - LAST_PAGES);
    }

    /// How many pages of sound there are, at least [#LAST_PAGES].
    private long pages() {
        return Math.max(LAST_PAGES, Math.ceilDiv(stream.packets(), (long) PACKETS));
    }
}
