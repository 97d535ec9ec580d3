package lento.voice.mary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How words are said that MaryTTS reads wrongly: contractions, whose clitics it spells out (`it's` as "it ess"), and
/// words of which its lexicon has the reading that scripts don't mean (`close` as in "close by").
///
/// @param phones by word in lower case: MaryTTS's phones for American English, `-` between syllables, `'` before a
///     stressed one
record Pronunciations(Map<String, String> phones) {

    Pronunciations {
        phones = Map.copyOf(phones);
    }

    /// The list in `pronunciations.tsv`: word, tab, phones.
    static Pronunciations builtIn() {
        try (InputStream in = Pronunciations.class.getResourceAsStream("pronunciations.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "pronunciations.tsv is missing from the class path of lento-voice-mary");
            }
            return new Pronunciations(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The phones of this word, if MaryTTS needs to be told.
    Optional<String> of(String word) {
        return Optional.ofNullable(phones.get(word.toLowerCase(Locale.ROOT)));
    }

    /// How this word is written for MaryTTS: without the apostrophe, which changes no sound in a possessive and which
    /// it would read as a word of its own.
    static String spelling(String word) {
        return word.replace("'", "");
    }
}
