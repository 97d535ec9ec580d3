package lento.app.diary;

/// A rating just as its source gave it. It is never rescaled: 3 of 0 to 4 is not 7.5 of 0 to 10.
public sealed interface Score {

    /// A number on a scale with known ends.
    ///
    /// @param low the least that can be chosen
    /// @param high the most that can be chosen
    record Scaled(double value, double low, double high) implements Score {

        /// @throws IllegalArgumentException if the value lies off its scale
        public Scaled {
            if (!(low < high) || !(low <= value && value <= high)) {
                throw new IllegalArgumentException("a score lies off its scale");
            }
        }
    }

    /// A number whose scale the source does not tell.
    record Unscaled(double value) implements Score {}

    /// A word, such as the name of a mood. What it is worth is for the person to say.
    record Word(String word) implements Score {}
}
