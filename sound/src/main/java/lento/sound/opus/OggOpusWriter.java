package lento.sound.opus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes the packets of an [OpusStream] as Ogg pages, each as soon as it is full, and flushes. Takes 20 ms packets
/// in order. Allocates nothing for a packet. Does not close what it writes to.
public final class OggOpusWriter {

    private final OutputStream out;
    private final OpusStream stream;
    private final OggPageWriter pages;
    private long packets;

    private OggOpusWriter(OutputStream out, OpusStream stream, int page, long packets) {
        this.out = out;
        this.stream = stream;
        this.pages = new OggPageWriter(out, stream.serial(), page);
        this.packets = packets;
    }

    /// Writes the headers at once, and then what comes.
    public static OggOpusWriter begin(OutputStream out, OpusStream stream) throws IOException {
        var headers = new ByteArrayOutputStream();
        int page = stream.headersTo(headers);
        out.write(headers.toByteArray());
        out.flush();
        return new OggOpusWriter(out, stream, page, 0);
    }

    /// Writes from the middle: the bytes are the same as if all pages of sound before had been written, provided that
    /// each of them holds as many packets as it should.
    ///
    /// @param page how many pages of sound come before
    public static OggOpusWriter resume(OutputStream out, OpusStream stream, long page) {
        int headerPages = stream.headersTo(new ByteArrayOutputStream());
        return new OggOpusWriter(out, stream, Math.toIntExact(headerPages + page), page * stream.packetsPerPage());
    }

    /// Takes the next packet: the first `length` bytes.
    ///
    /// @throws IllegalStateException if the stream has all its packets
    /// @throws IOException if the page can't be written
    public void packet(byte[] data, int length) throws IOException {
        if (complete()) {
            throw new IllegalStateException("the stream has all its " + packets + " packets.");
        }
        packets++;
        pages.packet(data, length, Math.min(packets * Opus.FRAME, Opus.PRE_SKIP + stream.length()));
        if (complete() || pages.packets() == stream.packetsPerPage()) {
            pages.page(complete());
            out.flush();
        }
    }

    /// Whether every packet came and the last page is written.
    public boolean complete() {
        return packets == stream.packets();
    }
}
