/// Numbers in, records out: what came of a step, and what was wrong with the numbers.
@NullMarked
package lento.statistics;

import org.jspecify.annotations.NullMarked;
