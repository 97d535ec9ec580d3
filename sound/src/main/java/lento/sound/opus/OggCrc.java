package lento.sound.opus;

/// The checksum of an Ogg page: 32 bits, generator 0x04c11db7, starting at 0, neither reflected nor inverted
/// (RFC 3533, section 6).
final class OggCrc {

    private static final int[] TABLE = table();

    private OggCrc() {}

    /// The checksum of what came before (0 at the start) followed by these bytes.
    static int of(int before, byte[] data, int length) {
        int crc = before;
        for (int i = 0; i < length; i++) {
            crc = crc << 8 ^ TABLE[(crc >>> 24 ^ data[i]) & 0xff];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int remainder = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                remainder = remainder << 1 ^ (remainder < 0 ? 0x04c11db7 : 0);
            }
            table[i] = remainder;
        }
        return table;
    }
}
