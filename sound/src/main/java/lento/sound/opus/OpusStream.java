package lento.sound.opus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An Ogg Opus stream (RFC 7845) as it is known before any of its packets exists: everything but the sound.
///
/// @param channels 1 or 2
/// @param length samples of each channel that are heard, at 48 kHz
/// @param serial what tells this logical stream from others in one file; the same choice gives the same bytes
/// @param packetsPerPage how many packets a page holds; 50 is one second
/// @param vendor the encoder's name: [Opus#version]
/// @param comments pairs such as TITLE and its text, in the order in which they are written
public record OpusStream(
        int channels, long length, int serial, int packetsPerPage, String vendor, List<Comment> comments) {

    /// One pair of the comment header.
    ///
    /// @param name printable ASCII without `=` (RFC 7845, section 5.2)
    public record Comment(String name, String value) {
        public Comment {
            if (name.isEmpty() || !name.chars().allMatch(c -> c >= 0x20 && c <= 0x7d && c != '=')) {
                throw new IllegalArgumentException(
                        "the name of a comment is printable ASCII without =; `" + name + "` was given.");
            }
        }
    }

    public OpusStream {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("Opus is written in 1 or 2 channels; " + channels + " were asked for.");
        }
        if (length < 0 || packetsPerPage < 1) {
            throw new IllegalArgumentException(
                    "a stream of " + length + " samples in pages of " + packetsPerPage + " packets can't be.");
        }
        comments = List.copyOf(comments);
    }

    /// A stream in pages of one second without comments.
    public static OpusStream of(int channels, long length, int serial, String vendor) {
        return new OpusStream(channels, length, serial, 50, vendor, List.of());
    }

    public OpusStream withPacketsPerPage(int packets) {
        return new OpusStream(channels, length, serial, packets, vendor, comments);
    }

    public OpusStream withComments(List<Comment> pairs) {
        return new OpusStream(channels, length, serial, packetsPerPage, vendor, pairs);
    }

    /// How many packets of 20 ms it takes; the last few milliseconds come out of the encoder's delay.
    public long packets() {
        return Math.ceilDiv(Opus.PRE_SKIP + length, (long) Opus.FRAME);
    }

    /// The pages before the sound: OpusHead and OpusTags (RFC 7845, section 5).
    public byte[] headers() {
        var out = new ByteArrayOutputStream();
        headersTo(out);
        return out.toByteArray();
    }

    /// The bytes of the whole stream if each packet has this many ([OpusEncoder.Options#packetBytes]).
    ///
    /// @throws IllegalArgumentException if a page can't hold so many packets of that size
    public long bytes(int packetBytes) {
        long pages = Math.ceilDiv(packets(), (long) packetsPerPage);
        return headers().length + 27 * pages + packets() * (segments(packetBytes) + packetBytes);
    }

    /// The bytes of every page of sound but the last, if each packet has this many.
    ///
    /// @throws IllegalArgumentException if a page can't hold so many packets of that size
    public int pageBytes(int packetBytes) {
        return 27 + packetsPerPage * (segments(packetBytes) + packetBytes);
    }

    int headersTo(ByteArrayOutputStream out) {
        var pages = new OggPageWriter(out, serial, 0);
        try {
            byte[] head = head();
            pages.packet(head, head.length, 0);
            pages.page(false);
            byte[] tags = tags();
            pages.packet(tags, tags.length, 0);
            pages.page(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.sequence();
    }

    private int segments(int packetBytes) {
        int segments = packetBytes / 255 + 1;
        if (segments * packetsPerPage > 255) {
            throw new IllegalArgumentException(
                    packetsPerPage + " packets of " + packetBytes + " bytes don't fit on one Ogg page.");
        }
        return segments;
    }

    private byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) channels)
                .putShort((short) Opus.PRE_SKIP)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private byte[] tags() {
        List<byte[]> pairs = comments.stream()
                .map(c -> (c.name() + "=" + c.value()).getBytes(StandardCharsets.UTF_8))
                .toList();
        byte[] by = vendor.getBytes(StandardCharsets.UTF_8);
        int size = 16 + by.length + pairs.stream().mapToInt(p -> 4 + p.length).sum();
        ByteBuffer tags = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("OpusTags".getBytes(StandardCharsets.US_ASCII));
        tags.putInt(by.length).put(by).putInt(pairs.size());
        pairs.forEach(p -> tags.putInt(p.length).put(p));
        return tags.array();
    }
}
