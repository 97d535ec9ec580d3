package lento.practice;

import java.util.List;

/// A practice that has been set in time for one listener: what happens when, to the sample.
///
/// @param practice the id of the practice
/// @param title the title of the practice, in the language of the session
/// @param language the language spoken, as a BCP 47 tag
/// @param voice the name of the voice whose line lengths were used
/// @param length the whole length in samples at 48 kHz
/// @param stretch r: how far every rest is stretched (0..1) or shrunk (-1..0)
/// @param rounds how many times the repeated passage is heard, at least 1
/// @param droppedLevels how many levels of optional passages were left out to fit
/// @param moments every cue in order of its start
public record Session(
        String practice,
        String title,
        String language,
        String voice,
        long length,
        double stretch,
        int rounds,
        int droppedLevels,
        List<Moment> moments) {

    public Session {
        moments = List.copyOf(moments);
    }
}
