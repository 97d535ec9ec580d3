package lento.practice;

import java.util.List;

/// When a passage is heard.
public sealed interface Condition {

    /// `posture is lying or side`; with `negated`, `posture is not lying`.
    record Is(String choice, List<String> values, boolean negated) implements Condition {
        public Is {
            values = List.copyOf(values);
        }
    }

    /// `round is first` or `round is later`.
    record Round(boolean first) implements Condition {}

    /// `group in imagine`: the member at hand is among those chosen.
    record In(String variable, String choice) implements Condition {}
}
