package lento.statistics.trial;

import java.util.OptionalDouble;

/// One day of a personal trial.
///
/// @param day from 1, counted from the trial's first day
/// @param arm the condition that was drawn for the day: 0 is as usual, then 1, 2, 3
/// @param weekday 0 Monday to 6 Sunday
/// @param value what was recorded, in the outcome's own unit; empty for not recorded
public record TrialDay(int day, int arm, int weekday, OptionalDouble value) {

    static final int SATURDAY = 5;

    boolean weekend() {
        return weekday >= SATURDAY;
    }
}
