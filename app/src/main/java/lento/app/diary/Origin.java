package lento.app.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Where an entry comes from. Two entries with equal origins are the same entry, so reading an export again adds
/// nothing. No label is part of it, since labels change from one export to the next.
///
/// @param source the app, by a short name that never changes, such as `fitbit`; `lento` for what was entered here
/// @param subject what is recorded, in the words of the source's format, such as `sleep` or `38221-8`
public record Origin(String source, String subject, Key key) {

    /// What was entered in Lento itself.
    public static final String OWN = "lento";

    /// What tells the entries of one subject apart.
    public sealed interface Key {}

    /// The source's own number or name of the entry.
    public record Id(String id) implements Key {}

    /// When it began and how long it lasted, where the source has no id.
    ///
    /// @param again 0, or the how-manieth other entry with the same start and length, where a source has several
    public record Span(Instant start, Duration length, int again) implements Key {}

    /// A part of a day and what was asked, where the source has neither id nor time.
    ///
    /// @param part of the day as the source names it; empty for the whole day
    /// @param item what was asked
    public record Slot(LocalDate day, String part, String item) implements Key {}

    /// An entry that was made in Lento.
    public static Origin own(String subject, String id) {
        return new Origin(OWN, subject, new Id(id));
    }

    public static Origin id(String source, String subject, String id) {
        return new Origin(source, subject, new Id(id));
    }

    public static Origin span(String source, String subject, Instant start, Duration length) {
        return new Origin(source, subject, new Span(start, length, 0));
    }
}
