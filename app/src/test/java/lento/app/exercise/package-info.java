@NullMarked
package lento.app.exercise;

import org.jspecify.annotations.NullMarked;
