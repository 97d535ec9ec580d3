package lento.sound.mix;

/// How loud a session is to be.
///
/// @param integrated integrated loudness of the whole session (ITU-R BS.1770-4), in LUFS
/// @param soundscape loudness of the soundscape alone, where no one speaks, in LUFS, beside a voice of [#VOICE]
public record Levels(double integrated, double soundscape) {

    /// The loudness of the voice before the master gain, in LUFS; the soundscape's level stands beside it.
    public static final double VOICE = -18;

    /// The loudness of every clip and every soundscape as it comes, in LUFS.
    public static final double REFERENCE = -23;

    /// By day.
    public static Levels usual() {
        return new Levels(-18, -20);
    }

    /// With another integrated loudness.
    public Levels withIntegrated(double lufs) {
        return new Levels(lufs, soundscape);
    }

    /// With another level of the soundscape.
    public Levels withSoundscape(double lufs) {
        return new Levels(integrated, lufs);
    }

    /// The amplitude that a level in decibels stands for.
    static double amplitude(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }
}
