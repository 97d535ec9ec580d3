package lento.practice;

import java.util.OptionalLong;

/// How long each line takes when it is spoken: all that setting needs to know of a voice.
@FunctionalInterface
public interface SpokenLengths {

    /// The samples at 48 kHz that these words take, or empty if the voice lacks the line.
    OptionalLong of(String words);

    /// An estimate for a voice that is not at hand: this many words a minute, and a third of a second for each line.
    static SpokenLengths atPace(double wordsPerMinute) {
        return words -> OptionalLong.of(Time.samples(0.3 + words.split("\\s+").length * 60 / wordsPerMinute));
    }

    /// An estimate at the pace of relaxation: 105 English words a minute. German words are longer, so it is fewer.
    ///
    /// @param language a BCP 47 tag
    static SpokenLengths relaxed(String language) {
        return atPace(language.equals("de") || language.startsWith("de-") ? 90 : 105);
    }
}
