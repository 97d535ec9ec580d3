/// Voices made of clips: recordings of a person, packs of lines made beforehand, and the synthesisers that speak what
/// neither of them has.
@NullMarked
package lento.sound.voice;

import org.jspecify.annotations.NullMarked;
