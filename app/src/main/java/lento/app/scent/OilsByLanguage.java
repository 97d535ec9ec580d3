package lento.app.scent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Problem;

/// The oils in every language.
///
/// @param all by language
public record OilsByLanguage(Map<String, Oils> all) {

    public OilsByLanguage {
        all = Map.copyOf(all);
    }

    /// The oils of this library in these languages, or every problem with them.
    public static Outcome<OilsByLanguage> of(Library library, List<String> languages) throws IOException {
        var all = new HashMap<String, Oils>();
        var problems = new ArrayList<Problem>();
        for (String language : languages) {
            switch (library.vocabulary(language).then(Oils::of)) {
                case Outcome.Done<Oils>(Oils oils) -> all.put(language, oils);
                case Outcome.Refused<Oils>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.done(new OilsByLanguage(all)) : Outcome.refused(problems);
    }
}
