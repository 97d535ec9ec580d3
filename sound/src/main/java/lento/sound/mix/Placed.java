package lento.sound.mix;

import lento.sound.Clip;

/// A clip at its place.
///
/// @param start the first sample in the session
/// @param gain linear, before the master gain
/// @param speech whether the soundscape makes room for it
public record Placed(long start, Clip clip, float gain, boolean speech) {

    /// The first sample after it.
    public long end() {
        return start + clip.length();
    }
}
