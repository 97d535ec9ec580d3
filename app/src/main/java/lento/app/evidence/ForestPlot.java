package lento.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lento.statistics.meta.Interval;
import lento.statistics.meta.Measure;
import lento.statistics.meta.Prediction;
import lento.statistics.meta.Synthesis;

/// A forest plot: a line a study with its effect and 95 % interval, and the pooled effect as a diamond below. The
/// words and numbers are a table, which readers of screens find as such.
public final class ForestPlot {

    private static final double Z = 1.959963984540054;
    private static final double ROW = 24;
    private static final double TOP = 60;
    private static final double EDGE = 16;
    private static final double PLOT = 320;
    private static final double LETTER = 7.2;
    private static final int LONGEST_NAME = 44;
    private static final double WIDEST_MARK = 14;

    private ForestPlot() {}

    /// The plot as SVG.
    ///
    /// @param measure what effects measure; none where that is not known
    public static String svg(Synthesis synthesis, Optional<Measure> measure) {
        boolean ratio = measure.map(Measure::ratio).orElse(false);
        var studies = synthesis.studies();
        int longest =
                studies.stream().mapToInt(study -> study.name().length()).max().orElse(0);
        double names = Math.max(150, Math.min(LONGEST_NAME, longest) * LETTER);
        double effects = EDGE + names + 150;
        double weights = effects + 70;
        double left = weights + 30;
        var axis = axis(synthesis, ratio, left, left + PLOT);
        double height = TOP + ROW * (studies.size() + 4) + 36;
        var drawing = new Drawing(left + PLOT + EDGE, height, title(synthesis, measure), words(synthesis, axis));
        double bottom = TOP + ROW * studies.size() + 8;

        drawing.openUnspoken();
        double none = axis.at(0);
        if (!axis.beyond(0)) {
            drawing.line(none, TOP - ROW + 8, none, bottom + 2.2 * ROW, "line");
        }
        double pooled = axis.at(synthesis.estimate());
        drawing.line(pooled, TOP - ROW + 8, pooled, bottom + 2.2 * ROW, "faint");
        drawing.line(EDGE, TOP - ROW + 8, left + PLOT, TOP - ROW + 8, "line");
        drawing.line(EDGE, bottom - 4, left + PLOT, bottom - 4, "line");
        drawing.close();

        drawing.open("table", title(synthesis, measure));
        drawing.open("row", "");
        double head = TOP - ROW;
        drawing.words(EDGE, head, "start", "name", "columnheader", "Study");
        drawing.words(effects, head, "end", "name", "columnheader", named(measure) + " [95 % interval]");
        drawing.words(weights, head, "end", "name", "columnheader", "Weight");
        drawing.close();
        var shares = synthesis.shares();
        double largest = 0;
        for (double share : shares) {
            largest = Math.max(largest, share);
        }
        for (int i = 0; i < shares.length; i++) {
            var study = studies.get(i);
            double y = TOP + ROW * i + 12;
            double half = Z * study.standardError();
            var interval = new Interval(study.effect() - half, study.effect() + half);
            row(
                    drawing,
                    y,
                    brief(study.name()),
                    study.effect(),
                    interval,
                    axis,
                    new double[] {effects, weights},
                    shares[i]);
            drawing.openUnspoken();
            whisker(drawing, axis, interval, y - 4, "mark");
            if (!axis.beyond(study.effect())) {
                double side = Math.max(4, WIDEST_MARK * Math.sqrt(shares[i] / largest));
                drawing.square(axis.at(study.effect()), y - 4, side, "mark");
            }
            drawing.close();
        }
        double y = bottom + ROW * 0.8;
        row(
                drawing,
                y,
                "Pooled, " + synthesis.options().estimator().name(),
                synthesis.estimate(),
                synthesis.interval(),
                axis,
                new double[] {effects, weights},
                1);
        drawing.openUnspoken();
        drawing.shape(
                "whole",
                axis.at(synthesis.interval().low()),
                y - 4,
                pooled,
                y - 11,
                axis.at(synthesis.interval().high()),
                y - 4,
                pooled,
                y + 3);
        drawing.close();
        var prediction = synthesis.prediction().map(Prediction::usual);
        if (prediction.isPresent()) {
            double below = y + ROW;
            drawing.open("row", "");
            drawing.words(EDGE, below, "start", "", "rowheader", "A further study");
            drawing.words(effects, below, "end", "", "cell", shown(axis, prediction.get()));
            drawing.words(weights, below, "end", "", "cell", "");
            drawing.close();
            drawing.openUnspoken();
            whisker(drawing, axis, prediction.get(), below - 4, "whole");
            drawing.close();
        }
        drawing.close();
        ticks(drawing, axis, bottom + 2.2 * ROW);
        drawing.words(EDGE, height - 14, "start", "quiet", "", differ(synthesis));
        return drawing.svg();
    }

