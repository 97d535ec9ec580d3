package lento.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of one practice, or of one file of lists, in another language.
///
/// @param at where its text begins
/// @param language the language of the translations, as a BCP 47 tag
/// @param entries as written
public record Catalogue(Position at, String language, Map<Key, Entry> entries) {

    public Catalogue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// The same language with another form of address: what that says otherwise stands for what is said here.
    public Catalogue addressed(Catalogue form) {
        var all = new LinkedHashMap<>(entries);
        all.putAll(form.entries());
        return new Catalogue(at, language, all);
    }

    /// What a line is found by.
    ///
    /// @param context where it is said; `""` for nowhere in particular
    /// @param source the words of the script
    public record Key(String context, String source) {}

    /// One line and what stands for it.
    ///
    /// @param at where its translation begins
    public record Entry(Position at, Given given) {}

    /// What a translator has given for a line.
    public sealed interface Given {

        /// A translation.
        record Words(List<Piece> pieces) implements Given {
            public Words {
                pieces = List.copyOf(pieces);
            }
        }

        /// A translation that somebody still has to look at.
        record Fuzzy() implements Given {}

        /// Nothing so far.
        record Nothing() implements Given {}
    }
}
