package lento.app.safety;

import java.util.Comparator;
import java.util.Optional;
import lento.practice.Lengths;
import lento.practice.Time;

/// Brings the length of a changed wish and the choice that rules its lengths together again.
final class Fit {

    private Fit() {}

    /// The changed wish with a length that its choices permit: never longer than both the length that was asked for and
    /// the one that care left, unless the choice that care made needs more than was asked for. Empty if there is
    // none.
    static Optional<Wish> of(Wish asked, Wish changed) {
        var lengths = changed.practice().lengths();
        var name = lengths.choice();
        if (name == null) {
            return within(changed, lengths.ranges().getFirst(), asked);
        }
        var made = changed.choices().get(name);
        if (made == null) {
            return admitting(changed, asked);
        }
        var range = lengths.ranges().stream()
                .filter(one -> one.value().equals(made))
                .findFirst();
        var within = range.flatMap(found -> within(changed, found, asked));
        boolean chosenByListener = made.equals(asked.choices().get(name));
        return within.isEmpty() && chosenByListener ? admitting(changed.without(name), asked) : within;
    }

    /// The length moved into a range, if care permits the range.
    private static Optional<Wish> within(Wish changed, Lengths.Range range, Wish asked) {
        double least = minutes(range.least());
        boolean shortened = changed.minutes() < asked.minutes();
        if (shortened && changed.minutes() < least) {
            return Optional.empty();
        }
        boolean same = changed.choices().equals(asked.choices()) && !shortened;
        return Optional.of(
                same ? changed : changed.lasting(Math.clamp(changed.minutes(), least, minutes(range.most()))));
    }

    /// As it is if any option admits its length; else with the nearest length that one admits.
    private static Optional<Wish> admitting(Wish changed, Wish asked) {
        var ranges = changed.practice().lengths().ranges();
        long length = Math.round(changed.minutes() * Time.MINUTE);
        if (ranges.stream().anyMatch(range -> range.admits(length))) {
            return Optional.of(changed);
        }
        return ranges.stream()
                .map(range -> within(changed, range, asked))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(found -> Math.abs(found.minutes() - changed.minutes())));
    }

    private static double minutes(long samples) {
        return samples / (double) Time.MINUTE;
    }
}
