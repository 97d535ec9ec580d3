@NullMarked
package lento.app.week;

import org.jspecify.annotations.NullMarked;
