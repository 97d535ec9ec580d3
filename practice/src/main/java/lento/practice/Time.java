package lento.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Lengths of time, counted in samples at 48 kHz everywhere in Lento.
public final class Time {

    /// Samples in one second.
    public static final int SAMPLE_RATE = 48_000;

    /// Samples in one minute.
    public static final long MINUTE = 60L * SAMPLE_RATE;

    private Time() {}

    /// The samples in this many seconds, to the nearest.
    public static long samples(double seconds) {
        return Math.round(seconds * SAMPLE_RATE);
    }

    /// The seconds that this many samples last.
    public static double seconds(long samples) {
        return samples / (double) SAMPLE_RATE;
    }

    /// A length as a person says it: `40 s`, `4 min`, `9 min 40 s`, rounded up to a whole second.
    public static String words(long samples) {
        return wordsOfSeconds(Math.ceilDiv(samples, (long) SAMPLE_RATE));
    }

    /// A length as a person says it, rounded down to a whole second.
    public static String wordsAtMost(long samples) {
        return wordsOfSeconds(Math.floorDiv(samples, (long) SAMPLE_RATE));
    }

    private static String wordsOfSeconds(long seconds) {
        long minutes = seconds / 60;
        long rest = seconds % 60;
        if (minutes == 0) {
            return rest + " s";
        }
        return rest == 0 ? minutes + " min" : minutes + " min " + rest + " s";
    }

    /// A place in time as captions and chapters write it: `00:01:05.250`.
    public static String stamp(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    /// The nearest millisecond to this many samples.
    public static long millis(long samples) {
        return Math.round(seconds(samples) * 1_000);
    }

    /// A length as it is written in a practice: `5 s`, `4.5 s`, exact to the millisecond.
    public static String written(long samples) {
        return BigDecimal.valueOf(samples)
                        .divide(BigDecimal.valueOf(SAMPLE_RATE), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }
}
