package lento.app.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.app.content.Review;
import lento.app.content.Text;

/// What follows where something is true of a listener.
///
/// @param kinds of practice that it concerns; every kind if empty
/// @param words said to the person
/// @param sources ids of sources
/// @param review how far it was looked at
public record Rule(
        String id, Condition when, Set<String> kinds, Then then, Text words, List<String> sources, Review review) {

    public Rule {
        kinds = Set.copyOf(kinds);
        sources = List.copyOf(sources);
    }

    /// What follows, the gravest first.
    public sealed interface Then {

        /// Get help now: nothing else comes before it.
        record HelpNow() implements Then {}

        /// Not without asking someone.
        record AskFirst(Text who) implements Then {}

        /// With changes.
        ///
        /// @param always whether its words are said even where nothing had to change
        record Care(List<Change> changes, boolean always) implements Then {
            public Care {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing changes. It is said where the answer was given.
        record Advice() implements Then {}
    }

    /// Whether it concerns this kind of practice.
    public boolean concerns(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// Whether it would change anything about this wish, or say anything.
    boolean bites(Wish wish) {
        return switch (then) {
            case Then.HelpNow _, Then.AskFirst _ -> true;
            case Then.Advice _ -> false;
            case Then.Care care -> care.always() || !on(wish, care).equals(Optional.of(wish));
        };
    }

    /// The wish with all changes; empty where the practice can't be changed so.
    static Optional<Wish> on(Wish wish, Then.Care care) {
        var changed = Optional.of(wish);
        for (Change change : care.changes()) {
            changed = changed.flatMap(change::on);
        }
        return changed;
    }
}
