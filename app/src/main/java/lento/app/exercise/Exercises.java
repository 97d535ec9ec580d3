package lento.app.exercise;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every exercise to be written.
///
/// @param byId in order
public record Exercises(Map<String, Exercise> byId) {

    public Exercises {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /// All of them, in order.
    public Collection<Exercise> all() {
        return byId.values();
    }

    /// The one with this id.
    public Optional<Exercise> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Those that belong to this practice.
    public List<Exercise> of(String practice) {
        return byId.values().stream()
                .filter(exercise -> exercise.practice().equals(practice))
                .toList();
    }
}
