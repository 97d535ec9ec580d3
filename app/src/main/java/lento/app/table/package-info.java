/// Tables as people keep them: comma-separated text with a line of names.
@NullMarked
package lento.app.table;

import org.jspecify.annotations.NullMarked;
