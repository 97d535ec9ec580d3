package lento.practice;

import java.util.Set;

/// What was chosen for one [Choice].
public sealed interface Chosen {

    /// One of the options.
    record Option(String value) implements Chosen {}

    /// A length in samples.
    record Length(long samples) implements Chosen {}

    /// At least and at most so many.
    record Count(int least, int most) implements Chosen {}

    /// These members, with the smallest parts that they take in.
    record Members(Set<String> ids, Set<String> parts) implements Chosen {
        public Members {
            ids = Set.copyOf(ids);
            parts = Set.copyOf(parts);
        }

        /// Whether this member shares a part with the chosen ones.
        public boolean touches(Member member) {
            return member.covers().stream().anyMatch(parts::contains);
        }
    }
}
