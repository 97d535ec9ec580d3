package lento.sound.scape;

/// Two partials that beat: as no bowl is perfectly round, each of its modes comes twice, a little apart.
///
/// @param hertz the middle of the two frequencies
/// @param beats a second: how far the two are apart, in Hz
/// @param amplitude of both together when they agree
/// @param ring seconds until both have fallen by 60 dB
record Pair(double hertz, double beats, double amplitude, double ring) {

    /// The part of the amplitude that the stronger of the two has. They are unequal, so that the beat never falls
    /// silent.
    static final double STRONG = 0.66;

    static final double WEAK = 1 - STRONG;

    double lower() {
        return hertz - beats / 2;
    }

    double upper() {
        return hertz + beats / 2;
    }

    /// The factor of the amplitude from one sample to the next: a thousandth after [#ring] seconds.
    double decay() {
        return StrictMath.exp(-StrictMath.log(1000) / (ring * 48_000));
    }
}
