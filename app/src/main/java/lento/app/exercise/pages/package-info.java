/// The pages of exercises to be written.
@NullMarked
package lento.app.exercise.pages;

import org.jspecify.annotations.NullMarked;
