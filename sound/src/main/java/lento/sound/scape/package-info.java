/// Sounds to rest in and the small sounds that guide: soundscapes, the bell and the tone of a paced breath. All of
/// them are synthesised at 48 kHz from a position and a seed, the same on every machine.
@NullMarked
package lento.sound.scape;

import org.jspecify.annotations.NullMarked;
