package lento.app.interchange;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of months as apps write them, in the languages in which such exports are common.
final class Months {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv");

    private static final Map<String, Month> NAMES = names();

    private Months() {}

    /// The month of a name, in full or short, with or without a full stop.
    static Optional<Month> named(String name) {
        return Optional.ofNullable(NAMES.get(plain(name)));
    }

    private static Map<String, Month> names() {
        var names = new HashMap<String, Month>();
        for (String language : LANGUAGES) {
            var locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    names.putIfAbsent(plain(month.getDisplayName(style, locale)), month);
                }
            }
        }
        names.putIfAbsent("sept", Month.SEPTEMBER);
        return Map.copyOf(names);
    }

    private static String plain(String name) {
        return name.replace(".", "").strip().toLowerCase(Locale.ROOT);
    }
}
