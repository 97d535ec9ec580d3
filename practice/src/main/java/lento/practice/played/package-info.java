/// Playing: a session as it is played, with what a listener wants on the way.
@NullMarked
package lento.practice.played;

import org.jspecify.annotations.NullMarked;
