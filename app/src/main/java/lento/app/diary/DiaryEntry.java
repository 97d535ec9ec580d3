package lento.app.diary;

import java.time.LocalDate;

/// One thing that a diary holds.
public sealed interface DiaryEntry permits SleepNight, Nap, Evening, Rating, PracticeSpan, Answered {

    /// Where it comes from: the key under which it is kept once.
    Origin origin();

    /// The local date to which it belongs. A night belongs to the date on which one wakes.
    LocalDate day();
}
