package lento.practice.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lento.practice.Catalogue;
import lento.practice.Catalogue.Given;
import lento.practice.Outcome;
import lento.practice.Piece;
import lento.practice.Position;
import lento.practice.Problem;
import org.jspecify.annotations.Nullable;

/// The lines of a catalogue that were asked for so far, and what was wrong with them.
final class Lines {

    private static final int MOST_SHOWN = 80;

    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Catalogue.Key> used = new HashSet<>();

    Lines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// A line in the other language.
    ///
    /// @param at where it begins in the catalogue
    record Found(Position at, List<Piece> pieces) {}

    /// The translation of this line, or a problem and nothing.
    ///
    /// @param from where the line stands in the script, if that is known
    Optional<Found> find(String context, List<Piece> pieces, @Nullable Position from) {
        var key = new Catalogue.Key(context, written(pieces));
        boolean again = !used.add(key);
        var entry = catalogue.entries().get(key);
        if (entry == null) {
            if (!again) {
                var where = from == null ? "" : " (" + from.file() + ":" + from.line() + ")";
                problems.add(new Problem(
                        catalogue.at(),
                        "\"" + shown(key.source()) + "\"" + where + " has no translation. Add it, with msgctxt \""
                                + context + "\"."));
            }
            return Optional.empty();
        }
        return switch (entry.given()) {
            case Given.Words(List<Piece> words) -> {
                if (!slots(words).equals(slots(pieces)) && !again) {
                    problems.add(new Problem(
                            entry.at(),
                            "This translation holds the placeholders " + named(words) + " where the script has "
                                    + named(pieces) + ". Use the same."));
                }
                yield Optional.of(new Found(entry.at(), words));
            }
            case Given.Fuzzy _ -> none(entry, again, "is marked fuzzy. Look it over and remove the mark.");
            case Given.Nothing _ -> none(entry, again, "has no translation. Write it.");
        };
    }

    /// The same for a text that holds no placeholders.
    Optional<String> find(String context, String words, @Nullable Position from) {
        return find(context, List.of(new Piece.Text(words)), from).map(found -> written(found.pieces()));
    }

    /// Notes what is wrong with the script itself.
    void add(Problem problem) {
        problems.add(problem);
    }

    /// This value if every line was found and no other line is left over; else every problem.
    <T> Outcome<T> whole(T value) {
        catalogue.entries().forEach((key, entry) -> {
            if (!used.contains(key)) {
                var context = key.context().isEmpty() ? "no msgctxt" : "msgctxt \"" + shown(key.context()) + "\"";
                problems.add(new Problem(
                        entry.at(),
                        "\"" + shown(key.source()) + "\" with " + context
                                + " is no line any more. Remove it, or put '#~ ' before each of its lines."));
            }
        });
        return problems.isEmpty()
                ? Outcome.done(value)
                : Outcome.refused(problems.stream().sorted(Problem.BY_PLACE).toList());
    }

    private Optional<Found> none(Catalogue.Entry entry, boolean again, String why) {
        if (!again) {
            problems.add(new Problem(entry.at(), "This line " + why));
        }
        return Optional.empty();
    }

    /// A line as it stands in a script.
    static String written(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Text(String words) -> words;
                    case Piece.Slot slot -> slot.toString();
                })
                .collect(Collectors.joining());
    }

    private static Set<Piece> slots(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece instanceof Piece.Slot).collect(Collectors.toSet());
    }

    private static String named(List<Piece> pieces) {
        var names = new TreeSet<String>();
        slots(pieces).forEach(slot -> names.add(slot.toString()));
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }
}
