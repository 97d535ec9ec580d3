package lento.sound.opus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Takes the packets out of the pages of the one logical stream in an Ogg file (RFC 3533, section 6). Holds one page
/// and one unfinished packet at most.
final class OggPageReader {

    private static final int HEADER = 27;
    private static final int CAPTURE = 0x5367674f;
    private static final int FLAGS = 5;
    private static final int CHECKSUM = 22;

    /// Bytes of the longest packet that is read: a comment header with a picture.
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private boolean continues;
    private long position;
    private int pages;
    private int serial;
    private boolean ended;

    /// A page: the packets that end on it.
    ///
    /// @param granule the granule position after them; -1 if none ends here
    /// @param last whether the stream ends here
    record Page(Deque<byte[]> packets, long granule, boolean last) {}

    OggPageReader(InputStream in) {
        this.in = in;
    }

    /// The next page, or null after the last.
    ///
    /// @throws MalformedOpus if what comes next is no page or not the next page of the stream
    @Nullable
    Page next() throws IOException {
        if (ended) {
            if (in.read() >= 0) {
                throw malformed("goes on after the end of its stream: only single streams are read");
            }
            return null;
        }
        byte[] header = bytes(HEADER);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt(0) != CAPTURE || header[4] != 0) {
            throw malformed(pages == 0 ? "is no Ogg file" : "is damaged: no Ogg page begins where the next one should");
        }
        byte[] lacing = bytes(header[HEADER - 1] & 0xff);
        int size = 0;
        for (byte segment : lacing) {
            size += segment & 0xff;
        }
        byte[] body = bytes(size);
        verify(header, fields, lacing, body);
        pages++;
        position += HEADER + lacing.length + size;
        ended = (header[FLAGS] & 4) != 0;
        Page page = new Page(packets(lacing, body), fields.getLong(6), ended);
        if (ended && continues) {
            throw malformed("is damaged: its last packet has no end");
        }
        if ((page.granule < 0) != page.packets.isEmpty() && !(ended && page.packets.isEmpty())) {
            throw malformed("is damaged: a page has the impossible position " + page.granule);
        }
        return page;
    }

    private void verify(byte[] header, ByteBuffer fields, byte[] lacing, byte[] body) throws MalformedOpus {
        int claimed = fields.getInt(CHECKSUM);
        fields.putInt(CHECKSUM, 0);
        int crc = OggCrc.of(OggCrc.of(OggCrc.of(0, header, HEADER), lacing, lacing.length), body, body.length);
        if (crc != claimed) {
            throw malformed("is damaged: the checksum of an Ogg page is wrong");
        }
        int flags = header[FLAGS];
        if (pages == 0) {
            serial = fields.getInt(14);
        }
        if (fields.getInt(14) != serial || ((flags & 2) != 0) != (pages == 0)) {
            throw malformed("holds more than one stream: only single streams are read");
        }
        if (fields.getInt(18) != pages) {
            throw malformed("lacks Ogg page " + pages);
        }
        if (((flags & 1) != 0) != continues) {
            throw malformed("is damaged: a packet does not go on where it should");
        }
    }

    private Deque<byte[]> packets(byte[] lacing, byte[] body) throws MalformedOpus {
        var packets = new ArrayDeque<byte[]>();
        int from = 0;
        for (byte segment : lacing) {
            int size = segment & 0xff;
            unfinished.write(body, from, size);
            from += size;
            continues = size == 255;
            if (!continues) {
                packets.add(unfinished.toByteArray());
                unfinished.reset();
            } else if (unfinished.size() > LONGEST) {
                throw malformed("is damaged: it has a packet without end");
            }
        }
        return packets;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw malformed(
                    position == 0 && bytes.length == 0
                            ? "is empty"
                            : "ends too early: it was cut off or is still being written");
        }
        return bytes;
    }

    /// A failure at the page that is being read.
    MalformedOpus malformed(String what) {
        return new MalformedOpus("the sound " + what + " (byte " + position + ").");
    }
}
