package lento.app.cli;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/// Numbers in JSON, at full precision, and in words.
final class Numbers {

    private Numbers() {}

    /// A number; null where it is unbounded.
    static void write(String name, double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }

    /// A number with so many decimals; in words where it is unbounded.
    static String shown(double value, int decimals) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "no bound" : "no bound below";
        }
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    /// A p value, as it is usually written.
    static String p(double value) {
        if (value < 0.001) {
            return "p < .001";
        }
        return value >= 0.9995 ? "p = 1" : "p = " + shown(value, 3).substring(1);
    }

    /// A chance as a whole percentage, never as certain.
    static String percent(double chance) {
        if (chance > 0.995 && chance < 1) {
            return "over 99 %";
        }
        if (chance > 0 && chance < 0.005) {
            return "under 1 %";
        }
        return shown(100 * chance, 0) + " %";
    }
}
