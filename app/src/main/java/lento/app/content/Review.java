package lento.app.content;

import java.time.LocalDate;
import java.util.Optional;

/// How far something was looked at.
///
/// @param checked when its sources were last looked at
/// @param by the clinician who reviewed it, if one has
public record Review(LocalDate checked, Optional<By> by) {

    /// A clinician's review.
    public record By(String name, LocalDate on) {}
}
