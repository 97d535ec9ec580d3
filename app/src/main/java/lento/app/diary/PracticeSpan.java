package lento.app.diary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Time that was spent practising: mindfulness, meditation, a session, a habit that was kept.
///
/// @param when when it began
/// @param length how long it lasted; empty where the source only says that it was done
/// @param name of the practice in the source's words; empty if it has none
/// @param note in the person's words; empty if none
public record PracticeSpan(Origin origin, When when, Optional<Duration> length, String name, String note)
        implements DiaryEntry {

    /// The longest span that is kept.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// @throws IllegalArgumentException if the length is negative or over a day
    public PracticeSpan {
        if (length.isPresent() && (length.get().isNegative() || length.get().compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a span of practice is impossible");
        }
    }

    @Override
    public LocalDate day() {
        return when.day();
    }
}
