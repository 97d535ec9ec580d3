/// How a diary is kept.
@NullMarked
package lento.app.diary.keeping;

import org.jspecify.annotations.NullMarked;
