package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lento.statistics.Finding;
import lento.statistics.Flaw;

/// Which arm is drawn for which day: blocks in which every arm has one period, in an order shuffled anew for each
/// block, the first too.
///
/// @param arms 2 to 4, as usual included
/// @param period days in a row with one arm, 1 to 7
/// @param drawn the arm of each day, from day 1 on
public record Schedule(int arms, int period, List<Integer> drawn) {

    public static final int LONGEST_PERIOD = 7;

    private static final int WEEK = 7;

    public Schedule {
        drawn = List.copyOf(drawn);
    }

    /// A schedule from a seed: the same for the same numbers, on every machine and in every version. The shuffle is
    /// R. A. Fisher's and F. Yates's, fed by G. L. Steele's SplitMix64 (OOPSLA 2014).
    ///
    /// @param days at least one block, arms times period
    public static Finding<Schedule> of(int arms, int period, int days, long seed) {
        var flaws = new ArrayList<Flaw>();
        if (arms < 2 || arms > Series.MOST_ARMS) {
            flaws.add(Flaw.at(
                    Flaw.NO_ROW, "arms", "A trial compares 2 to 4 arms, as usual included. You entered " + arms + "."));
        }
        if (period < 1 || period > LONGEST_PERIOD) {
            flaws.add(Flaw.at(Flaw.NO_ROW, "period", "A period lasts 1 to 7 days. You entered " + period + "."));
        }
        if (flaws.isEmpty() && (days < arms * period || days > Series.MOST_DAYS)) {
            flaws.add(Flaw.at(
                    Flaw.NO_ROW,
                    "days",
                    arms + " arms with periods of " + period + " need at least " + arms * period + " days and at most "
                            + Series.MOST_DAYS + ". You entered " + days + "."));
        }
        return flaws.isEmpty() ? Finding.found(drawn(arms, period, days, seed)) : Finding.refused(flaws);
    }

    /// The days of the schedule, nothing recorded yet.
    ///
    /// @param weekday of day 1, 0 Monday to 6 Sunday
    public List<TrialDay> days(int weekday) {
        var days = new ArrayList<TrialDay>();
        for (int day = 1; day <= drawn.size(); day++) {
            days.add(new TrialDay(day, drawn.get(day - 1), (weekday + day - 1) % WEEK, OptionalDouble.empty()));
        }
        return days;
    }

    private static Schedule drawn(int arms, int period, int days, long seed) {
        var drawn = new ArrayList<Integer>();
        long state = seed;
        var block = new int[arms];
        while (drawn.size() < days) {
            for (int arm = 0; arm < arms; arm++) {
                block[arm] = arm;
            }
            for (int i = arms - 1; i > 0; i--) {
                state += 0x9e3779b97f4a7c15L;
                // 2^63 is so much larger than 4! that the remainder favours none by more than 1e-18.
                int j = (int) ((mixed(state) >>> 1) % (i + 1));
                int other = block[i];
                block[i] = block[j];
                block[j] = other;
            }
            for (int arm : block) {
                for (int day = 0; day < period && drawn.size() < days; day++) {
                    drawn.add(arm);
                }
            }
        }
        return new Schedule(arms, period, drawn);
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
