/// The mix: clips on their exact sample, a ducked soundscape, loudness planned before the first block, a limiter.
@NullMarked
package lento.sound.mix;

import org.jspecify.annotations.NullMarked;
