package lento.sound;

/// A sound that goes on for as long as a session does, made while it is heard and never looped. Stereo, 48 kHz.
///
/// It is a pure function of the sample's position: any position can be rendered on its own.
public interface Soundscape {

    /// No sample of any soundscape is higher, at the level that [#from] gives: -6 dBFS.
    double PEAK = 0.5;

    /// What it is called in practices and on the command line: `rain`.
    String name();

    /// K-weighted mean square of both channels, summed, over the 10 ms that begin at `bin * 480` samples, at the
    /// level that [#from] gives.
    double power(long bin);

    /// The sound from this sample on, its filters warmed up.
    Source from(long sample);

    /// A running soundscape.
    interface Source {
        /// Writes the next `count` samples of each channel, from index 0.
        void next(float[] left, float[] right, int count);
    }
}
