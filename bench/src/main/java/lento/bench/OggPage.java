package lento.bench;

import java.io.DataInputStream;
import java.io.IOException;

/// What a page of an Ogg stream holds.
enum OggPage {
    /// Sound, up to a second of it.
    SOUND,
    /// The end of the sound.
    LAST,
    /// What comes before the sound.
    HEADER,
    /// There is no further page.
    NONE;

    private static final int HEAD = 27;

    /// Reads one page (RFC 3533, section 6). It holds sound if its granule position is above 0, and is
    /// the last if its flags say so.
    static OggPage read(DataInputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        if (head.length < HEAD || head[0] != 'O') {
            return NONE;
        }
        long granule = 0;
        for (int i = 13; i >= 6; i--) {
            granule = (granule << 8) | (head[i] & 0xff);
        }
        int bytes = 0;
        for (int i = head[HEAD - 1] & 0xff; i > 0; i--) {
            bytes += in.readUnsignedByte();
        }
        in.skipNBytes(bytes);
        boolean last = (head[5] & 4) != 0;
        return granule <= 0 ? HEADER : last ? LAST : SOUND;
    }
}
