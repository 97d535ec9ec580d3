/// Checking: every problem of a practice, found before anyone listens.
@NullMarked
package lento.practice.check;

import org.jspecify.annotations.NullMarked;
