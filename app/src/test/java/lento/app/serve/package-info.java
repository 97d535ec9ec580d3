@NullMarked
package lento.app.serve;

import org.jspecify.annotations.NullMarked;
