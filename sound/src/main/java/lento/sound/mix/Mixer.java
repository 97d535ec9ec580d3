package lento.sound.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lento.sound.Clip;
import lento.sound.Soundscape;
import org.jspecify.annotations.Nullable;

/// A running mix: 20 ms of finished stereo at a time, from any block on. Two mixers of the same mix give the same
/// samples wherever they began.
public final class Mixer {

    /// Samples a channel in a block: 20 ms, a frame of Opus.
    public static final int BLOCK = 960;

    /// The true peak that is never passed, in dBTP: a decibel under the promise of -1.5, for what encoding adds.
    public static final double CEILING = -2.5;

    private static final int EDGE = TruePeak.REACH;

    private final Mix mix;
    private final Ducking ducking;
    private final Soundscape.@Nullable Source source;
    private final long longestClip;
    private final Limiter limiter = new Limiter((float) Levels.amplitude(CEILING));
    /// Below this sample peak no true peak can pass the ceiling.
    private final float surelyQuiet = (float) Levels.amplitude(CEILING - 3);

    private final List<Sounding> sounding = new ArrayList<>();
    private int nextPlaced;
    private long mixed;
    /// No sample of the block at hand is higher.
    private float bound;
    /// Nor any of the block before it.
    private float boundBefore;

    private float[] left = new float[BLOCK + 2 * EDGE];
    private float[] right = new float[BLOCK + 2 * EDGE];
    private float[] nextLeft = new float[BLOCK + 2 * EDGE];
    private float[] nextRight = new float[BLOCK + 2 * EDGE];
    private final float[] scratchLeft = new float[BLOCK];
    private final float[] scratchRight = new float[BLOCK];
    private final float[] peaks = new float[Limiter.SLOTS];
    private final float[] gains = new float[Limiter.SLOTS + 1];

    /// A clip that sounds in the block at hand, and the highest sample of each [Clip#BIN].
    private record Sounding(Placed placed, float[] samples, float[] peaks) {
        static Sounding of(Placed placed) {
            float[] samples = placed.clip().samples().read();
            var peaks = new float[Math.ceilDiv(samples.length, Clip.BIN)];
            for (int bin = 0; bin < peaks.length; bin++) {
                peaks[bin] = highest(samples, bin * Clip.BIN, Math.min(samples.length, (bin + 1) * Clip.BIN));
            }
            return new Sounding(placed, samples, peaks);
        }

        /// No sample from one to before another is higher; there is at least one.
        float peak(int from, int to) {
            return highest(peaks, from / Clip.BIN, (to - 1) / Clip.BIN + 1);
        }
    }

    /// A mixer whose first block is number `block` (of 960 samples, from 0; negative blocks are silent).
    public Mixer(Mix mix, long block) {
        this.mix = mix;
        this.ducking = Ducking.of(mix.placed());
        long first = (block - Limiter.BLOCKS_BEFORE - 1) * BLOCK;
        this.mixed = first;
        this.source =
                mix.soundscape().map(found -> found.from(Math.max(0, first))).orElse(null);
        this.longestClip = mix.placed().stream()
                .mapToLong(placed -> placed.clip().length())
                .max()
                .orElse(0);
        while (nextPlaced < mix.placed().size() && mix.placed().get(nextPlaced).start() + longestClip <= first) {
            nextPlaced++;
        }
        mixNext();
        for (int i = 0; i < Limiter.BLOCKS_BEFORE + 2; i++) {
            advance();
        }
    }

    /// Writes the next block, left and right in turn, from index `from`: 2 x [#BLOCK] values.
    public void next(float[] interleaved, int from) {
        if (limiter.idle()) {
            for (int i = 0; i < BLOCK; i++) {
                interleaved[from + 2 * i] = left[EDGE + i];
                interleaved[from + 2 * i + 1] = right[EDGE + i];
            }
        } else {
            limiter.gains(gains);
            for (int slot = 0; slot < Limiter.SLOTS; slot++) {
                float step = (gains[slot + 1] - gains[slot]) / Limiter.SLOT;
                for (int i = 0; i < Limiter.SLOT; i++) {
                    int at = slot * Limiter.SLOT + i;
                    float gain = gains[slot] + i * step;
                    interleaved[from + 2 * at] = left[EDGE + at] * gain;
                    interleaved[from + 2 * at + 1] = right[EDGE + at] * gain;
                }
            }
        }
        advance();
    }

