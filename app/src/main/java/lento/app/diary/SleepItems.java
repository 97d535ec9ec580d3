package lento.app.diary;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/// The items of a sleep diary as they were answered or measured, unchecked. They are those of the core Consensus Sleep
/// Diary (Carney et al. 2012, Sleep 35(2):287-302), and what devices measure besides. Each may be missing.
///
/// @param inBed when one got into bed
/// @param lightsOut when one tried to fall asleep; of a tracker, when its record begins
/// @param onsetLatency how long falling asleep took
/// @param awakenings how often one woke, the final waking not counted
/// @param awake how long these awakenings lasted together
/// @param finalWaking when one woke for the last time; of a tracker, when its record ends
/// @param rise when one got out of bed for the day
/// @param asleep how long one slept, where a device measured it
public record SleepItems(
        Optional<OffsetDateTime> inBed,
        Optional<OffsetDateTime> lightsOut,
        Optional<Duration> onsetLatency,
        OptionalInt awakenings,
        Optional<Duration> awake,
        Optional<OffsetDateTime> finalWaking,
        Optional<OffsetDateTime> rise,
        Optional<Duration> asleep,
        Zone zone) {

    /// Nothing is known but the zone.
    public static SleepItems in(Zone zone) {
        return new SleepItems(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zone);
    }

    /// A stretch from trying to sleep to the final waking.
    public static SleepItems between(OffsetDateTime lightsOut, OffsetDateTime finalWaking, Zone zone) {
        return in(zone).withLightsOut(lightsOut).withFinalWaking(finalWaking);
    }

    public SleepItems withInBed(OffsetDateTime time) {
        return new SleepItems(
                Optional.of(time), lightsOut, onsetLatency, awakenings, awake, finalWaking, rise, asleep, zone);
    }

    public SleepItems withLightsOut(OffsetDateTime time) {
        return new SleepItems(
                inBed, Optional.of(time), onsetLatency, awakenings, awake, finalWaking, rise, asleep, zone);
    }

    public SleepItems withOnsetLatency(Duration latency) {
        return new SleepItems(
                inBed, lightsOut, Optional.of(latency), awakenings, awake, finalWaking, rise, asleep, zone);
    }

    public SleepItems withAwakenings(int times) {
        return new SleepItems(
                inBed, lightsOut, onsetLatency, OptionalInt.of(times), awake, finalWaking, rise, asleep, zone);
    }

    public SleepItems withAwake(Duration length) {
        return new SleepItems(
                inBed, lightsOut, onsetLatency, awakenings, Optional.of(length), finalWaking, rise, asleep, zone);
    }

    public SleepItems withFinalWaking(OffsetDateTime time) {
        return new SleepItems(inBed, lightsOut, onsetLatency, awakenings, awake, Optional.of(time), rise, asleep, zone);
    }

    public SleepItems withRise(OffsetDateTime time) {
        return new SleepItems(
                inBed, lightsOut, onsetLatency, awakenings, awake, finalWaking, Optional.of(time), asleep, zone);
    }

    public SleepItems withAsleep(Duration length) {
        return new SleepItems(
                inBed, lightsOut, onsetLatency, awakenings, awake, finalWaking, rise, Optional.of(length), zone);
    }

    /// When the attempt to sleep began: lights out, else in bed.
    Optional<OffsetDateTime> attempt() {
        return lightsOut.or(() -> inBed);
    }

    /// When it ended: rising, else the final waking.
    Optional<OffsetDateTime> end() {
        return rise.or(() -> finalWaking);
    }
}
