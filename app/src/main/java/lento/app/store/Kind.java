package lento.app.store;

import java.util.regex.Pattern;

/// What a record is, so coarsely that the database may know: `sleep`, `evening`, `practice`.
///
/// @param name 1 to 32 lower-case letters and hyphens
public record Kind(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,31}");

    /// @throws IllegalArgumentException if the name has another form, which is a mistake of the program
    public Kind {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a kind is 1 to 32 lower-case letters and hyphens");
        }
    }
}
