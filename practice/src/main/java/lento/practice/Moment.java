package lento.practice;

import org.jspecify.annotations.Nullable;

/// A cue at its place in a session.
///
/// @param start samples from the beginning of the session
/// @param section the title of the section (chapter) it belongs to, or null before the first
/// @param region the body region in focus, or null if there is none
/// @param inside whether it runs within the tension that began before it
public record Moment(
        long start,
        Cue cue,
        @Nullable String section,
        @Nullable String region,
        boolean inside) {

    /// The first sample after this cue.
    public long end() {
        return start + cue.length();
    }
}
