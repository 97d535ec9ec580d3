package lento.statistics.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import org.apache.commons.numbers.gamma.LogBeta;

/// An effect size with its sampling variance, as `escalc` of metafor 3.8-1 makes it.
///
/// @param value y_i on the scale on which it is pooled: ratios as natural logarithms
/// @param variance v_i, over 0
/// @param corrected whether one half was added to all four cells because one of them was zero
public record EffectSize(double value, double variance, boolean corrected) {

    /// What is added to all four cells of a study that has a zero cell: J. J. Gart and J. R. Zweifel, Biometrika 54
    /// (1967) 181; `escalc(add = 1/2, to = "only0")`.
    public static final double ZERO_CELL_CORRECTION = 0.5;

    /// The 97.5 % quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// The effect size of one report, or what is wrong with its numbers.
    ///
    /// @param row the row that flaws name
    /// @param measure which effect size; an [StudyReport.Effect] is taken as it is
    public static Finding<EffectSize> of(int row, StudyReport report, Measure measure) {
        var flaws = new Flaws(row);
        var size =
                switch (report) {
                    case StudyReport.Effect effect -> given(effect, flaws);
                    case StudyReport.Means means -> fromMeans(means, measure, flaws);
                    case StudyReport.Events events -> fromEvents(events, measure, flaws);
                    case StudyReport.Interval interval -> fromInterval(interval, measure, flaws);
                };
        return flaws.found.isEmpty() ? Finding.found(size) : Finding.refused(flaws.found);
    }

    /// The exact factor J(m) = Gamma(m/2) / (sqrt(m/2) Gamma((m-1)/2)) that takes the bias out of Cohen's d:
    /// L. V. Hedges, Journal of Educational Statistics 6 (1981) 107, equation 6e.
    ///
    /// @param degrees m, over 1
    static double hedges(double degrees) {
        // Gamma(x + 1/2) / Gamma(x) = Gamma(1/2) / B(x, 1/2), which loses no digits where both gammas are huge.
        double x = (degrees - 1) / 2;
        double ratio = Math.sqrt(Math.PI) / Math.exp(LogBeta.value(x, 0.5));
        return ratio / Math.sqrt(degrees / 2);
    }

    private static EffectSize given(StudyReport.Effect effect, Flaws flaws) {
        flaws.finite("yi", effect.yi());
        flaws.positive("vi", effect.vi(), "A variance");
        return new EffectSize(effect.yi(), effect.vi(), false);
    }

    private static EffectSize fromMeans(StudyReport.Means means, Measure measure, Flaws flaws) {
        flaws.finite("mean_i", means.meanI());
        flaws.finite("mean_c", means.meanC());
        flaws.positive("sd_i", means.sdI(), "A standard deviation");
        flaws.positive("sd_c", means.sdC(), "A standard deviation");
        flaws.people("n_intervention", means.nI());
        flaws.people("n_control", means.nC());
        double difference = means.meanI() - means.meanC();
        double varianceI = means.sdI() * means.sdI();
        double varianceC = means.sdC() * means.sdC();
        return switch (measure) {
            case MD -> new EffectSize(difference, varianceI / means.nI() + varianceC / means.nC(), false);
            case SMD -> {
                double degrees = means.nI() + means.nC() - 2;
                double pooled = Math.sqrt(((means.nI() - 1) * varianceI + (means.nC() - 1) * varianceC) / degrees);
                double g = hedges(degrees) * difference / pooled;
                // L. V. Hedges, Psychological Bulletin 92 (1982) 490, equation 8, with g for delta.
                double variance = 1 / means.nI() + 1 / means.nC() + g * g / (2 * (means.nI() + means.nC()));
                yield new EffectSize(g, variance, false);
            }
            case RR, OR, RD -> flaws.unfit("mean_i", "A " + measure.words() + " needs events; means give MD or SMD.");
        };
    }

    private static EffectSize fromEvents(StudyReport.Events events, Measure measure, Flaws flaws) {
        flaws.positive("n1", events.n1(), "A number of people");
        flaws.positive("n2", events.n2(), "A number of people");
        flaws.within("a", events.a(), events.n1());
        flaws.within("c", events.c(), events.n2());
        boolean corrected =
                events.a() == 0 || events.c() == 0 || events.a() == events.n1() || events.c() == events.n2();
        double add = corrected ? ZERO_CELL_CORRECTION : 0;
        double a = events.a() + add;
        double b = events.n1() - events.a() + add;
        double c = events.c() + add;
        double d = events.n2() - events.c() + add;
        double n1 = a + b;
        double n2 = c + d;
        return switch (measure) {
            case RR -> new EffectSize(Math.log(a / n1) - Math.log(c / n2), 1 / a - 1 / n1 + 1 / c - 1 / n2, corrected);
            case OR -> new EffectSize(Math.log(a / b) - Math.log(c / d), 1 / a + 1 / b + 1 / c + 1 / d, corrected);
            case RD -> new EffectSize(a / n1 - c / n2, a / n1 * (b / n1) / n1 + c / n2 * (d / n2) / n2, corrected);
            case MD, SMD -> flaws.unfit("a", "A " + measure.words() + " needs means; events give RR, OR or RD.");
        };
    }

    private static EffectSize fromInterval(StudyReport.Interval interval, Measure measure, Flaws flaws) {
        flaws.finite("effect", interval.effect());
        flaws.finite("ci_low", interval.low());
        flaws.finite("ci_high", interval.high());
        if (!flaws.found.isEmpty()) {
            return new EffectSize(interval.effect(), 1, false);
        }
        if (interval.low() >= interval.high()) {
            flaws.add(
                    "ci_high",
                    "The upper end of a confidence interval is over the lower. You entered " + shown(interval.low())
                            + " to " + shown(interval.high()) + ".");
        } else if (interval.effect() <= interval.low() || interval.effect() >= interval.high()) {
            flaws.add(
                    "effect",
                    "An effect lies within its confidence interval. You entered "
                            + shown(interval.effect()) + " and " + shown(interval.low()) + " to "
                            + shown(interval.high())
                            + ".");
        }
        if (!measure.ratio()) {
            double error = (interval.high() - interval.low()) / (2 * Z);
            return new EffectSize(interval.effect(), error * error, false);
        }
        flaws.positive("ci_low", interval.low(), "A ratio");
        double error = (Math.log(interval.high()) - Math.log(interval.low())) / (2 * Z);
        return new EffectSize(Math.log(interval.effect()), error * error, false);
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    /// The flaws of one row.
    private record Flaws(int row, List<Flaw> found) {

        Flaws(int row) {
            this(row, new ArrayList<>());
        }

        void add(String field, String message) {
            found.add(Flaw.at(row, field, message));
        }

        EffectSize unfit(String field, String message) {
            add(field, message);
            return new EffectSize(0, 1, false);
        }

        void finite(String field, double value) {
            if (!Double.isFinite(value)) {
                add(field, "A finite number is needed. You entered " + value + ".");
            }
        }

        void positive(String field, double value, String what) {
            if (!(value > 0) || Double.isInfinite(value)) {
                add(field, what + " is over 0. You entered " + shown(value) + ".");
            }
        }

        void people(String field, double value) {
            if (!(value >= 2) || Double.isInfinite(value)) {
                add(field, "A group has at least 2 people. You entered " + shown(value) + ".");
            }
        }

        void within(String field, double events, double people) {
            if (!(events >= 0 && events <= people)) {
                add(
                        field,
                        "Events are at least 0 and no more than the " + shown(people)
                                + " people of the group. You entered " + shown(events) + ".");
            }
        }
    }
}
