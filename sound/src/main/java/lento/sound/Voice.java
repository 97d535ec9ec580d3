package lento.sound;

import java.util.Optional;

/// Someone or something that speaks lines. It answers three questions: which language, how long is this line, and its
/// samples.
public interface Voice {

    /// What it is called on the command line: `slt`.
    String name();

    /// What changes when any clip changes; part of every cache key.
    String version();

    /// The language it speaks, as a BCP 47 tag.
    String language();

    /// Whether a machine made it. Where it is tiring to listen to, practices say less by default.
    boolean synthetic();

    /// Its licence and who is to be named: one line.
    String licence();

    /// This line, or empty if the voice lacks it and can't speak it.
    Optional<Clip> clip(String words);
}
