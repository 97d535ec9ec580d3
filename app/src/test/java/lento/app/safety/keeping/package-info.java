/// How what is known of people for their safety is kept.
@NullMarked
package lento.app.safety.keeping;

import org.jspecify.annotations.NullMarked;
