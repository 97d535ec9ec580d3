/// A personal (N-of-1) trial: its schedule, its days, the posterior of every contrast, and what to make of it.
@NullMarked
package lento.statistics.trial;

import org.jspecify.annotations.NullMarked;
