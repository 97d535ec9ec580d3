package lento.app.content;

import java.util.List;
import java.util.Map;
import lento.practice.LanguageTag;

/// The same words in every language that Lento speaks.
///
/// @param byLanguage by language tag, each of [#LANGUAGES]; besides them forms of address, where they differ
public record Text(Map<String, String> byLanguage) {

    /// The languages in which everything stands side by side, as BCP 47 tags; the first is that of the source.
    public static final List<String> LANGUAGES = List.of("en", "de");

    /// Forms of address: the key in a file, and the language tag.
    public static final Map<String, String> FORMS = Map.of("sie", "de-x-sie");

    /// @throws IllegalArgumentException if a language is missing
    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.keySet().containsAll(LANGUAGES)) {
            throw new IllegalArgumentException("a text needs each of " + LANGUAGES);
        }
    }

    /// The words in this language or form of address; in the first of all languages if it is none of them.
    public String in(String language) {
        var words = byLanguage.get(language);
        if (words == null) {
            words = byLanguage.get(LanguageTag.spoken(language));
        }
        return words == null ? byLanguage.getOrDefault(LANGUAGES.getFirst(), "") : words;
    }
}
