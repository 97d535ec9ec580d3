package lento.app.safety;

import java.time.LocalDate;

/// Something unpleasant that someone noticed with a practice, as they noted it.
///
/// @param kind of the practice
/// @param practice its id
/// @param words their own, empty if none
/// @param lasting whether it lasts over a month
/// @param inTheWay whether it gets in the way of life
public record UnpleasantEffect(
        LocalDate day,
        String kind,
        String practice,
        Strength strength,
        String words,
        boolean lasting,
        boolean inTheWay) {

    /// How strong it was.
    public enum Strength {
        MILD,
        STRONG
    }

    /// The same when it is over.
    UnpleasantEffect over() {
        return new UnpleasantEffect(day, kind, practice, strength, words, false, false);
    }
}
