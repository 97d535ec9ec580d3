package lento.app.interchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Nap;
import lento.app.diary.Origin;
import lento.app.diary.Score;
import lento.app.diary.SleepItems;
import lento.app.diary.SleepNight;
import lento.practice.Outcome;

/// Stretches of sleep as nights or naps.
final class Sleeps {

    /// By day, a shorter stretch is a nap where the source does not say. A convention of ours.
    static final Duration NAP = Duration.ofHours(3);

    private static final LocalTime DAY_BEGINS = LocalTime.of(6, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(21, 0);

    private Sleeps() {}

    /// Which a stretch is.
    enum Kind {
        NIGHT,
        NAP,
        /// The source does not say.
        UNTOLD;

        static Kind main(boolean main) {
            return main ? NIGHT : NAP;
        }
    }

    /// The entry of a stretch.
    ///
    /// @param sourceDay the date that the source itself gives it
    static Outcome<DiaryEntry> entry(
            Origin origin,
            SleepItems items,
            Kind kind,
            Optional<Score> quality,
            Optional<LocalDate> sourceDay,
            String note) {
        return SleepNight.of(origin, items, quality, note).then(night -> {
            if (nap(items, kind)) {
                return Outcome.<DiaryEntry>done(new Nap(origin, night.day(), night.sleep(), note));
            }
            return Outcome.<DiaryEntry>done(sourceDay.map(night::withSourceDay).orElse(night));
        });
    }

    private static boolean nap(SleepItems items, Kind kind) {
        return switch (kind) {
            case NIGHT -> false;
            case NAP -> true;
            case UNTOLD -> byDay(items);
        };
    }

    private static boolean byDay(SleepItems items) {
        var from = items.lightsOut().or(items::inBed);
        var to = items.finalWaking().or(items::rise);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        var clock = from.get().toLocalTime();
        return Duration.between(from.get(), to.get()).compareTo(NAP) < 0
                && !clock.isBefore(DAY_BEGINS)
                && clock.isBefore(DAY_ENDS);
    }

    /// An origin by start and length.
    static Origin span(String source, OffsetDateTime from, OffsetDateTime to) {
        return Origin.span(source, "sleep", from.toInstant(), Duration.between(from, to));
    }
}
