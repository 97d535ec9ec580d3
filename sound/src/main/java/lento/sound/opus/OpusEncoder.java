package lento.sound.opus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Turns frames of 20 ms into Opus packets. Keeps state from frame to frame; used by one thread at a time, though not
/// always the same one. Allocates nothing on the heap for a frame.
public final class OpusEncoder implements AutoCloseable {

    private static final int APPLICATION_AUDIO = 2049;
    private static final int SET_BITRATE = 4002;
    private static final int SET_VBR = 4006;
    private static final int SET_COMPLEXITY = 4010;
    private static final int SET_VBR_CONSTRAINT = 4020;
    private static final int SET_SIGNAL = 4024;
    private static final int GET_LOOKAHEAD = 4027;
    private static final int RESET_STATE = 4028;
    private static final int SET_PREDICTION_DISABLED = 4046;

    private static final MethodHandle SIZE = Opus.shape(JAVA_INT);
    private static final MethodHandle START = Opus.shape(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle CONTROL = Opus.variadic(ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle ENCODE = Opus.shape(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment controlSymbol;
    private final MemorySegment encodeSymbol;
    private final MemorySegment state;
    private final MemorySegment frame;
    private final MemorySegment packet;
    private final int channels;

    /// Whether packets have the size that they need or all the same.
    public enum Mode {
        /// Unconstrained variable rate: the bitrate is met over minutes, each packet takes what its sound needs.
        VARIABLE,
        /// Hard constant rate: every packet has exactly `bitrate / 400` bytes, so every byte position is computable.
        CONSTANT
    }

    /// What the sound is, for the choice between the speech coder (SILK) and the music coder (CELT) of Opus. The
    /// choice by itself looks seconds back, so segments of one stream splice without a seam with [#MUSIC] only.
    public enum Signal {
        AUTO(-1000),
        VOICE(3001),
        MUSIC(3002);

        private final int code;

        Signal(int code) {
            this.code = code;
        }
    }

    /// How to encode.
    ///
    /// @param bitrate bits per second of all channels together, 6,000 to 510,000
    /// @param complexity 0 (fastest) to 10 (best)
    public record Options(int bitrate, int complexity, Mode mode, Signal signal) {

        public Options {
            if (bitrate < 6_000 || bitrate > 510_000) {
                throw new IllegalArgumentException(
                        "Opus takes 6,000 to 510,000 bits per second; " + bitrate + " was asked for.");
            }
            if (complexity < 0 || complexity > 10) {
                throw new IllegalArgumentException(
                        "the complexity of Opus is from 0 to 10; " + complexity + " was asked for.");
            }
        }

        /// A session: 64 kbit/s, complexity 10, variable rate, the music coder.
        public static Options stereo() {
            return new Options(64_000, 10, Mode.VARIABLE, Signal.MUSIC);
        }

        /// A voice alone: 32 kbit/s, complexity 10, variable rate, the music coder.
        public static Options mono() {
            return stereo().withBitrate(32_000);
        }

        public Options withBitrate(int bitsPerSecond) {
            return new Options(bitsPerSecond, complexity, mode, signal);
        }

        public Options withComplexity(int zeroToTen) {
            return new Options(bitrate, zeroToTen, mode, signal);
        }

        public Options withMode(Mode other) {
            return new Options(bitrate, complexity, other, signal);
        }

        public Options withSignal(Signal other) {
            return new Options(bitrate, complexity, mode, other);
        }

        /// The bytes of every packet in [Mode#CONSTANT].
        public int packetBytes() {
            return bitrate / 400;
        }
    }

    OpusEncoder(Opus opus, int channels, Options options) {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("Opus is encoded in 1 or 2 channels; " + channels + " were asked for.");
        }
        this.channels = channels;
        controlSymbol = opus.symbol("opus_encoder_ctl");
        encodeSymbol = opus.symbol("opus_encode_float");
        try {
            int size = (int) SIZE.invokeExact(opus.symbol("opus_encoder_get_size"), channels);
            state = arena.allocate(size, 64);
            frame = arena.allocate(JAVA_FLOAT, (long) Opus.FRAME * channels);
            packet = arena.allocate(Opus.MAX_PACKET);
            int answer = (int)
                    START.invokeExact(opus.symbol("opus_encoder_init"), state, 48_000, channels, APPLICATION_AUDIO);
            Opus.ok(answer, "opus_encoder_init");
            control(SET_BITRATE, options.bitrate);
            control(SET_COMPLEXITY, options.complexity);
            control(SET_VBR, options.mode == Mode.VARIABLE ? 1 : 0);
            control(SET_VBR_CONSTRAINT, 0);
            control(SET_SIGNAL, options.signal.code);
        } catch (Throwable e) {
            arena.close();
            throw Opus.unexpected(e);
        }
    }

    /// 1 or 2.
    public int channels() {
        return channels;
    }

    /// Encodes the frame whose [Opus#FRAME] samples of each channel begin at index `from`, channels interleaved, from
    /// -1 to 1. It comes out of a decoder [Opus#PRE_SKIP] samples late.
    ///
    /// @param into where the packet is written, from index 0; [Opus#MAX_PACKET] bytes are always enough
    /// @return the bytes written
    public int encode(float[] interleaved, int from, byte[] into) {
        MemorySegment.copy(interleaved, from, frame, JAVA_FLOAT, 0, Opus.FRAME * channels);
        int limit = Math.min(into.length, Opus.MAX_PACKET);
        int bytes;
        try {
            bytes = (int) ENCODE.invokeExact(encodeSymbol, state, frame, Opus.FRAME, packet, limit);
        } catch (Throwable e) {
            throw Opus.unexpected(e);
        }
        MemorySegment.copy(packet, JAVA_BYTE, 0, into, 0, Opus.ok(bytes, "opus_encode_float"));
        return bytes;
    }

    /// Forgets every frame so far, as if new; the options stay.
    public void reset() {
        // This request takes no argument; one too many is allowed by every calling convention of C.
        control(RESET_STATE, 0);
    }

    /// Whether the packets that follow stand alone, so that one of them can follow a packet of another encoder.
    public void predictionDisabled(boolean disabled) {
        control(SET_PREDICTION_DISABLED, disabled ? 1 : 0);
    }

    /// The delay of this encoder in samples: what a stream is to skip at its start.
    public int lookahead() {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment samples = call.allocate(JAVA_INT);
            MethodHandle read = Opus.variadic(ADDRESS, JAVA_INT, ADDRESS);
            int answer = (int) read.invokeExact(controlSymbol, state, GET_LOOKAHEAD, samples);
            Opus.ok(answer, "opus_encoder_ctl");
            return samples.get(JAVA_INT, 0);
        } catch (Throwable e) {
            throw Opus.unexpected(e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }

    private void control(int request, int value) {
        try {
            int answer = (int) CONTROL.invokeExact(controlSymbol, state, request, value);
            Opus.ok(answer, "opus_encoder_ctl");
        } catch (Throwable e) {
            throw Opus.unexpected(e);
        }
    }
}
