/// What the other packages compute with: roots, the normal distribution, small symmetric systems, exact sums.
@NullMarked
package lento.statistics.numeric;

import org.jspecify.annotations.NullMarked;
