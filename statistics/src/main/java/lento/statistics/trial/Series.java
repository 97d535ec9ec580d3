package lento.statistics.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import lento.statistics.Finding;
import lento.statistics.Flaw;

/// The days of a personal trial, checked and in order.
///
/// @param arms how many conditions there are, as usual included: 2 to 4
/// @param planned the days that the trial was planned for; the trend counts from their middle
/// @param scale the outcome's range
/// @param days in order; a day that was not recorded still tells which arm was drawn
public record Series(int arms, int planned, Scale scale, List<TrialDay> days) {

    public static final int MOST_ARMS = 4;

    /// The fewest recorded days that are analysed.
    public static final int FEWEST_DAYS = 5;

    /// The longest trial.
    public static final int MOST_DAYS = 36_600;

    private static final int WEEK = 7;

    public Series {
        days = List.copyOf(days);
    }

    /// Checks the days and puts them in order.
    ///
    /// A whole number is taken for a rating and lies within the scale. Others, such as averages and scores, may lie
    /// outside by no more than the scale's width, since simulated and transformed outcomes do.
    ///
    /// @param arms 2 to 4, at least one more than the highest arm
    /// @param planned at least the last day
    public static Finding<Series> of(List<TrialDay> days, int arms, int planned, Scale scale) {
        var flaws = new ArrayList<Flaw>();
        if (arms < 2 || arms > MOST_ARMS) {
            flaws.add(Flaw.of("A trial compares 2 to 4 arms, as usual included. There are " + arms + "."));
        }
        var seen = new HashMap<Integer, Integer>();
        for (int row = 0; row < days.size(); row++) {
            check(row, days.get(row), arms, planned, scale, flaws);
            var first = seen.putIfAbsent(days.get(row).day(), row);
            if (first != null) {
                flaws.add(Flaw.at(
                        row, "day", "Day " + days.get(row).day() + " stands twice, first in row " + (first + 1) + "."));
            }
        }
        if (flaws.isEmpty()) {
            checkTogether(days, flaws);
        }
        if (!flaws.isEmpty()) {
            return Finding.refused(flaws);
        }
        var sorted =
                days.stream().sorted(Comparator.comparingInt(TrialDay::day)).toList();
        return Finding.found(new Series(arms, planned, scale, sorted));
    }

    /// The days with a value.
    public int recorded() {
        return (int) days.stream().filter(day -> day.value().isPresent()).count();
    }

    private static void check(int row, TrialDay day, int arms, int planned, Scale scale, List<Flaw> flaws) {
        if (day.day() < 1 || day.day() > MOST_DAYS) {
            flaws.add(Flaw.at(
                    row, "day", "Days are counted from 1 to " + MOST_DAYS + ". You entered " + day.day() + "."));
        } else if (day.day() > planned) {
            flaws.add(Flaw.at(row, "day", "The trial has " + planned + " days. You entered day " + day.day() + "."));
        }
        if (day.arm() < 0 || day.arm() >= Math.max(arms, 2)) {
            flaws.add(Flaw.at(
                    row,
                    "arm",
                    "Arms are 0 (as usual) to " + (Math.max(arms, 2) - 1) + ". You entered " + day.arm() + "."));
        }
        if (day.weekday() < 0 || day.weekday() >= WEEK) {
            flaws.add(Flaw.at(
                    row, "weekday", "Weekdays are 0 (Monday) to 6 (Sunday). You entered " + day.weekday() + "."));
        }
        if (day.value().isPresent() && !possible(day.value().getAsDouble(), scale)) {
            flaws.add(Flaw.at(
                    row,
                    "y",
                    "The outcome goes from " + shown(scale.low()) + " to " + shown(scale.high()) + ". You entered "
                            + shown(day.value().getAsDouble()) + "."));
        }
    }

    private static boolean possible(double value, Scale scale) {
        double give = value == Math.rint(value) ? 0 : scale.high() - scale.low();
        return value >= scale.low() - give && value <= scale.high() + give;
    }

    private static void checkTogether(List<TrialDay> days, List<Flaw> flaws) {
        var recorded = days.stream().filter(day -> day.value().isPresent()).toList();
        long drawn = recorded.stream().mapToInt(TrialDay::arm).distinct().count();
        long values = recorded.stream()
                .mapToDouble(day -> day.value().getAsDouble())
                .distinct()
                .count();
        if (recorded.size() < FEWEST_DAYS) {
            flaws.add(Flaw.of("An analysis needs at least " + FEWEST_DAYS + " recorded days. There "
                    + (recorded.size() == 1 ? "is 1." : "are " + recorded.size() + ".")));
        } else if (drawn < 2) {
            flaws.add(
                    Flaw.of("All recorded days have arm " + recorded.getFirst().arm()
                            + ", so there is nothing to compare. Days of at least two arms are needed."));
        } else if (values < 2) {
            flaws.add(Flaw.of(
                    "All values are " + shown(recorded.getFirst().value().getAsDouble())
                            + ". Where nothing varies, nothing can be compared."));
        }
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
