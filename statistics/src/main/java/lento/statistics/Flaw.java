package lento.statistics;

/// What is wrong with the numbers that were given, and what mends it: one or two plain sentences.
///
/// @param row the row of the input, from 0, or [#NO_ROW] where no single row is to blame
/// @param field the name of the number in that row, as its record names it; empty where none is to blame
/// @param message the sentence, with the value shown
public record Flaw(int row, String field, String message) {

    /// In place of a row: the input as a whole.
    public static final int NO_ROW = -1;

    /// A flaw of the input as a whole.
    public static Flaw of(String message) {
        return new Flaw(NO_ROW, "", message);
    }

    /// A flaw of one number.
    public static Flaw at(int row, String field, String message) {
        return new Flaw(row, field, message);
    }

    @Override
    public String toString() {
        return row == NO_ROW ? message : "row " + (row + 1) + (field.isEmpty() ? "" : ", " + field) + ": " + message;
    }
}
