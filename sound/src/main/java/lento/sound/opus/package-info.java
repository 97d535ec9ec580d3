/// Opus, and Ogg around it: packets, pages, and segments that splice.
@NullMarked
package lento.sound.opus;

import org.jspecify.annotations.NullMarked;
