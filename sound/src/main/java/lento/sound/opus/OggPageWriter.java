package lento.sound.opus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Packs packets into the pages of one logical Ogg stream (RFC 3533, section 6) and writes each page as a whole.
/// Allocates nothing for a packet.
final class OggPageWriter {

    private static final byte[] CAPTURE = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_SEGMENTS = 255;
    private static final int SEGMENT = 255;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int CHECKSUM = 22;

    private final OutputStream out;
    private final int serial;
    private final ByteBuffer header = ByteBuffer.allocate(27 + MAX_SEGMENTS).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] lacing = new byte[MAX_SEGMENTS];
    private final byte[] body = new byte[MAX_SEGMENTS * SEGMENT];
    private int sequence;
    private int segments;
    private int bytes;
    private int packets;
    private long granule = -1;
    private boolean continued;

    /// @param sequence the number of the next page; page 0 is marked as the first of the stream
    OggPageWriter(OutputStream out, int serial, int sequence) {
        this.out = out;
        this.serial = serial;
        this.sequence = sequence;
    }

    /// Adds a packet; a page that has no room for all of it is written first. A packet that no page can hold spans
    /// several.
    ///
    /// @param position the granule position of the stream after this packet
    void packet(byte[] data, int length, long position) throws IOException {
        int needed = length / SEGMENT + 1;
        if (segments > 0 && segments + needed > MAX_SEGMENTS) {
            page(false);
        }
        int from = 0;
        for (int left = needed; left > 0; left--) {
            if (segments == MAX_SEGMENTS) {
                page(false);
                continued = true;
            }
            int size = Math.min(SEGMENT, length - from);
            System.arraycopy(data, from, body, bytes, size);
            lacing[segments++] = (byte) size;
            bytes += size;
            from += size;
        }
        granule = position;
        packets++;
    }

    /// The packets that end on the page in the making.
    int packets() {
        return packets;
    }

    /// The number of the next page.
    int sequence() {
        return sequence;
    }

    /// Writes the page in the making.
    void page(boolean last) throws IOException {
        int flags = (continued ? CONTINUED : 0) | (sequence == 0 ? FIRST : 0) | (last ? LAST : 0);
        header.clear();
        header.put(CAPTURE).put((byte) 0).put((byte) flags).putLong(granule);
        header.putInt(serial).putInt(sequence).putInt(0).put((byte) segments).put(lacing, 0, segments);
        int crc = OggCrc.of(OggCrc.of(0, header.array(), header.position()), body, bytes);
        header.putInt(CHECKSUM, crc);
        out.write(header.array(), 0, header.position());
        out.write(body, 0, bytes);
        sequence++;
        segments = 0;
        bytes = 0;
        packets = 0;
        granule = -1;
        continued = false;
    }
}
