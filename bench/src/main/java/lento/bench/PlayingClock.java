package lento.bench;

/// The clock of a listener who plays what arrives: it starts with the first second of sound, runs in real time, and
/// stands still while the next second is missing.
final class PlayingClock {

    private static final double SECOND = 1e9;

    private int seconds;
    private long due;
    private int stalls;
    private long stood;

    /// The next second of sound is there.
    ///
    /// @param now on the clock of [System#nanoTime]
    void second(long now) {
        if (seconds == 0) {
            due = now;
        }
        late(now);
        seconds++;
        due += (long) SECOND;
    }

    /// The listener leaves, or nothing more comes that was to come.
    void end(long now) {
        if (seconds > 0) {
            late(now);
        }
    }

    private void late(long now) {
        if (now > due) {
            stalls++;
            stood += now - due;
            due = now;
        }
    }

    /// How many seconds of sound arrived.
    int seconds() {
        return seconds;
    }

    /// How often the clock stood still.
    int stalls() {
        return stalls;
    }

    /// How long the clock stood still, in seconds.
    double stood() {
        return stood / SECOND;
    }
}
