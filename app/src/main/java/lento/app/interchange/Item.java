package lento.app.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One object of a JSON document. What is null is not there.
///
/// @param line on which it begins, from 1
/// @param values by name: [Item], [List], [String], [Figure] or [Boolean]
record Item(int line, Map<String, Object> values) {

    /// A number as it stands in the document.
    record Figure(String text) {}

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean empty() {
        return values.isEmpty();
    }

    /// A string, or a number as it stands.
    Optional<String> text(String name) {
        return text(values.get(name));
    }

    static Optional<String> text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Figure figure -> Optional.of(figure.text());
            case null, default -> Optional.empty();
        };
    }

    /// A number, also one that stands in a string.
    OptionalDouble number(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        var value = Clocks.read(() -> Double.parseDouble(text.get()));
        return value.isPresent() && Double.isFinite(value.get())
                ? OptionalDouble.of(value.get())
                : OptionalDouble.empty();
    }

    /// A whole number, also one that stands in a string or ends in `.0`.
    OptionalLong whole(String name) {
        var exact = text(name).flatMap(text -> Clocks.read(() -> Long.parseLong(text)));
        if (exact.isPresent()) {
            return OptionalLong.of(exact.get());
        }
        var value = number(name);
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())
                ? OptionalLong.of((long) value.getAsDouble())
                : OptionalLong.empty();
    }

    Optional<Boolean> truth(String name) {
        return switch (values.get(name)) {
            case Boolean truth -> Optional.of(truth);
            case Figure(String text) -> Optional.of(!text.equals("0"));
            case null, default -> Optional.empty();
        };
    }

    Optional<Item> item(String name) {
        return values.get(name) instanceof Item item ? Optional.of(item) : Optional.empty();
    }

    /// The values of an array; empty if there is none.
    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /// The objects of an array.
    List<Item> items(String name) {
        return list(name).stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }
}
