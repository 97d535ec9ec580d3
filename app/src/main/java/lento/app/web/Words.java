package lento.app.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import lento.practice.LanguageTag;

/// The words of the pages in one language, from the message catalogues `lento/app/web/words_*.properties`.
public final class Words implements LocalizationSupport {

    /// The languages of the pages, as BCP 47 tags; the first where nothing else is asked for.
    public static final List<String> LANGUAGES = List.of("en", "de");

    /// German that says Sie instead of du. Its catalogue holds only what is said otherwise.
    static final String SIE = "de-x-sie";

    /// The forms of address that can be asked for.
    static final List<String> ADDRESSES = List.of("du", "sie");

    private final String language;
    private final ResourceBundle catalogue;

    private Words(String language) {
        this.language = language;
        this.catalogue = ResourceBundle.getBundle(
                "lento.app.web.words",
                language.equals(SIE) ? Locale.of("de", "", "SIE") : Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The words in this language.
    ///
    /// @param language one of [#LANGUAGES], or a form of address
    public static Words in(String language) {
        return new Words(language);
    }

    /// The language of the words and their form of address, as a BCP 47 tag: `de-x-sie`.
    public String language() {
        return language;
    }

    /// The language of the words, as a BCP 47 tag: `de`.
    public String spoken() {
        return LanguageTag.spoken(language);
    }

    /// Whether the language has a form of address that is chosen.
    public boolean addresses() {
        return spoken().equals("de");
    }

    /// The form of address that is not chosen: `sie`.
    public String otherAddress() {
        return language.equals(SIE) ? "du" : "sie";
    }

    /// The words with this key.
    ///
    /// @throws java.util.MissingResourceException if the catalogue lacks it
    @Override
    public String lookup(String key) {
        return catalogue.getString(key);
    }

    /// The words with this key, for a template.
    public Content of(String key) {
        return localize(key);
    }

    /// The words with this key, in which `{0}`, `{1}` stand for values.
    public Content of(String key, Object... values) {
        return localize(key, values);
    }

    /// The words with this key as plain text, in which `{0}`, `{1}` stand for values.
    public String text(String key, Object... values) {
        var text = lookup(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// A language that the pages speak besides this one.
    public String other() {
        return LANGUAGES.stream()
                .filter(tag -> !tag.equals(spoken()))
                .findFirst()
                .orElseThrow();
    }

    /// A length of listening in words: `5 minutes`.
    public String heard(double minutes) {
        long whole = Math.round(minutes);
        if (whole < 1) {
            return lookup("heard.little");
        }
        return whole == 1 ? lookup("heard.one") : text("heard.minutes", whole);
    }
}
