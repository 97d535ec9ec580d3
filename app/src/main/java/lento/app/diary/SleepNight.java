package lento.app.diary;

import java.time.LocalDate;
import java.util.Optional;
import lento.practice.Outcome;

/// One night.
///
/// @param day the local date on which one woke
/// @param quality how it was, on the source's own scale
/// @param sourceDay the date that the source itself gives it, where it gives one; some give the evening before
/// @param note in the person's words; empty if none
public record SleepNight(
        Origin origin, LocalDate day, Sleep sleep, Optional<Score> quality, Optional<LocalDate> sourceDay, String note)
        implements DiaryEntry {

    /// A night as it was told, or what is impossible in it. Its day is the date of waking.
    public static Outcome<SleepNight> of(Origin origin, SleepItems items, Optional<Score> quality, String note) {
        var waking = items.finalWaking().or(items::rise);
        if (waking.isEmpty()) {
            return Outcome.refused("A night belongs to the day on which one wakes. Enter when you woke.");
        }
        return Sleep.of(items)
                .then(sleep -> Outcome.done(
                        new SleepNight(origin, waking.get().toLocalDate(), sleep, quality, Optional.empty(), note)));
    }

    /// The same with the date that its source gives it.
    public SleepNight withSourceDay(LocalDate date) {
        return new SleepNight(origin, day, sleep, quality, Optional.of(date), note);
    }
}
