/// A personal trial from a table of days.
@NullMarked
package lento.app.trial;

import org.jspecify.annotations.NullMarked;
