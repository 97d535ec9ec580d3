package lento.sound.voice;

import java.io.IOException;
import lento.sound.opus.Opus;

/// Opens libopus when the first clip needs it: `Opus::open`.
@FunctionalInterface
public interface LibOpus {

    /// The codec.
    ///
    /// @throws IOException if it can't be opened
    Opus open() throws IOException;
}
