/// espeak-ng as a child process, where it is installed: plain, but clear, and in a hundred languages.
@NullMarked
package lento.sound.espeak;

import org.jspecify.annotations.NullMarked;
