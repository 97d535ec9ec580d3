/// The first week: which technique on which day, and what was told about each.
@NullMarked
package lento.app.week;

import org.jspecify.annotations.NullMarked;
