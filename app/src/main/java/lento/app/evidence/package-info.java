/// What is known: studies from tables, pooled, and drawn.
@NullMarked
package lento.app.evidence;

import org.jspecify.annotations.NullMarked;
