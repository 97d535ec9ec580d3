package lento.app.safety;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a rule holds: an expression over what is true of a listener.
public sealed interface Condition {

    /// One thing is true.
    record Is(String id) implements Condition {}

    /// Each of these holds.
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /// At least one of these holds.
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// Whether this holds.
    ///
    /// @param truths the ids of what is true
    default boolean holds(Set<String> truths) {
        return switch (this) {
            case Is(String id) -> truths.contains(id);
            case All(List<Condition> of) -> of.stream().allMatch(one -> one.holds(truths));
            case Any(List<Condition> of) -> of.stream().anyMatch(one -> one.holds(truths));
        };
    }

    /// The ids on which this depends.
    default Set<String> ids() {
        return switch (this) {
            case Is(String id) -> Set.of(id);
            case All(List<Condition> of) -> ids(of.stream());
            case Any(List<Condition> of) -> ids(of.stream());
        };
    }

    private static Set<String> ids(Stream<Condition> all) {
        return all.flatMap(one -> one.ids().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
