/// The library: practices and lists found in folders.
@NullMarked
package lento.app.library;

import org.jspecify.annotations.NullMarked;
