/// Rendering: a mix becomes a file or a stream while it is heard.
@NullMarked
package lento.sound.render;

import org.jspecify.annotations.NullMarked;
