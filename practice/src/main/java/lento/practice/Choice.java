package lento.practice;

import java.util.List;

/// Something that a practice leaves to the listener.
public sealed interface Choice {

    /// How it is named in the practice and on the command line.
    String name();

    /// One of several values; the first is usual.
    record Options(String name, List<String> values) implements Choice {
        public Options {
            values = List.copyOf(values);
        }

        public String usual() {
            return values.getFirst();
        }
    }

    /// A length of time in samples between two bounds.
    record Length(String name, long least, long most, long usual) implements Choice {}

    /// How often, between two bounds. Setting takes what fits best within them.
    record Count(String name, int least, int most) implements Choice {}

    /// Any members of a file of lists; usually none.
    record Members(String name, String file) implements Choice {}
}
