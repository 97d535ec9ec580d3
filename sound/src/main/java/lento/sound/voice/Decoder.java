package lento.sound.voice;

import java.io.IOException;
import java.nio.file.Path;

/// Turns an audio file of any format into sound.
@FunctionalInterface
public interface Decoder {

    /// The whole file, mono, 48 kHz, from -1 to 1.
    ///
    /// @throws IOException if it can't be read or is no audio
    float[] read(Path file) throws IOException;
}
