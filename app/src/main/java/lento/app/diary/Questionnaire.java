package lento.app.diary;

import java.util.List;
import java.util.OptionalDouble;

/// Answers to a questionnaire.
public sealed interface Questionnaire permits Peg, RolandMorris, Questionnaire.Reported {

    Instrument instrument();

    /// The total as the instrument counts it; empty where a source gives none on the instrument's scale.
    OptionalDouble total();

    /// A total that someone else counted.
    ///
    /// @param items the single answers where they were told, in the order of the instrument; else empty
    record Reported(Instrument instrument, Score score, List<Double> items) implements Questionnaire {
        public Reported {
            items = List.copyOf(items);
        }

        @Override
        public OptionalDouble total() {
            return switch (score) {
                case Score.Scaled scaled -> OptionalDouble.of(scaled.value());
                case Score.Unscaled unscaled -> OptionalDouble.of(unscaled.value());
                case Score.Word _ -> OptionalDouble.empty();
            };
        }
    }
}