    private static void row(
            Drawing drawing,
            double y,
            String name,
            double effect,
            Interval interval,
            Axis axis,
            double[] columns,
            double share) {
        drawing.open("row", "");
        drawing.words(EDGE, y, "start", share == 1 ? "name" : "", "rowheader", name);
        drawing.words(columns[0], y, "end", "", "cell", axis.shown(effect) + " " + shown(axis, interval));
        drawing.words(columns[1], y, "end", "", "cell", String.format(Locale.ROOT, "%.1f %%", 100 * share));
        drawing.close();
    }

    private static void whisker(Drawing drawing, Axis axis, Interval interval, double y, String kind) {
        double low = axis.at(interval.low());
        double high = axis.at(interval.high());
        drawing.line(low, y, high, y, kind);
        // An interval that goes on beyond the axis ends in an arrow.
        if (interval.low() < axis.low()) {
            drawing.shape(kind, low, y, low + 6, y - 4, low + 6, y + 4);
        }
        if (interval.high() > axis.high()) {
            drawing.shape(kind, high, y, high - 6, y - 4, high - 6, y + 4);
        }
    }

    static void ticks(Drawing drawing, Axis axis, double y) {
        drawing.openUnspoken();
        drawing.line(axis.left(), y, axis.right(), y, "line");
        for (double tick : axis.ticks()) {
            drawing.line(axis.at(tick), y, axis.at(tick), y + 5, "line");
            drawing.words(axis.at(tick), y + 20, "middle", "quiet", "", axis.tick(tick));
        }
        drawing.close();
    }

    /// An axis that holds no difference, the pooled effect and nearly all of the intervals.
    private static Axis axis(Synthesis synthesis, boolean ratio, double left, double right) {
        var lows = new ArrayList<Double>();
        var highs = new ArrayList<Double>();
        for (var study : synthesis.studies()) {
            lows.add(study.effect() - Z * study.standardError());
            highs.add(study.effect() + Z * study.standardError());
        }
        double low = Math.min(0, synthesis.interval().low());
        double high = Math.max(0, synthesis.interval().high());
        double spread = Math.max(high - low, 1e-9);
        for (var study : synthesis.studies()) {
            low = Math.min(low, study.effect());
            high = Math.max(high, study.effect());
        }
        double give = Math.max(spread, high - low);
        low = Math.min(low, Math.max(lows.stream().mapToDouble(v -> v).min().orElse(low), low - give));
        high = Math.max(high, Math.min(highs.stream().mapToDouble(v -> v).max().orElse(high), high + give));
        double edge = 0.04 * (high - low);
        return new Axis(low - edge, high + edge, left, right, ratio);
    }

    private static String shown(Axis axis, Interval interval) {
        return "[" + axis.shown(interval.low()) + ", " + axis.shown(interval.high()) + "]";
    }

    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    static String named(Optional<Measure> measure) {
        return measure.map(Measure::name).orElse("Effect");
    }

    private static String title(Synthesis synthesis, Optional<Measure> measure) {
        return "Forest plot of " + synthesis.k() + " studies"
                + measure.map(found -> ", " + found.words()).orElse("");
    }

    private static String words(Synthesis synthesis, Axis axis) {
        return "The pooled effect is " + axis.shown(synthesis.estimate()) + " " + shown(axis, synthesis.interval())
                + ". " + differ(synthesis) + ".";
    }

    private static String differ(Synthesis synthesis) {
        var found = synthesis.heterogeneity();
        var parts = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "Q = %.2f on %d degrees of freedom", found.q(), found.degrees()),
                String.format(Locale.ROOT, "I\u00b2 = %.1f %% (from Q)", found.iSquared())));
        if (synthesis.prediction().isPresent()) {
            parts.add(String.format(Locale.ROOT, "\u03c4\u00b2 = %.4f", found.tauSquared()));
        }
        parts.add(synthesis.options().inference().words());
        return String.join(", ", parts);
    }
}
