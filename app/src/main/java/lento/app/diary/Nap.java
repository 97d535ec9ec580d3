package lento.app.diary;

import java.time.LocalDate;

/// A stretch of sleep that is no night's. It never counts towards one.
///
/// @param day the local date on which one woke
/// @param note in the person's words; empty if none
public record Nap(Origin origin, LocalDate day, Sleep sleep, String note) implements DiaryEntry {}
