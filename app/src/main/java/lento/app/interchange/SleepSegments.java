package lento.app.interchange;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lento.app.diary.SleepItems;
import lento.app.diary.Zone;

/// Pieces of sleep from one or more devices, in any order, and the stretches that they make up.
///
/// Pieces that lie less than three hours apart are one stretch. What any device calls asleep is asleep: the pieces are
/// united, so two devices do not count twice. A piece in bed counts when it overlaps sleep; one that only follows it
/// is neither part of the stretch nor a stretch of its own.
final class SleepSegments {

    /// What a piece is.
    enum Kind {
        ASLEEP,
        AWAKE,
        IN_BED
    }

    /// A longer gap ends a stretch. A convention of ours.
    private static final long GAP = Duration.ofHours(3).toSeconds();

    /// Shorter gaps between two pieces asleep are no awakening.
    private static final long AWAKENING = 60;

    private static final int INDEX_BITS = 20;

    private static final byte ASLEEP = 0;
    private static final byte AWAKE = 1;
    private static final byte IN_BED = 2;

    private final String file;
    private long[] starts = new long[1024];
    private long[] ends = new long[1024];
    private int[] offsets = new int[1024];
    private byte[] kinds = new byte[1024];
    private int size;

    SleepSegments(String file) {
        this.file = file;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Takes a piece in. One that ends before it begins is for the reader to refuse.
    void add(OffsetDateTime start, OffsetDateTime end, Kind kind, int line) throws Unreadable {
        if (size >= Limits.MOST_SEGMENTS) {
            throw Unreadable.at(
                    file,
                    line,
                    1,
                    "The file has more than " + Limits.MOST_SEGMENTS
                            + " pieces of sleep, more than a life holds. Export a shorter time.");
        }
        if (size == starts.length) {
            int larger = Math.min(Limits.MOST_SEGMENTS, size + (size >> 1));
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            offsets = Arrays.copyOf(offsets, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
        starts[size] = start.toEpochSecond();
        ends[size] = end.toEpochSecond();
        // Seconds of an offset take 17 bits with the sign; both fit into one int only in minutes.
        offsets[size] = (minutes(start) << 16) | (minutes(end) & 0xFFFF);
        kinds[size] = switch (kind) {
            case ASLEEP -> ASLEEP;
            case AWAKE -> AWAKE;
            case IN_BED -> IN_BED;
        };
        size++;
    }

    private static int minutes(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds() / 60;
    }

    /// Drops everything.
    void clear() {
        size = 0;
    }

    /// The stretches in order of their start.
    ///
    /// @param zone what is known of the zone
    /// @param each is told every stretch
    <E extends Exception> void stretches(Function<OffsetDateTime, OffsetDateTime> shown, Zone zone, Each<E> each)
            throws E {
        var order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (starts[i] << INDEX_BITS) | i;
        }
        Arrays.sort(order);
        var open = new Stretch();
        for (long key : order) {
            int piece = (int) (key & ((1 << INDEX_BITS) - 1));
            if (kinds[piece] == AWAKE) {
                continue;
            }
            if (open.begun() && starts[piece] > open.reach + GAP) {
                open.tell(shown, zone, each);
                open = new Stretch();
            }
            open.take(piece);
        }
        if (open.begun()) {
            open.tell(shown, zone, each);
        }
    }

    /// Is told a stretch.
    @FunctionalInterface
    interface Each<E extends Exception> {
        void stretch(SleepItems items) throws E;
    }

    /// A stretch as it grows. Positions are of pieces, -1 for none.
    private final class Stretch {

        private final List<Integer> beds = new ArrayList<>();
        private long reach = Long.MIN_VALUE;
        private int firstAsleep = -1;
        private int lastAsleep = -1;
        private long asleepUntil = Long.MIN_VALUE;
        private long asleep;
        private int awakenings;

        boolean begun() {
            return firstAsleep >= 0 || !beds.isEmpty();
        }

        void take(int piece) {
            if (kinds[piece] == IN_BED) {
                if (firstAsleep < 0 || starts[piece] < asleepUntil) {
                    reach = Math.max(reach, ends[piece]);
                }
                beds.add(piece);
                return;
            }
            if (firstAsleep < 0) {
                firstAsleep = piece;
            } else if (starts[piece] - asleepUntil >= AWAKENING) {
                awakenings++;
            }
            asleep += Math.max(0, ends[piece] - Math.max(starts[piece], asleepUntil));
            if (ends[piece] > asleepUntil) {
                asleepUntil = ends[piece];
                lastAsleep = piece;
            }
            reach = Math.max(reach, ends[piece]);
        }

        <E extends Exception> void tell(Function<OffsetDateTime, OffsetDateTime> shown, Zone zone, Each<E> each)
                throws E {
            int from = -1;
            int to = -1;
            for (int bed : beds) {
                boolean overlaps = firstAsleep < 0 || (starts[bed] < asleepUntil && ends[bed] > starts[firstAsleep]);
                if (overlaps) {
                    from = from < 0 || starts[bed] < starts[from] ? bed : from;
                    to = to < 0 || ends[bed] > ends[to] ? bed : to;
                }
            }
            if (firstAsleep < 0) {
                each.stretch(
                        SleepItems.in(zone).withInBed(shown.apply(start(from))).withFinalWaking(shown.apply(end(to))));
                return;
            }
            var items = SleepItems.in(zone)
                    .withAsleep(Duration.ofSeconds(asleep))
                    .withAwakenings(awakenings)
                    .withFinalWaking(shown.apply(end(lastAsleep)));
            if (from >= 0 && starts[from] <= starts[firstAsleep]) {
                items = items.withLightsOut(shown.apply(start(from)))
                        .withOnsetLatency(Duration.ofSeconds(starts[firstAsleep] - starts[from]));
            } else {
                items = items.withLightsOut(shown.apply(start(firstAsleep)))
                        .withAwake(Duration.ofSeconds(asleepUntil - starts[firstAsleep] - asleep));
            }
            if (to >= 0 && ends[to] > asleepUntil) {
                items = items.withRise(shown.apply(end(to)));
            }
            each.stretch(items);
        }
    }

    private OffsetDateTime start(int piece) {
        return time(starts[piece], offsets[piece] >> 16);
    }

    private OffsetDateTime end(int piece) {
        return time(ends[piece], (short) offsets[piece]);
    }

    private static OffsetDateTime time(long seconds, int offsetMinutes) {
        return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }
}
