package lento.app.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Vocabulary;

/// Everything in one language, read once and for all.
///
/// @param practices by id, in order
public record Edition(Outcome<Vocabulary> vocabulary, Map<String, Outcome<Practice>> practices) {
    public Edition {
        practices = Collections.unmodifiableMap(new LinkedHashMap<>(practices));
    }
}
