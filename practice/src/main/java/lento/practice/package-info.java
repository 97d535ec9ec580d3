/// The practice language: text becomes a practice, and a practice is set in time.
@NullMarked
package lento.practice;

import org.jspecify.annotations.NullMarked;
