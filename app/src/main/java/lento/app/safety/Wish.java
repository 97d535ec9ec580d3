package lento.app.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lento.practice.Choice;
import lento.practice.Practice;
import lento.practice.Time;

/// A practice as someone wants it.
///
/// @param choices by name, as they are typed
/// @param minutes how long it is to last
public record Wish(Practice practice, Map<String, String> choices, double minutes) {

    private static final String WORDS = "words";

    public Wish {
        choices = Map.copyOf(choices);
    }

    /// A practice as it is usually taken.
    public static Wish usual(Practice practice) {
        return new Wish(practice, Map.of(), Time.seconds(practice.lengths().usual()) / 60);
    }

    Wish with(String name, String value) {
        var more = new HashMap<>(choices);
        more.put(name, value);
        return new Wish(practice, more, minutes);
    }

    Wish without(String name) {
        var fewer = new HashMap<>(choices);
        fewer.remove(name);
        return new Wish(practice, fewer, minutes);
    }

    Wish lasting(double other) {
        return new Wish(practice, choices, other);
    }

    /// The option that will be taken; empty where setting is free to take another.
    Optional<String> option(Choice.Options options) {
        var made = Optional.ofNullable(choices.get(options.name()));
        boolean free = options.name().equals(practice.lengths().choice())
                || options.name().equals(WORDS);
        return made.isPresent() || free ? made : Optional.of(options.usual());
    }
}
