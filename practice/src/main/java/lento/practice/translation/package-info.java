/// Translation: a practice and its lists in another language, whole or not at all.
@NullMarked
package lento.practice.translation;

import org.jspecify.annotations.NullMarked;
