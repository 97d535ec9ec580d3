/// Files that last and are their owner's alone.
@NullMarked
package lento.app.store.disk;

import org.jspecify.annotations.NullMarked;
