/// Everything that is kept, as one file: written, checked, and put back.
@NullMarked
package lento.app.store.backup;

import org.jspecify.annotations.NullMarked;
