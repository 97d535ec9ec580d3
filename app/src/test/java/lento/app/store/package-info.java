@NullMarked
package lento.app.store;

import org.jspecify.annotations.NullMarked;
