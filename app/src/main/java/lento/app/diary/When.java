package lento.app.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// When something was: a day, and its time where that is known.
///
/// @param day the local date
/// @param at its instant with the offset of the place; empty where only the day is known
public record When(LocalDate day, Optional<OffsetDateTime> at, Zone zone) {

    public static When at(OffsetDateTime time, Zone zone) {
        return new When(time.toLocalDate(), Optional.of(time), zone);
    }

    public static When on(LocalDate day) {
        return new When(day, Optional.empty(), new Zone.Untold());
    }
}
