package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;

/// A track as the bytes that a player reads: how many there are is known before any of them is made, and each part is
/// made without the parts before it. The same track gives the same bytes, whatever parts are made in which order.
public sealed interface Playable permits PlayableOpus, PlayableMp3 {

    /// The media type, as HTTP names it (RFC 9110, section 8.3.1).
    String mediaType();

    /// The bytes before the first part. Making them encodes nothing.
    byte[] header();

    /// How many parts there are.
    int parts();

    /// The position of the first byte of a part, counted from 0; of the end for the number of parts.
    long start(int part);

    /// How many bytes a second of sound has.
    double bytesPerSecond();

    /// Encodes one part and writes it piece by piece, about a second at a time.
    ///
    /// @throws IOException if the stream can't take more: encoding stops at once
    void write(int part, OutputStream out) throws IOException;

    /// All bytes.
    default long bytes() {
        return start(parts());
    }
}
