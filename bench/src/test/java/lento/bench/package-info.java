/// Tests of the measurements themselves.
@NullMarked
package lento.bench;

import org.jspecify.annotations.NullMarked;
