package lento.app.scent;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lento.app.content.ContentText;
import lento.app.content.Review;
import lento.app.content.Text;
import lento.app.safety.Safety;
import lento.practice.Nearest;
import lento.practice.Outcome;

/// How small drops are taken to be where nobody has counted them, from `content/dilution.yaml`.
///
/// @param perMillilitre so many drops in a millilitre
/// @param because why so many
/// @param sources ids of sources
public record DropSize(BigDecimal perMillilitre, Text because, List<String> sources, Review review) {

    public DropSize {
        sources = List.copyOf(sources);
    }

    /// Reads it.
    ///
    /// @param content the folder that holds `dilution.yaml`
    public static Outcome<DropSize> open(Path content, Safety safety) throws IOException {
        var in = ContentText.open(content.resolve("dilution.yaml"));
        if (in.entries().isEmpty()) {
            return Outcome.refused(in.problems());
        }
        var whole = in.entries().values().iterator().next();
        in.yaml().onlyKnown(in.entries(), Set.of("checked", "reviewed", "drops per millilitre", "because", "sources"));
        var written = in.needed(in.entries(), "drops per millilitre", whole);
        boolean fits = written.matches("\\d{2}")
                && new BigDecimal(written).compareTo(Dilution.FEWEST_DROPS) >= 0
                && new BigDecimal(written).compareTo(Dilution.MOST_DROPS) <= 0;
        if (!fits) {
            in.note("'drops per millilitre' is a whole number from " + Dilution.FEWEST_DROPS + " to "
                    + Dilution.MOST_DROPS + ", not '" + written + "'.");
        }
        var sources = new ArrayList<>(in.names(in.entries(), "sources"));
        if (sources.isEmpty()) {
            in.note("'sources' is missing. Name where the number of drops comes from.");
        }
        for (String source : sources) {
            if (!safety.sources().containsKey(source)) {
                in.note("'" + source + "' is no source. "
                        + Nearest.hint(source, safety.sources().keySet()));
            }
        }
        var because = in.text(in.entries(), "because", whole);
        var review = in.review(in.entries());
        return in.problems().isEmpty()
                ? Outcome.done(new DropSize(new BigDecimal(written), because, sources, review))
                : Outcome.refused(in.problems());
    }
}
