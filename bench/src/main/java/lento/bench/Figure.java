package lento.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One measured figure beside its bar.
///
/// @param what what was measured
/// @param measured the figure with its unit
/// @param bar what it is to be; empty where there is none
/// @param verdict whether the bar is met
public record Figure(String what, String measured, String bar, Verdict verdict) {

    /// Whether a bar is met.
    public enum Verdict {
        MET("yes"),
        MISSED("**no**"),
        NO_BAR("");

        private final String shown;

        Verdict(String shown) {
            this.shown = shown;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    /// A figure that is only told.
    ///
    /// @param format of the figure, for one number
    static Figure told(String what, double measured, String format) {
        return new Figure(what, shown(format, measured), "", Verdict.NO_BAR);
    }

    /// A figure that may be at most this.
    ///
    /// @param format of the figure and of its bar, for one number
    static Figure atMost(String what, double measured, double most, String format) {
        return new Figure(
                what, shown(format, measured), "at most " + shown(format, most), Verdict.of(measured <= most));
    }

    /// A figure that is to be at least this.
    ///
    /// @param format of the figure and of its bar, for one number
    static Figure atLeast(String what, double measured, double least, String format) {
        return new Figure(
                what, shown(format, measured), "at least " + shown(format, least), Verdict.of(measured >= least));
    }

    private static String shown(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// The figures as rows of a Markdown table, with its head.
    static String table(List<Figure> figures) {
        return figures.stream()
                .map(figure -> "| " + figure.what + " | " + figure.measured + " | " + figure.bar + " | "
                        + figure.verdict.shown + " |\n")
                .collect(Collectors.joining("", "| what | measured | bar | met |\n|---|---|---|---|\n", ""));
    }
}
