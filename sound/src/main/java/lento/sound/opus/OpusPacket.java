package lento.sound.opus;

/// What the first bytes of an Opus packet say (RFC 6716, section 3.1).
final class OpusPacket {

    private OpusPacket() {}

    /// How long the packet lasts: samples of each channel at 48 kHz, 120 to 5,760.
    ///
    /// @throws MalformedOpus if the packet is empty or would last longer than 120 ms
    static int samples(byte[] packet) throws MalformedOpus {
        if (packet.length == 0) {
            throw new MalformedOpus("an Opus packet is empty: the file is damaged.");
        }
        int config = (packet[0] & 0xff) >> 3;
        int frame = config < 12 ? speech(config & 3) : config < 16 ? 480 << (config & 1) : 120 << (config & 3);
        int frames =
                switch (packet[0] & 3) {
                    case 0 -> 1;
                    case 1, 2 -> 2;
                    default -> packet.length > 1 ? packet[1] & 63 : 0;
                };
        int samples = frame * frames;
        if (samples == 0 || samples > OpusDecoder.MAX_SAMPLES) {
            throw new MalformedOpus(
                    "an Opus packet claims to last " + samples + " samples (120 to 5760 can be): the file is damaged.");
        }
        return samples;
    }

    /// Frames of the speech coder alone: 10, 20, 40 or 60 ms.
    private static int speech(int index) {
        return index == 3 ? 2_880 : 480 << index;
    }
}
