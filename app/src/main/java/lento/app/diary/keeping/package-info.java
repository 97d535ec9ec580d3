/// How a diary is kept: its entries as text, and the records they lie in.
@NullMarked
package lento.app.diary.keeping;

import org.jspecify.annotations.NullMarked;
