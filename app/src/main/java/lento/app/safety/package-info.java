/// What is said and asked for safety. The sentences are data.
@NullMarked
package lento.app.safety;

import org.jspecify.annotations.NullMarked;
