/// Sound: voices, soundscapes, the mix, loudness, encoders and recordings. All sound is 48 kHz.
@NullMarked
package lento.sound;

import org.jspecify.annotations.NullMarked;
