@NullMarked
package lento.app.safety;

import org.jspecify.annotations.NullMarked;
