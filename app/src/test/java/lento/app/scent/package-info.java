@NullMarked
package lento.app.scent;

import org.jspecify.annotations.NullMarked;
