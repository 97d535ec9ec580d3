/// Reading: the text of a practice, or of a file of lists, becomes a value, or every problem in it.
@NullMarked
package lento.practice.text;

import org.jspecify.annotations.NullMarked;
