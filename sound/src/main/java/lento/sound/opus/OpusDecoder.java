package lento.sound.opus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Turns Opus packets into sound at 48 kHz. Keeps state from packet to packet; used by one thread at a time, though
/// not always the same one. Allocates nothing on the heap for a packet.
public final class OpusDecoder implements AutoCloseable {

    /// Samples of each channel that one packet holds at most: 120 ms (RFC 6716, section 3.2.5).
    public static final int MAX_SAMPLES = 5_760;

    private static final int RESET_STATE = 4028;

    /// One byte count for each of the 48 frames of 2.5 ms in the longest packet, and its data.
    private static final int LONGEST_PACKET = 48 * 1_277 + 2;

    private static final MethodHandle SIZE = Opus.shape(JAVA_INT);
    private static final MethodHandle START = Opus.shape(ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle CONTROL = Opus.variadic(ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle DECODE = Opus.shape(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment controlSymbol;
    private final MemorySegment decodeSymbol;
    private final MemorySegment state;
    private final MemorySegment packet;
    private final MemorySegment sound;
    private final int channels;

    OpusDecoder(Opus opus, int channels) {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("Opus is decoded to 1 or 2 channels; " + channels + " were asked for.");
        }
        this.channels = channels;
        controlSymbol = opus.symbol("opus_decoder_ctl");
        decodeSymbol = opus.symbol("opus_decode_float");
        try {
            int size = (int) SIZE.invokeExact(opus.symbol("opus_decoder_get_size"), channels);
            state = arena.allocate(size, 64);
            packet = arena.allocate(LONGEST_PACKET);
            sound = arena.allocate(JAVA_FLOAT, (long) MAX_SAMPLES * channels);
            int answer = (int) START.invokeExact(opus.symbol("opus_decoder_init"), state, 48_000, channels);
            Opus.ok(answer, "opus_decoder_init");
        } catch (Throwable e) {
            arena.close();
            throw Opus.unexpected(e);
        }
    }

    /// 1 or 2.
    public int channels() {
        return channels;
    }

    /// Decodes the packet in the first `length` bytes.
    ///
    /// @param interleaved where the samples are written, channels interleaved, from index `from`; room for
    ///     [#MAX_SAMPLES] of each channel is always enough
    /// @return the samples of each channel
    /// @throws MalformedOpus if the bytes are no Opus packet
    public int decode(byte[] data, int length, float[] interleaved, int from) throws MalformedOpus {
        if (length < 1 || length > LONGEST_PACKET) {
            throw new MalformedOpus("an Opus packet of " + length + " bytes can't be: the sound is damaged.");
        }
        MemorySegment.copy(data, 0, packet, JAVA_BYTE, 0, length);
        int room = Math.min(MAX_SAMPLES, (interleaved.length - from) / channels);
        int samples;
        try {
            samples = (int) DECODE.invokeExact(decodeSymbol, state, packet, length, sound, room, 0);
        } catch (Throwable e) {
            throw Opus.unexpected(e);
        }
        if (samples < 0) {
            throw new MalformedOpus("an Opus packet of " + length + " bytes can't be decoded (error " + samples
                    + " of libopus): the sound is damaged.");
        }
        MemorySegment.copy(sound, JAVA_FLOAT, 0, interleaved, from, samples * channels);
        return samples;
    }

    /// Forgets every packet so far, as if new.
    public void reset() {
        try {
            // This request takes no argument; one too many is allowed by every calling convention of C.
            int answer = (int) CONTROL.invokeExact(controlSymbol, state, RESET_STATE, 0);
            Opus.ok(answer, "opus_decoder_ctl");
        } catch (Throwable e) {
            throw Opus.unexpected(e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
