package lento.sound;

/// A short piece of sound that is placed at an exact sample: a spoken line, a bell, the tone of a breath. Mono, 48
/// kHz.
///
/// @param length in samples
/// @param energies K-weighted energy (sum of squares) of each [#BIN] samples from the first, so that loudness is
///     known before any sample is read; the last bin may be a part of one
/// @param samples where the samples come from; read when they are first needed
public record Clip(int length, float[] energies, Samples samples) {

    /// Samples in one bin of energy: 10 ms.
    public static final int BIN = 480;

    /// Where the samples of a clip come from.
    @FunctionalInterface
    public interface Samples {
        /// All samples, from -1 to 1. The caller does not change them.
        ///
        /// @throws java.io.UncheckedIOException if they can't be read
        float[] read();
    }

    /// A clip of samples that are at hand.
    public static Clip of(float[] samples) {
        return new Clip(samples.length, KWeighting.energies(samples), () -> samples);
    }
}
