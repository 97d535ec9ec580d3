/// Many studies: effect sizes, pooling, heterogeneity, asymmetry of the funnel.
@NullMarked
package lento.statistics.meta;

import org.jspecify.annotations.NullMarked;
