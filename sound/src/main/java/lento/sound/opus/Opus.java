package lento.sound.opus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The Opus codec (RFC 6716): libopus, opened from the file that `org.lwjgl:lwjgl-opus` carries. All sound is 48 kHz
/// in frames of 20 ms. May be shared between threads; stays open as long as the process runs.
public final class Opus {

    /// Samples of each channel in one frame: 20 ms.
    public static final int FRAME = 960;

    /// Samples of each channel that a decoder drops at the start of a stream: the delay of the encoder at 48 kHz
    /// (RFC 7845, section 4.2).
    public static final int PRE_SKIP = 312;

    /// The bytes that the packet of one frame needs at most (RFC 6716, section 3.2.1: 1275 after its first byte).
    public static final int MAX_PACKET = 1276;

    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup symbols;
    private final String build;

    private Opus(SymbolLookup symbols, String build) {
        this.symbols = symbols;
        this.build = build;
    }

    /// Opens libopus from the cache folder of this user, and puts it there at first use.
    ///
    /// @throws IOException if the class path holds no libopus for this platform or the folder can't be written
    public static Opus open() throws IOException {
        return open(NativeFile.folder(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /// Opens libopus from this folder, and puts it there at first use.
    ///
    /// @throws IOException if the class path holds no libopus for this platform or the folder can't be written
    public static Opus open(Path folder) throws IOException {
        Path file = NativeFile.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .in(folder);
        try {
            return new Opus(
                    SymbolLookup.libraryLookup(file, Arena.global()),
                    file.getFileName().toString().substring(0, 8));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "cannot open " + file
                            + ": if its file system forbids programs (noexec), name another cache folder, else delete"
                            + " the file and try again.",
                    e);
        }
    }

    /// A new encoder.
    ///
    /// @param channels 1 or 2
    public OpusEncoder encoder(int channels, OpusEncoder.Options options) {
        return new OpusEncoder(this, channels, options);
    }

    /// A new decoder.
    ///
    /// @param channels 1 or 2; a stream of the other number is mixed or doubled
    public OpusDecoder decoder(int channels) {
        return new OpusDecoder(this, channels);
    }

    /// What this libopus calls itself, and the first 8 digits of the SHA-1 of its file, since some builds don't know
    /// their version: `libopus unknown, build 68ca509c`. Packets are the same for the same build and class of
    /// processor.
    public String version() {
        try {
            MethodHandle call = LINKER.downcallHandle(FunctionDescriptor.of(ADDRESS));
            var text = (MemorySegment) call.invokeExact(symbol("opus_get_version_string"));
            return text.reinterpret(256).getString(0) + ", build " + build;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /// Does now what the first encoding of a process does once, so that it can be done beside other work: linking
    /// costs tens of milliseconds.
    ///
    /// @return this
    public Opus linked() {
        version();
        try (var encoder = encoder(2, OpusEncoder.Options.stereo())) {
            encoder.predictionDisabled(false);
            encoder.encode(new float[2 * FRAME], 0, new byte[MAX_PACKET]);
        }
        return this;
    }

    /// The address of a function.
    MemorySegment symbol(String name) {
        return symbols.findOrThrow(name);
    }

    /// A handle that calls functions of this shape; its first argument is the address of the function.
    static MethodHandle shape(MemoryLayout... arguments) {
        return LINKER.downcallHandle(FunctionDescriptor.of(JAVA_INT, arguments));
    }

    /// A handle as [#shape] whose last argument is variadic, as in the `_ctl` functions.
    static MethodHandle variadic(MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                FunctionDescriptor.of(JAVA_INT, arguments), Linker.Option.firstVariadicArg(arguments.length - 1));
    }

    /// A failure that a downcall can't have but by a closed encoder or decoder.
    static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
    }

    /// Passes on what a function answered unless it is an error.
    ///
    /// @throws IllegalStateException if libopus answered an error code (RFC 6716 reference code, opus_defines.h)
    static int ok(int answer, String function) {
        if (answer < 0) {
            throw new IllegalStateException(function + " of libopus answered error " + answer + ".");
        }
        return answer;
    }
}
