package lento.practice;

/// One thing that happens in a session. Lengths are in samples at 48 kHz.
///
/// Cues follow one another, and their lengths sum to the length of the session, with one exception: lines that are
/// spoken inside a [Tense] run within its length.
public sealed interface Cue {

    /// How long this takes, in samples.
    long length();

    /// A spoken line: one clip, one caption.
    record Say(String words, long length) implements Cue {}

    /// Silence of the voice; the soundscape goes on.
    record Rest(long length) implements Cue {}

    /// One paced breath: in, optionally hold, out, optionally pause.
    record Breath(long in, long hold, long out, long pause) implements Cue {
        @Override
        public long length() {
            return in + hold + out + pause;
        }
    }

    /// A timed contraction of the region in focus.
    record Tense(long length) implements Cue {}

    /// A bell is struck. It takes no time of its own: it rings over what follows.
    record Bell() implements Cue {
        @Override
        public long length() {
            return 0;
        }
    }

    /// Attention moves to a region of the body map.
    record Focus(String region) implements Cue {
        @Override
        public long length() {
            return 0;
        }
    }

    /// The picture changes.
    record Scene(String name) implements Cue {
        @Override
        public long length() {
            return 0;
        }
    }

    /// The soundscape that the practice asks for, from here on.
    record Sound(String name) implements Cue {
        @Override
        public long length() {
            return 0;
        }
    }
}
