/// Exercises to be written: their sheets, what was written on one, and how they are read from `content/exercises`.
@NullMarked
package lento.app.exercise;

import org.jspecify.annotations.NullMarked;
