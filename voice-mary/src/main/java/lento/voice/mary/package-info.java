/// The built-in English voice: MaryTTS with the voice cmu-slt-hsmm, slowed to the pace of relaxation.
@NullMarked
package lento.voice.mary;

import org.jspecify.annotations.NullMarked;
