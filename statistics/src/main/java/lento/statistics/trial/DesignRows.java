package lento.statistics.trial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The recorded days of a series as rows of numbers, on the scale of ratings.
///
/// @param day the day of each row, rising
/// @param rows one array a row: the predictors, then the outcome
record DesignRows(int[] day, double[][] rows) {

    static final double DAYS_A_TREND = 30;

    /// Columns before those of the arms: intercept, trend, weekend.
    static final int SHARED = 3;

    /// The predictors of the Bayesian model: intercept, trend per 30 days from the middle of the planned days,
    /// weekend, for each arm but 0 the first day after it, for each arm but 0 its days. Arms stand last, so that
    /// contrasts need only the last corner of a triangular factor.
    static DesignRows bayesian(Series series, double intercept) {
        int width = columns(series.arms());
        var rows = new double[series.days().size()][];
        var day = new int[rows.length];
        int count = 0;
        @Nullable TrialDay before = null;
        for (TrialDay today : series.days()) {
            if (today.value().isPresent()) {
                var row = Arrays.copyOf(predictors(before, today, series.planned(), series.arms()), width + 1);
                row[width] = series.scale().onRatings(today.value().getAsDouble()) - intercept;
                day[count] = today.day();
                rows[count++] = row;
            }
            before = today;
        }
        return new DesignRows(Arrays.copyOf(day, count), Arrays.copyOf(rows, count));
    }

    /// The predictors of one day.
    ///
    /// @param before the day before, or null where it is not known; an earlier one counts as unknown
    static double[] predictors(@Nullable TrialDay before, TrialDay today, int planned, int arms) {
        int others = arms - 1;
        var row = new double[columns(arms)];
        row[0] = 1;
        row[1] = trend(today.day(), planned);
        row[2] = today.weekend() ? 1 : 0;
        boolean follows = before != null && before.day() == today.day() - 1;
        if (before != null && follows && before.arm() > 0 && before.arm() != today.arm()) {
            row[SHARED + before.arm() - 1] = 1;
        }
        if (today.arm() > 0) {
            row[SHARED + others + today.arm() - 1] = 1;
        }
        return row;
    }

    /// The number of predictors of the Bayesian model.
    static int columns(int arms) {
        return SHARED + 2 * (arms - 1);
    }

    static double trend(int day, int planned) {
        return (day - (planned + 1) / 2.0) / DAYS_A_TREND;
    }
}
