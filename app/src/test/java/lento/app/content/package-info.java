/// The shipped content, judged as a whole.
@NullMarked
package lento.app.content;

import org.jspecify.annotations.NullMarked;
