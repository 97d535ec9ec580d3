package lento.app.diary;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can't be in a stretch of sleep, each in a sentence that shows the values.
final class Impossible {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Impossible() {}

    /// A time with the name of its item.
    private record Named(String name, Optional<OffsetDateTime> time) {}

    static List<String> in(SleepItems items) {
        var found = new ArrayList<String>();
        order(items, found);
        lengths(items, found);
        if (found.isEmpty()) {
            sums(items, found);
        }
        return found;
    }

    private static void order(SleepItems items, List<String> found) {
        var times = List.of(
                        new Named("getting into bed", items.inBed()),
                        new Named("lights out", items.lightsOut()),
                        new Named("the final waking", items.finalWaking()),
                        new Named("getting up", items.rise()))
                .stream()
                .filter(named -> named.time.isPresent())
                .toList();
        for (int i = 1; i < times.size(); i++) {
            var before = times.get(i - 1);
            var after = times.get(i);
            if (after.time.orElseThrow().isBefore(before.time.orElseThrow())) {
                found.add(sentence(after.name) + " (" + shown(after) + ") lies before " + before.name + " ("
                        + shown(before) + "). Correct one of them.");
            }
        }
        if (times.size() > 1) {
            var first = times.getFirst();
            var last = times.getLast();
            var length = Duration.between(first.time.orElseThrow(), last.time.orElseThrow());
            if (length.compareTo(Sleep.LONGEST) > 0) {
                found.add("From " + first.name + " (" + shown(first) + ") to " + last.name + " (" + shown(last)
                        + ") it is " + shown(length) + ". At most 24 h are possible; correct one of them.");
            }
        }
    }

    private static void lengths(SleepItems items, List<String> found) {
        length("The time until falling asleep", items.onsetLatency(), found);
        length("The time awake at night", items.awake(), found);
        length("The time asleep", items.asleep(), found);
        if (items.awakenings().isPresent() && items.awakenings().getAsInt() < 0) {
            found.add("The number of awakenings is " + items.awakenings().getAsInt() + ". It is 0 or more.");
        }
    }

    private static void length(String name, Optional<Duration> length, List<String> found) {
        if (length.isPresent() && length.get().isNegative()) {
            found.add(name + " is negative (" + shown(length.get()) + "). It is 0 or more.");
        }
    }

    private static void sums(SleepItems items, List<String> found) {
        if (items.attempt().isEmpty() || items.end().isEmpty()) {
            return;
        }
        var bed = Duration.between(items.attempt().orElseThrow(), items.end().orElseThrow());
        var latency = items.onsetLatency().orElse(Duration.ZERO);
        var asleep = items.asleep();
        if (asleep.isPresent() && over(latency.plus(asleep.get()), bed)) {
            found.add("Asleep for " + shown(asleep.get())
                    + (latency.isZero() ? "" : " after " + shown(latency) + " awake") + " is more than the "
                    + shown(bed) + " in bed. Correct one of them.");
        }
        if (asleep.isEmpty()) {
            var waking = items.awake().orElse(Duration.ZERO).plus(terminal(items));
            if (over(latency.plus(waking), bed)) {
                found.add("Awake for " + shown(latency.plus(waking)) + " is more than the " + shown(bed)
                        + " in bed. Correct one of them.");
            }
        }
    }

    /// Whether a length is over another by more than rounding to minutes explains.
    private static boolean over(Duration length, Duration most) {
        return length.compareTo(most.plus(Sleep.ROUNDING)) > 0;
    }

    static Duration terminal(SleepItems items) {
        return items.finalWaking().isPresent() && items.rise().isPresent()
                ? Duration.between(
                        items.finalWaking().orElseThrow(), items.rise().orElseThrow())
                : Duration.ZERO;
    }

    private static String shown(Named named) {
        return named.time.orElseThrow().format(SHOWN);
    }

    private static String shown(Duration length) {
        long minutes = length.abs().toMinutes();
        var words = minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
        return length.isNegative() ? "minus " + words : words;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
