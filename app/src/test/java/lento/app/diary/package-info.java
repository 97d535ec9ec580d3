@NullMarked
package lento.app.diary;

import org.jspecify.annotations.NullMarked;
