package lento.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An axis: where effects lie on a drawing, and its ticks.
///
/// @param low the effect at the left end, on the scale on which effects are pooled
/// @param high the effect at the right end, over `low`
/// @param left where the low end is in the drawing
/// @param right where the high end is in the drawing
/// @param ratio whether effects are natural logarithms that are read as ratios
record Axis(double low, double high, double left, double right, boolean ratio) {

    private static final int FEWEST_TICKS = 4;
    private static final double[] STEPS = {1, 0.5, 0.25, 0.2, 0.1};
    private static final double[] RATIOS = {1, 2, 5};

    /// Where an effect lies; what is beyond an end lies at that end.
    double at(double effect) {
        double part = (effect - low) / (high - low);
        return left + Math.max(0, Math.min(1, part)) * (right - left);
    }

    /// Whether an effect lies beyond an end.
    boolean beyond(double effect) {
        return effect < low || effect > high;
    }

    /// Effects at round numbers.
    List<Double> ticks() {
        return ratio ? ratios() : steps();
    }

    /// An effect as it is read.
    String shown(double effect) {
        double value = ratio ? Math.exp(effect) : effect;
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0 : value)
                .replace('-', '\u2212');
    }

    /// The number at a tick, without zeros that say nothing.
    String tick(double effect) {
        double value = ratio ? Math.exp(effect) : effect;
        var text = String.format(Locale.ROOT, "%.4g", value);
        var brief = text.contains("e") ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return (brief.matches("-?0?") ? "0" : brief).replace('-', '\u2212');
    }

    private List<Double> steps() {
        double power = Math.pow(10, Math.ceil(Math.log10(high - low)));
        double step = power;
        for (double scale = power; ticks(step) < FEWEST_TICKS; scale /= 10) {
            for (double part : STEPS) {
                step = scale * part;
                if (ticks(step) >= FEWEST_TICKS) {
                    break;
                }
            }
        }
        var ticks = new ArrayList<Double>();
        for (double i = Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private double ticks(double step) {
        return Math.floor(high / step) - Math.ceil(low / step) + 1;
    }

    private List<Double> ratios() {
        var ticks = new ArrayList<Double>();
        int from = (int) Math.floor(low / Math.log(10));
        int to = (int) Math.ceil(high / Math.log(10));
        for (int power = from; power <= to; power++) {
            for (double ratio : to - from > 3 ? new double[] {1} : RATIOS) {
                double effect = Math.log(ratio) + power * Math.log(10);
                if (effect >= low && effect <= high) {
                    ticks.add(effect);
                }
            }
        }
        return ticks.size() >= 2 ? ticks : List.of(low, (low + high) / 2, high);
    }
}
