package lento.app.week;

import java.util.List;

/// Where someone stands in their first week.
public sealed interface Standing {

    /// This is today's.
    ///
    /// @param number of the day, from 1
    record Today(int number, Day day) implements Standing {}

    /// Today's was told, and this comes next.
    ///
    /// @param number of the day, from 1
    record Tomorrow(int number, Day day) implements Standing {}

    /// The week is over.
    ///
    /// @param right what felt right, in the order of the week
    record Over(List<Day> right) implements Standing {
        public Over {
            right = List.copyOf(right);
        }
    }
}
