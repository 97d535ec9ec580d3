package lento.app.interchange;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as apps write them.
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,17})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,4}|\\d{1,15}");
    private static final double DAY = 86_400;

    private Amounts() {}

    /// A number with a decimal point or a decimal comma, for formats that never group digits.
    static OptionalDouble decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /// A whole number whose thousands may be grouped by commas: `5,000`. `5,5` is none.
    static OptionalLong grouped(String text) {
        return GROUPED.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text.replace(",", "")))
                : OptionalLong.empty();
    }

    /// A length of at most a hundred days, to the millisecond. Longer ones become a hundred days, which no night has.
    static Duration seconds(double seconds) {
        double most = Math.max(-100 * DAY, Math.min(100 * DAY, seconds));
        return Duration.ofMillis(Math.round(most * 1000));
    }

    static Duration minutes(double minutes) {
        return seconds(minutes * 60);
    }
}
