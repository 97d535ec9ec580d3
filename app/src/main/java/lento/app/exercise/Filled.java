package lento.app.exercise;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lento.app.exercise.Field.Single;

/// A sheet with what was written on it. It is kept nowhere.
///
/// @param written by the name of a field or cell, only those of this exercise and only where something was written
public record Filled(Exercise exercise, Map<String, String> written) {

    /// So many characters one line may have.
    public static final int LINE = 200;

    /// So many characters some lines may have.
    public static final int LINES = 2_000;

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");
    private static final Pattern SCALE = Pattern.compile("\\d|10");
    private static final int DAY_MINUTES = 24 * 60;

    public Filled {
        written = Map.copyOf(written);
    }

    /// Nothing was written yet.
    public static Filled empty(Exercise exercise) {
        return new Filled(exercise, Map.of());
    }

    /// What came with a form.
    ///
    /// @param sent tells what was sent for a name, empty if nothing was
    public static Filled of(Exercise exercise, Function<String, Optional<String>> sent) {
        var written = new LinkedHashMap<String, String>();
        places(exercise).forEach((name, field) -> sent.apply(name)
                .map(words -> words.replace("\r\n", "\n").strip())
                .filter(words -> !words.isEmpty())
                .filter(words ->
                        !(field instanceof Field.Pick pick) || pick.options().containsKey(words))
                .ifPresent(words -> written.put(name, words)));
        return new Filled(exercise, written);
    }

    /// What was written here; empty if nothing was.
    public String value(String name) {
        return written.getOrDefault(name, "");
    }

    /// The same as it is read on paper: an option by its words.
    public String shown(Single field, String name, String language) {
        var value = value(name);
        return switch (field) {
            case Field.Pick pick -> {
                var option = pick.options().get(value);
                yield option == null ? "" : option.in(language);
            }
            case Field.Line _, Field.Lines _, Field.Scale _, Field.Clock _ -> value;
        };
    }

    /// Whether anything was written in one of these rows.
    public boolean any(Field.Rows rows) {
        return written.keySet().stream()
                .anyMatch(name -> name.startsWith(rows.head().id() + "."));
    }

    /// What was written in one row, column by column, as it is read on paper; empty if nothing was.
    ///
    /// @param row from 0
    public String row(Field.Rows rows, int row, String language) {
        return rows.columns().stream()
                .filter(column -> !value(rows.cell(row, column)).isEmpty())
                .map(column ->
                        column.head().label().in(language) + ": " + shown(column, rows.cell(row, column), language))
                .collect(Collectors.joining("; "));
    }

    /// Whether nothing was written.
    public boolean blank() {
        return written.isEmpty();
    }

    /// Everything that can't stand so, in the order of the fields.
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        places(exercise).forEach((name, field) -> fault(field, value(name)).ifPresent(faults::add));
        exercise.span().flatMap(this::tooShort).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Fault> fault(Single field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var label = field.head().label();
        return switch (field) {
            case Field.Line _ -> tooLong(field, value, LINE);
            case Field.Lines _ -> tooLong(field, value, LINES);
            case Field.Scale _ ->
                SCALE.matcher(value).matches() ? Optional.empty() : Optional.of(new Fault.NoScale(label, value));
            case Field.Clock _ ->
                TIME.matcher(value).matches() ? Optional.empty() : Optional.of(new Fault.NoTime(label, value));
            case Field.Pick _ -> Optional.empty();
        };
    }

    private static Optional<Fault> tooLong(Single field, String value, int most) {
        return value.length() <= most
                ? Optional.empty()
                : Optional.of(new Fault.TooLong(field.head().label(), value.length(), most));
    }

    private Optional<Fault> tooShort(Exercise.Span span) {
        var from = time(value(span.from()));
        var to = time(value(span.to()));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        long minutes = Math.floorMod(Duration.between(from.get(), to.get()).toMinutes(), (long) DAY_MINUTES);
        return minutes >= span.leastMinutes()
                ? Optional.empty()
                : Optional.of(new Fault.TooShort(exercise.title(), span.words()));
    }

    private static Optional<LocalTime> time(String written) {
        var time = TIME.matcher(written);
        return time.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                : Optional.empty();
    }

    /// Every place with one value, by its name.
    private static Map<String, Single> places(Exercise exercise) {
        var places = new LinkedHashMap<String, Single>();
        for (Field field : exercise.fields()) {
            switch (field) {
                case Single single -> places.put(single.head().id(), single);
                case Field.Rows rows -> {
                    for (int row = 0; row < rows.names().size(); row++) {
                        for (Single column : rows.columns()) {
                            places.put(rows.cell(row, column), column);
                        }
                    }
                }
            }
        }
        return places;
    }
}
