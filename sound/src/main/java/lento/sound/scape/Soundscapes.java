package lento.sound.scape;

import java.util.List;
import java.util.Optional;
import lento.sound.Soundscape;

/// The soundscapes that come with Lento. At unit gain each has a long-term loudness of -23 LUFS (ITU-R BS.1770-4,
/// gated) and peaks under -6 dBFS.
public final class Soundscapes {

    /// The seed that is used where none is named.
    public static final long SEED = 20_250_325;

    /// K-weighted mean square of both channels, summed, at -23 LUFS (BS.1770-4, equation 2).
    static final double POWER = 0.005876246;

    private Soundscapes() {}

    /// All soundscapes, in the order in which they are offered.
    public static List<Soundscape> all() {
        return all(SEED);
    }

    /// All soundscapes, in the order in which they are offered, as this seed makes them. Another seed gives other
    /// drops, waves and strikes, at the same loudness.
    public static List<Soundscape> all(long seed) {
        return List.of(
                new Rain(seed),
                new Sea(seed),
                new Stream(seed),
                new Wind(seed),
                new NightMeadow(seed),
                new Fireplace(seed),
                new BrownNoise(seed),
                new PinkNoise(seed),
                new SingingBowls(seed),
                new Drone(seed));
    }

    /// The soundscape with this name, such as `rain`.
    public static Optional<Soundscape> named(String name) {
        return named(name, SEED);
    }

    /// The soundscape with this name, as this seed makes it.
    public static Optional<Soundscape> named(String name, long seed) {
        return all(seed).stream()
                .filter(soundscape -> soundscape.name().equals(name))
                .findFirst();
    }
}
