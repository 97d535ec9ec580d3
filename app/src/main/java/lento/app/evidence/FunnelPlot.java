package lento.app.evidence;

import java.util.Locale;
import java.util.Optional;
import lento.statistics.meta.Asymmetry;
import lento.statistics.meta.Measure;
import lento.statistics.meta.Study;
import lento.statistics.meta.Synthesis;

/// A funnel plot: effects against standard errors, the smallest error on top, with the region that holds 95 % of
/// studies that differ by chance alone. What trim and fill would add is drawn hollow. The numbers are a table for
/// readers of screens.
public final class FunnelPlot {

    private static final double Z = 1.959963984540054;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final double LEFT = 80;
    private static final double RIGHT = 620;
    private static final double TOP = 48;
    private static final double BOTTOM = 380;
    private static final double DOT = 4.5;

    private FunnelPlot() {}

    /// The plot as SVG.
    ///
    /// @param measure what effects measure; none where that is not known
    public static String svg(Synthesis synthesis, Optional<Measure> measure) {
        boolean ratio = measure.map(Measure::ratio).orElse(false);
        double middle = synthesis.estimate();
        var filled = Asymmetry.trimAndFill(synthesis.studies(), synthesis.options());
        double error = 0;
        double reach = 0;
        for (Study study : filled.map(Asymmetry.TrimAndFill::filled).orElse(synthesis.studies())) {
            error = Math.max(error, study.standardError());
            reach = Math.max(reach, Math.abs(study.effect() - middle));
        }
        double largest = 1.05 * error;
        double half = 1.05 * Math.max(reach, Z * largest);
        var axis = new Axis(middle - half, middle + half, LEFT, RIGHT, ratio);
        var title = "Funnel plot of " + synthesis.k() + " studies"
                + measure.map(found -> ", " + found.words()).orElse("");
        var drawing = new Drawing(WIDTH, HEIGHT, title, words(synthesis, axis, filled));
        drawing.openUnspoken();
        drawing.shape(
                "funnel",
                axis.at(middle),
                TOP,
                axis.at(middle - Z * largest),
                BOTTOM,
                axis.at(middle + Z * largest),
                BOTTOM);
        drawing.line(axis.at(middle), TOP, axis.at(middle), BOTTOM, "faint");
        drawing.line(LEFT, TOP, LEFT, BOTTOM, "line");
        var errors = new Axis(0, largest, TOP, BOTTOM, false);
        for (double tick : errors.ticks()) {
            double y = errors.at(tick);
            drawing.line(LEFT - 5, y, LEFT, y, "line");
            drawing.words(LEFT - 9, y + 5, "end", "quiet", "", errors.tick(tick));
        }
        drawing.words(LEFT, TOP - 18, "middle", "quiet", "", "standard error");
        drawing.words(
                (LEFT + RIGHT) / 2,
                HEIGHT - 20,
                "middle",
                "quiet",
                "",
                measure.map(Measure::words).orElse("effect"));
        drawing.close();
        ForestPlot.ticks(drawing, axis, BOTTOM);
        drawing.open("table", title);
        drawing.open("row", "");
        drawing.words(LEFT, TOP, "start", "unseen", "columnheader", "Study");
        drawing.words(LEFT, TOP, "start", "unseen", "columnheader", ForestPlot.named(measure));
        drawing.words(LEFT, TOP, "start", "unseen", "columnheader", "Standard error");
        drawing.close();
        for (Study study : synthesis.studies()) {
            double x = axis.at(study.effect());
            double y = errors.at(study.standardError());
            drawing.circle(x, y, DOT, "mark");
            drawing.open("row", "");
            drawing.words(x, y, "start", "unseen", "rowheader", study.name());
            drawing.words(x, y, "start", "unseen", "cell", axis.shown(study.effect()));
            drawing.words(x, y, "start", "unseen", "cell", String.format(Locale.ROOT, "%.3f", study.standardError()));
            drawing.close();
        }
        drawing.close();
        filled.ifPresent(found -> {
            drawing.openUnspoken();
            for (Study study :
                    found.filled().subList(synthesis.k(), found.filled().size())) {
                drawing.circle(axis.at(study.effect()), errors.at(study.standardError()), DOT, "funnel");
            }
            drawing.close();
        });
        return drawing.svg();
    }

    private static String words(Synthesis synthesis, Axis axis, Optional<Asymmetry.TrimAndFill> filled) {
        return "Effects of " + synthesis.k() + " studies about the pooled effect " + axis.shown(synthesis.estimate())
                + ", the more exact ones on top."
                + filled.map(found -> " Trim and fill adds " + found.missing() + ", drawn hollow.")
                        .orElse("");
    }
}
