package lento.sound.scape;

/// A value that wanders smoothly between -1 and 1: hashed values at even times, joined by curves that are level
/// there.
///
/// @param key of the values
/// @param seconds between two values
record Drift(long key, double seconds) {

    double at(double second) {
        double place = second / seconds;
        long node = (long) Math.floor(place);
        float from = CounterHash.signed(CounterHash.bits(key, node), 0);
        float to = CounterHash.signed(CounterHash.bits(key, node + 1), 0);
        return from + (to - from) * Bells.smooth(place - node);
    }
}
