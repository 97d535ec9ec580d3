package lento.voice.mary;

import java.util.List;
import java.util.Set;

/// How slowly and how low a line is spoken. Sounds are stretched only a little, because stretched speech is harder to
/// understand; pauses do the rest.
///
/// @param vowel the factor by which vowels are longer than MaryTTS makes them
/// @param sonorant the same for nasals, liquids and glides
/// @param obstruent the same for stops and fricatives, which people stretch least
/// @param most the factor by which all sounds are made longer still, at most, in a line without enough breaks
/// @param pitch the factor of the fundamental frequency
/// @param wordsPerMinute what the pauses aim at, over a line from its first sound to its last
record Pace(double vowel, double sonorant, double obstruent, double most, double pitch, double wordsPerMinute) {

    /// Chosen among nine by measuring 82 lines: the slowest that a recogniser (pocketsphinx) still follows.
    static final Pace RELAXED = new Pace(1.2, 1.15, 1.1, 1.25, 0.95, 105);

    /// The frame of the voice: MaryTTS makes sounds in steps of 5 ms.
    private static final int FRAME = 5;

    private static final Set<String> SONORANTS = Set.of("m", "n", "N", "l", "r", "w", "j");
    private static final Set<String> VOWELS =
            Set.of("A", "O", "{", "V", "@", "r=", "E", "I", "i", "u", "U", "EI", "AI", "OI", "@U", "aU");

    /// How a line is spoken.
    ///
    /// @param stretch the factor for all its sounds, besides that of their kind
    /// @param silences after each phrase, in ms; the last one ends the line
    record Plan(double stretch, int[] silences) {}

    /// The length of a sound that MaryTTS makes this long, both in ms, in a line with this stretch.
    int stretched(String phone, int length, double stretch) {
        double factor = VOWELS.contains(phone) ? vowel : SONORANTS.contains(phone) ? sonorant : obstruent;
        return frames(length * factor * stretch);
    }

    /// How a line comes to [#wordsPerMinute], or as near to it as the bounds of its breaks and [#most] allow. Pauses
    /// come first: only where the longest are not enough is everything stretched further. All inner breaks are
    /// equally far between their bounds.
    ///
    /// @param words the words of the line
    /// @param sounds the length of all its sounds, stretched by their kinds, in ms
    Plan plan(List<Phrase> phrases, int words, int sounds) {
        double shortest = 0;
        double longest = 0;
        for (Phrase phrase : phrases) {
            if (!phrase.after().last()) {
                shortest += phrase.after().shortest;
                longest += phrase.after().longest;
            }
        }
        double wanted = words * 60_000 / wordsPerMinute;
        double stretch = Math.clamp((wanted - longest) / sounds, 1, most);
        double left = wanted - sounds * stretch - shortest;
        double share = longest == shortest ? 0 : Math.clamp(left / (longest - shortest), 0, 1);
        return new Plan(
                stretch,
                phrases.stream()
                        .map(Phrase::after)
                        .mapToInt(after -> frames(after.shortest + share * (after.longest - after.shortest)))
                        .toArray());
    }

    private static int frames(double length) {
        return Math.max(FRAME, FRAME * (int) Math.round(length / FRAME));
    }
}
