/// Measurements: what Lento costs, beside the bars it is to meet and beside other programs that do the same.
@NullMarked
package lento.bench;

import org.jspecify.annotations.NullMarked;
