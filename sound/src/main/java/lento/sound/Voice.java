package lento.sound;

import java.util.Optional;
import java.util.OptionalLong;
import lento.practice.LanguageTag;

/// Someone or something that speaks lines. It answers three questions: which language, how long is this line, and its
/// samples.
public interface Voice {

    /// What it is called on the command line: `slt`.
    String name();

    /// What changes when any clip changes; part of every cache key.
    String version();

    /// The language it speaks, as a BCP 47 tag.
    String language();

    /// Whether it speaks this language: its own, or one that its own is a kind of (`en-US` is a kind of `en`; RFC
    /// 4647, section 3.3.1). A form of address (`de-x-sie`) is spoken as its language is.
    default boolean speaks(String language) {
        var spoken = LanguageTag.spoken(language);
        return language().equals(spoken) || language().startsWith(spoken + "-");
    }

    /// Whether a machine made it. Where it is tiring to listen to, practices say less by default.
    boolean synthetic();

    /// Its licence and who is to be named: one line.
    String licence();

    /// This line, or empty if the voice lacks it and can't speak it.
    Optional<Clip> clip(String words);

    /// How long this line is, in samples, if that is known without speaking it.
    default OptionalLong knownLength(String words) {
        var clip = clip(words);
        return clip.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(clip.get().length());
    }
}
