package lento.app.interchange;

import lento.app.diary.DiaryEntry;
import lento.practice.Position;
import lento.practice.Problem;

/// What a reader comes upon, one after another.
public sealed interface Found {

    /// An entry for the diary.
    ///
    /// @param at the line on which its record begins
    record Entry(DiaryEntry entry, Position at) implements Found {}

    /// A record that says what can't be, such as a night that ends before it begins. All else is kept.
    record Impossible(Problem problem) implements Found {}

    /// A record or a file that is not in its format. What was read before is kept.
    record Malformed(Problem problem) implements Found {}

    /// What had to be assumed, once a file, in a sentence.
    record Assumed(String sentence) implements Found {}
}
