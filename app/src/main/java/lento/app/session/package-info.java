/// A session for one listener: which voice, which soundscape, which file.
@NullMarked
package lento.app.session;

import org.jspecify.annotations.NullMarked;
