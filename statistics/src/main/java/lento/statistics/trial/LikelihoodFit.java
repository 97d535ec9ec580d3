package lento.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The likelihood fit of a series in the outcome's unit: intercept, arms against as usual, trend per 30 days from
/// the middle of the planned days, weekend; as `gls(y ~ arm + trend + weekend, correlation = corAR1(form = ~day))`.
public final class LikelihoodFit {

    private LikelihoodFit() {}

    /// The fit, or none where the recorded days can't tell the coefficients apart. Predictors that never vary, such
    /// as an arm that was never recorded, are left out.
    public static Optional<AutoregressiveFit> of(Series series, AutoregressiveFit.Method method) {
        var recorded =
                series.days().stream().filter(day -> day.value().isPresent()).toList();
        var names = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        names.add("intercept");
        columns.add(recorded.stream().mapToDouble(_ -> 1).toArray());
        for (int arm = 1; arm < series.arms(); arm++) {
            int looked = arm;
            add(
                    "arm" + arm,
                    recorded.stream()
                            .mapToDouble(day -> day.arm() == looked ? 1 : 0)
                            .toArray(),
                    names,
                    columns);
        }
        add(
                "trend",
                recorded.stream()
                        .mapToDouble(day -> DesignRows.trend(day.day(), series.planned()))
                        .toArray(),
                names,
                columns);
        add(
                "weekend",
                recorded.stream().mapToDouble(day -> day.weekend() ? 1 : 0).toArray(),
                names,
                columns);
        var rows = new double[recorded.size()][columns.size()];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < columns.size(); i++) {
                rows[t][i] = columns.get(i)[t];
            }
        }
        return AutoregressiveFit.of(
                recorded.stream().mapToInt(TrialDay::day).toArray(),
                rows,
                recorded.stream().mapToDouble(day -> day.value().getAsDouble()).toArray(),
                names,
                method);
    }

    private static void add(String name, double[] column, List<String> names, List<double[]> columns) {
        for (double value : column) {
            if (value != column[0]) {
                names.add(name);
                columns.add(column);
                return;
            }
        }
    }
}
