package lento.sound.mix;

import java.util.ArrayList;
import java.util.List;

/// How the soundscape makes room for the voice: planned from the timeline, so that it never pumps. It goes down by 12
/// dB over the 600 ms before a line, comes back over 1.5 s after it, and stays down through gaps under 2.5 s.
final class Ducking {

    /// How far it goes down, in dB.
    static final double DEPTH = 12;

    private static final int DOWN = 28_800;
    private static final int UP = 72_000;
    private static final int BRIDGED = 120_000;

    private final long[] starts;
    private final long[] ends;
    private int last;

    private Ducking(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// The plan for clips in order of their start.
    static Ducking of(List<Placed> placed) {
        var spans = new ArrayList<long[]>();
        for (Placed one : placed) {
            if (!one.speech()) {
                continue;
            }
            if (!spans.isEmpty() && one.start() - spans.getLast()[1] < BRIDGED) {
                spans.getLast()[1] = Math.max(spans.getLast()[1], one.end());
            } else {
                spans.add(new long[] {one.start(), one.end()});
            }
        }
        return new Ducking(
                spans.stream().mapToLong(span -> span[0]).toArray(),
                spans.stream().mapToLong(span -> span[1]).toArray());
    }

    /// The same plan, to be read by another thread.
    Ducking fresh() {
        return new Ducking(starts, ends);
    }

    /// The level in dB at this sample, from `-DEPTH` to 0. Quick when samples come in order.
    double level(long sample) {
        while (last > 0 && sample < ends[last - 1] + UP) {
            last--;
        }
        while (last < starts.length && sample >= ends[last] + UP) {
            last++;
        }
        if (last == starts.length) {
            return 0;
        }
        if (sample >= ends[last]) {
            return -DEPTH * (1 - (sample - ends[last]) / (double) UP);
        }
        if (sample >= starts[last]) {
            return -DEPTH;
        }
        return -DEPTH * Math.max(0, 1 - (starts[last] - sample) / (double) DOWN);
    }
}
