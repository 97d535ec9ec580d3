package lento.app.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.content.Text;

/// A place on a sheet where something is written.
public sealed interface Field {

    /// What every field says of itself.
    Head head();

    /// What stands at a field.
    ///
    /// @param id names it among the fields of its sheet
    /// @param hint what else to know, if anything
    /// @param example what someone might write, if an example is needed
    record Head(String id, Text label, Optional<Text> hint, Optional<Text> example) {}

    /// A field with one value.
    sealed interface Single extends Field {}

    /// One line of words.
    record Line(Head head) implements Single {}

    /// Some lines of words.
    ///
    /// @param rows how many lines are offered
    record Lines(Head head, int rows) implements Single {}

    /// A whole number from 0 to 10.
    record Scale(Head head) implements Single {}

    /// A time of day, such as 22:30.
    record Clock(Head head) implements Single {}

    /// One of several.
    ///
    /// @param options by id, in order
    record Pick(Head head, Map<String, Text> options) implements Single {
        public Pick {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /// The same columns, row by row.
    ///
    /// @param names one for each row; an empty row has an empty name
    record Rows(Head head, List<Optional<Text>> names, List<Single> columns) implements Field {
        public Rows {
            names = List.copyOf(names);
            columns = List.copyOf(columns);
        }

        /// The name of one cell, as forms send it.
        ///
        /// @param row from 0
        public String cell(int row, Single column) {
            return head.id() + "." + row + "." + column.head().id();
        }
    }
}