    /// Makes the block after the one at hand, hands its peaks to the limiter, and moves on to it.
    private void advance() {
        var oldLeft = left;
        var oldRight = right;
        left = nextLeft;
        right = nextRight;
        nextLeft = oldLeft;
        nextRight = oldRight;
        System.arraycopy(left, BLOCK, nextLeft, 0, EDGE);
        System.arraycopy(right, BLOCK, nextRight, 0, EDGE);
        mixNext();
        System.arraycopy(nextLeft, EDGE, left, EDGE + BLOCK, EDGE);
        System.arraycopy(nextRight, EDGE, right, EDGE + BLOCK, EDGE);
    }

    /// Mixes the block that begins at `mixed` into the next one.
    private void mixNext() {
        long end = mixed + BLOCK;
        boundBefore = bound;
        bound = 0;
        if (end <= 0 || mixed >= mix.length()) {
            Arrays.fill(nextLeft, EDGE, EDGE + BLOCK, 0);
            Arrays.fill(nextRight, EDGE, EDGE + BLOCK, 0);
        } else {
            soundscape();
            clips();
            int beyond = (int) Math.max(0, end - mix.length());
            if (beyond > 0) {
                Arrays.fill(nextLeft, EDGE + BLOCK - beyond, EDGE + BLOCK, 0);
                Arrays.fill(nextRight, EDGE + BLOCK - beyond, EDGE + BLOCK, 0);
            }
        }
        mixed = end;
        limit();
    }

    private void soundscape() {
        if (source == null) {
            Arrays.fill(nextLeft, EDGE, EDGE + BLOCK, 0);
            Arrays.fill(nextRight, EDGE, EDGE + BLOCK, 0);
            return;
        }
        source.next(scratchLeft, scratchRight, BLOCK);
        double from = soundscapeGain(mixed);
        double loudest = from;
        for (int bin = 0; bin < BLOCK; bin += Clip.BIN) {
            double to = soundscapeGain(mixed + bin + Clip.BIN);
            float gain = (float) from;
            float step = (float) ((to - from) / Clip.BIN);
            for (int i = 0; i < Clip.BIN; i++) {
                float now = gain + i * step;
                nextLeft[EDGE + bin + i] = scratchLeft[bin + i] * now;
                nextRight[EDGE + bin + i] = scratchRight[bin + i] * now;
            }
            from = to;
            loudest = Math.max(loudest, to);
        }
        bound = (float) (loudest * Soundscape.PEAK);
    }

    private double soundscapeGain(long sample) {
        double level = ducking.level(sample);
        double amplitude = level == 0 ? 1 : Levels.amplitude(level);
        return mix.gain() * mix.soundscapeGain() * amplitude * mix.fade(sample);
    }

    private void clips() {
        long end = mixed + BLOCK;
        while (nextPlaced < mix.placed().size() && mix.placed().get(nextPlaced).start() < end) {
            var placed = mix.placed().get(nextPlaced++);
            if (placed.end() > Math.max(mixed, placed.start())) {
                sounding.add(Sounding.of(placed));
            }
        }
        for (Sounding one : sounding) {
            long start = one.placed.start();
            int from = (int) Math.max(0, start - mixed);
            int to = (int) Math.min(BLOCK, one.placed.end() - mixed);
            int offset = (int) (mixed - start);
            float gain = (float) (one.placed.gain() * mix.gain());
            float[] samples = one.samples;
            bound += one.peak(offset + from, offset + to) * Math.abs(gain);
            for (int i = from; i < to; i++) {
                float value = samples[offset + i] * gain;
                nextLeft[EDGE + i] += value;
                nextRight[EDGE + i] += value;
            }
        }
        sounding.removeIf(one -> one.placed.end() <= end);
    }

    /// The true peaks of the block that was just mixed. Its last few samples are judged without what follows them:
    /// the next block sees the rest of a peak there.
    private void limit() {
        if (Math.max(bound, boundBefore) < surelyQuiet
                || Math.max(highest(nextLeft, 0, EDGE + BLOCK), highest(nextRight, 0, EDGE + BLOCK)) < surelyQuiet) {
            limiter.following(null);
            return;
        }
        Arrays.fill(nextLeft, EDGE + BLOCK, 2 * EDGE + BLOCK, 0);
        Arrays.fill(nextRight, EDGE + BLOCK, 2 * EDGE + BLOCK, 0);
        for (int slot = 0; slot < Limiter.SLOTS; slot++) {
            int from = slot == 0 ? 0 : EDGE + slot * Limiter.SLOT;
            int to = EDGE + (slot + 1) * Limiter.SLOT;
            float peak = Math.max(highest(nextLeft, from, to), highest(nextRight, from, to));
            if (peak >= surelyQuiet) {
                from = Math.max(from, EDGE);
                peak = Math.max(TruePeak.of(nextLeft, from, to), TruePeak.of(nextRight, from, to));
            }
            peaks[slot] = peak;
        }
        limiter.following(peaks);
    }

    private static float highest(float[] samples, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }
}
