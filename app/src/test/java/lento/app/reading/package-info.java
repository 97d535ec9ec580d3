@NullMarked
package lento.app.reading;

import org.jspecify.annotations.NullMarked;
