package lento.sound.voice;

import java.util.ArrayList;
import java.util.List;

/// A small, soft room around a dry voice: a few early reflections, then velvet noise (sparse pulses of either sign at
/// jittered places, M. Karjalainen and H. Järveläinen, "Reverberation modeling using velvet noise", AES 2007) that
/// decays by 60 dB within a quarter of a second. Always the same room.
final class Room {

    /// Samples by which a clip grows: 250 ms.
    static final int TAIL = 12_000;

    private static final double EARLY_DECIBELS = -24;
    private static final double DIFFUSE_DECIBELS = -22;

    /// Delays of the early reflections in samples, 5 to 31 ms, without common factors, so that they colour little.
    private static final int[] EARLY = {251, 433, 691, 1009, 1487};

    /// The diffuse part begins after 18 ms and has a pulse in every 0.6 ms, in which the ear hears no single ones.
    private static final int DIFFUSE_START = 864;

    private static final int DIFFUSE_GRID = 29;

    /// What walls and furniture take from every reflection.
    private static final Biquad DULL = Biquad.highShelf(3_500, -9);

    private static final List<Pulse> PULSES = pulses();

    private record Pulse(int delay, double gain) {}

    private Room() {}

    /// The sound in the room, longer by [#TAIL].
    static float[] around(float[] dry) {
        var wet = new double[dry.length + TAIL];
        for (Pulse pulse : PULSES) {
            for (int i = 0; i < dry.length; i++) {
                wet[i + pulse.delay] += pulse.gain * dry[i];
            }
        }
        var reflected = new float[wet.length];
        for (int i = 0; i < wet.length; i++) {
            reflected[i] = (float) wet[i];
        }
        float[] sound = DULL.filtered(reflected);
        for (int i = 0; i < dry.length; i++) {
            sound[i] += dry[i];
        }
        return sound;
    }

    private static List<Pulse> pulses() {
        var early = new ArrayList<Pulse>();
        for (int i = 0; i < EARLY.length; i++) {
            early.add(new Pulse(EARLY[i], (i % 2 == 0 ? 1 : -1) * decayed(4 * EARLY[i])));
        }
        var diffuse = new ArrayList<Pulse>();
        for (int start = DIFFUSE_START; start + DIFFUSE_GRID <= TAIL; start += DIFFUSE_GRID) {
            long hash = mixed(start);
            int delay = start + (int) Long.remainderUnsigned(hash >>> 1, DIFFUSE_GRID);
            diffuse.add(new Pulse(delay, ((hash & 1) == 0 ? 1 : -1) * decayed(delay)));
        }
        var pulses = new ArrayList<Pulse>(scaled(early, EARLY_DECIBELS));
        pulses.addAll(scaled(diffuse, DIFFUSE_DECIBELS));
        return List.copyOf(pulses);
    }

    /// 60 dB less at the end of the tail.
    private static double decayed(int delay) {
        return StrictMath.pow(10, -3.0 * delay / TAIL);
    }

    /// The same pulses with this energy, relative to the dry sound.
    private static List<Pulse> scaled(List<Pulse> pulses, double decibels) {
        double energy = pulses.stream().mapToDouble(p -> p.gain * p.gain).sum();
        double factor = StrictMath.sqrt(StrictMath.pow(10, decibels / 10) / energy);
        return pulses.stream().map(p -> new Pulse(p.delay, p.gain * factor)).toList();
    }

    /// The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
    /// OOPSLA 2014).
    private static long mixed(long seed) {
        long z = seed * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
