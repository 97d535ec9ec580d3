package lento.practice.setting;

import java.util.List;
import lento.practice.Cue;

/// What is left when choices, loops and placeholders are resolved: boxes of a known length, glue that stretches and
/// shrinks, and marks that take no time.
sealed interface Element {

    /// The level at which it may be dropped; 0 if it always stays.
    int level();

    /// A spoken line.
    record Words(int level, String words, long length) implements Element {}

    /// A rest.
    record Glue(int level, long natural, long least, long most) implements Element {}

    /// Paced breaths of one length; how many is elastic.
    record Breaths(int level, Cue.Breath breath, int least, int most) implements Element {}

    /// A contraction with what is said inside it, each with its start after that of the contraction.
    record Tension(int level, long length, List<Inside> inside) implements Element {}

    /// A cue inside a contraction.
    record Inside(long start, Cue cue) {}

    /// An open-ended rest.
    record Open(int level, long bellEvery) implements Element {}

    /// A place where alternatives of a fill may be heard.
    record FillPlace(int level, int fill) implements Element {}

    /// Something that takes no time: a bell, a focus, a sound, a scene.
    record Mark(int level, Cue cue) implements Element {}

    /// A chapter begins.
    record Chapter(int level, String title) implements Element {}
}
