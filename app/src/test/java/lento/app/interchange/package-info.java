@NullMarked
package lento.app.interchange;

import org.jspecify.annotations.NullMarked;
