/// The application.
@NullMarked
package lento.app;

import org.jspecify.annotations.NullMarked;
