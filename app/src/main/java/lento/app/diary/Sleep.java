package lento.app.diary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lento.practice.Outcome;
import lento.practice.Problem;

/// A stretch of sleep that is possible, with the measures of the Consensus Sleep Diary. Lengths are lengths of real
/// time, so a night in which clocks change comes out right. Where all are known,
/// SOL + WASO + TST = TIB, to the nanosecond.
///
/// Time in bed runs from the attempt to sleep (lights out; getting into bed where that is all there is) to getting up
/// (else the final waking), so that reading in bed is no bad sleep; Reed and Sacco 2016 (J Clin Sleep Med 12(2):263)
/// weigh the denominators.
///
/// @param items what was answered or measured
public record Sleep(SleepItems items) {

    /// The longest night that is kept.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// By how much rounded lengths may miss each other.
    static final Duration ROUNDING = Duration.ofMinutes(1);

    /// From here on sleep is called efficient (safety-and-evidence: sleep efficiency 85 %).
    public static final double EFFICIENT = 0.85;

    /// @throws IllegalArgumentException if it is impossible; `of` says what is
    public Sleep {
        if (!Impossible.in(items).isEmpty()) {
            throw new IllegalArgumentException("a stretch of sleep is impossible");
        }
    }

    /// The stretch, or everything that is impossible in it.
    public static Outcome<Sleep> of(SleepItems items) {
        List<Problem> problems = Impossible.in(items).stream().map(Problem::of).toList();
        return problems.isEmpty() ? Outcome.done(new Sleep(items)) : Outcome.refused(problems);
    }

    /// TIB: from the attempt to sleep to getting up.
    public Optional<Duration> timeInBed() {
        return items.attempt().flatMap(from -> items.end().map(to -> Duration.between(from, to)));
    }

    /// SOL: how long falling asleep took.
    public Optional<Duration> onsetLatency() {
        return items.onsetLatency()
                .map(latency ->
                        timeInBed().filter(bed -> latency.compareTo(bed) > 0).orElse(latency));
    }

    /// WASO: all time awake between first falling asleep and getting up, early waking included.
    public Optional<Duration> wakeAfterSleepOnset() {
        var bed = timeInBed();
        var latency = onsetLatency();
        if (items.asleep().isPresent() && bed.isPresent() && latency.isPresent()) {
            return totalSleepTime().map(asleep -> bed.get().minus(latency.get()).minus(asleep));
        }
        var told = items.awake().map(awake -> awake.plus(Impossible.terminal(items)));
        if (bed.isPresent() && latency.isPresent()) {
            var most = bed.get().minus(latency.get());
            return told.map(awake -> awake.compareTo(most) > 0 ? most : awake);
        }
        return told;
    }

    /// TST: as measured, else TIB - SOL - WASO.
    public Optional<Duration> totalSleepTime() {
        var bed = timeInBed();
        if (items.asleep().isPresent()) {
            var most = bed.map(length -> length.minus(onsetLatency().orElse(Duration.ZERO)));
            var asleep = items.asleep().get();
            return Optional.of(
                    most.filter(length -> asleep.compareTo(length) > 0).orElse(asleep));
        }
        var latency = onsetLatency();
        var awake = wakeAfterSleepOnset();
        if (bed.isEmpty() || latency.isEmpty() || awake.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(bed.get().minus(latency.get()).minus(awake.get()));
    }

    /// SE: TST / TIB, from 0 to 1.
    public OptionalDouble efficiency() {
        var bed = timeInBed().filter(length -> !length.isZero());
        var asleep = totalSleepTime();
        if (bed.isEmpty() || asleep.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) asleep.get().toNanos() / bed.get().toNanos());
    }
}
