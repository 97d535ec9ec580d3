package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lento.sound.opus.OggOpusWriter;
import lento.sound.opus.OpusStream;

/// Ogg Opus at a constant rate: every packet has the same bytes, every page one second, every part one segment.
final class PlayableOpus implements Playable {

    private static final int PAGES = Segments.BLOCKS / 50;

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
        return Segments.count(stream.packets());
    }

    @Override
    public long start(int part) {
        return part == parts()
                ? stream.bytes(packetBytes)
                : header.length + (long) part * PAGES * stream.pageBytes(packetBytes);
    }

    @Override
    public long samplesPerPart() {
        return Segments.SAMPLES;
    }

    @Override
    public void write(int part, OutputStream out) throws IOException {
        var writer = OggOpusWriter.resume(out, stream, (long) part * PAGES);
        int count = Segments.blocks(part, stream.packets());
        encoders.encode(track.mix(), part, count, Optional.empty(), writer::packet);
    }
}
