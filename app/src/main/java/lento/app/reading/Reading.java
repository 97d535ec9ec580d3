package lento.app.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lento.app.content.ContentText;
import lento.app.content.Review;
import lento.app.content.Text;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.text.YamlText;

/// Everything to read on.
///
/// @param entries in order
public record Reading(List<Entry> entries, Review review) {

    private static final Set<String> FIELDS =
            Set.of("title", "by", "year", "publisher", "language", "kind", "about", "address", "what");

    public Reading {
        entries = List.copyOf(entries);
    }

    /// What there is about this, in the language of the page first.
    public List<Entry> about(Entry.About about, String language) {
        return Stream.concat(
                        entries.stream().filter(entry -> entry.language().equals(language)),
                        entries.stream().filter(entry -> !entry.language().equals(language)))
                .filter(entry -> entry.about() == about)
                .toList();
    }

    /// Reads it, or finds every problem in its file.
    ///
    /// @param content the folder that holds `reading.yaml`
    public static Outcome<Reading> open(Path content) throws IOException {
        var in = ContentText.open(content.resolve("reading.yaml"));
        in.yaml().onlyKnown(in.entries(), Set.of("checked", "reviewed", "entries"));
        var entries = new ArrayList<Entry>();
        in.mapping(in.entries(), "entries")
                .forEach((id, whole) -> entry(in, id, whole).ifPresent(entries::add));
        var review = in.review(in.entries());
        return in.problems().isEmpty() ? Outcome.done(new Reading(entries, review)) : Outcome.refused(in.problems());
    }

    private static Optional<Entry> entry(ContentText in, String id, YamlText.Entry whole) {
        var fields = in.yaml().mapping(whole.value(), "'" + id + "'");
        in.yaml().onlyKnown(fields, FIELDS);
        var year = in.needed(fields, "year", whole);
        if (!year.isEmpty() && !year.matches("(19|20)\\d\\d")) {
            in.notes().add(whole.at(), "'" + year + "' is no year. Write it as 2016.");
        }
        var language = in.needed(fields, "language", whole);
        if (!language.isEmpty() && !Text.LANGUAGES.contains(language)) {
            in.notes()
                    .add(
                            whole.at(),
                            "'" + language + "' is no language here. " + Nearest.hint(language, Text.LANGUAGES));
        }
        var address = in.plain(fields, "address");
        if (!address.isEmpty() && !address.startsWith("https://")) {
            in.notes().add(whole.at(), "The address '" + address + "' does not begin with https://.");
        }
        var title = in.needed(fields, "title", whole);
        var by = in.needed(fields, "by", whole);
        var publisher = in.needed(fields, "publisher", whole);
        var what = in.text(fields, "what", whole);
        var kind = one(in, fields, "kind", whole, Entry.Kind.values());
        var about = one(in, fields, "about", whole, Entry.About.values());
        return kind.isPresent() && about.isPresent()
                ? Optional.of(
                        new Entry(id, title, by, year, publisher, language, kind.get(), about.get(), address, what))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> one(
            ContentText in, Map<String, YamlText.Entry> fields, String name, YamlText.Entry whole, E[] all) {
        var written = in.needed(fields, name, whole);
        var names =
                Stream.of(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        if (!written.isEmpty() && !names.contains(written)) {
            in.notes().add(whole.at(), "'" + written + "' is no '" + name + "'. " + Nearest.hint(written, names));
        }
        return Stream.of(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }
}
