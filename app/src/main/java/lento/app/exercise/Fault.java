package lento.app.exercise;

import lento.app.content.Text;

/// Something on a sheet that can't stand so.
public sealed interface Fault {

    /// What is asked for at the field.
    Text label();

    /// More words than the field holds.
    ///
    /// @param length in characters
    /// @param most so many it may have
    record TooLong(Text label, int length, int most) implements Fault {}

    /// No whole number from 0 to 10.
    record NoScale(Text label, String typed) implements Fault {}

    /// No time of day.
    record NoTime(Text label, String typed) implements Fault {}

    /// Less time between two fields than is right.
    ///
    /// @param words that say so
    record TooShort(Text label, Text words) implements Fault {}
}
