package lento.sound.scape;

/// Random bits that are a function of a position and a key, so that any position can be asked for on its own.
///
/// The key is mixed in between the rounds and not added to the position: as an additive key it would give every seed
/// the same sequence, only shifted.
final class CounterHash {

    /// The most positions that one [#fill] can take.
    static final int LONGEST = NoiseLadder.BLOCK + 16;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    // A table, as C2 vectorises the load of an index but not the loop counter itself.
    private static final int[] INDEX = new int[LONGEST];

    static {
        for (int i = 0; i < LONGEST; i++) {
            INDEX[i] = i;
        }
    }

    private CounterHash() {}

    /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
    static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /// 64 bits for one event: the `counter`-th of the stream with this key.
    static long bits(long key, long counter) {
        return mix(mix(counter * GOLDEN_RATIO) ^ key);
    }

    /// The key of one stream (a number chosen by the caller) under a seed.
    static long key(long seed, long stream) {
        return bits(mix(seed + GOLDEN_RATIO), stream);
    }

    /// A number from -1 (included) to 1 (excluded) made of 16 of the bits, from bit `shift` on.
    static float signed(long bits, int shift) {
        return (short) (bits >>> shift) / 32768f;
    }

    /// A number from 0 (included) to 1 (excluded) made of 16 of the bits, from bit `shift` on.
    static float unit(long bits, int shift) {
        return ((bits >>> shift) & 0xFFFF) / 65536f;
    }

    /// 32 random bits for each position from `counter` on: multiply and shift in three rounds, with the constants of
    /// MurmurHash3's finalizer, half of the key after each of the first two.
    static void fill(int[] bits, long key, long counter, int count) {
        long whole = bits(key, counter >>> 32);
        rounds(bits, INDEX, (int) counter, (int) whole, (int) (whole >>> 32), count);
    }

    private static void rounds(int[] bits, int[] index, int base, int first, int second, int count) {
        for (int i = 0; i < count; i++) {
            int x = base + index[i];
            x *= 0x9E3779B1;
            x ^= x >>> 15;
            x ^= first;
            x *= 0x85EBCA6B;
            x ^= x >>> 16;
            x += second;
            x *= 0xC2B2AE35;
            x ^= x >>> 15;
            bits[i] = x;
        }
    }
}
