/// Scents: the oils with their limits, how many drops of one a bottle may hold, and the page that tells.
@NullMarked
package lento.app.scent;

import org.jspecify.annotations.NullMarked;
