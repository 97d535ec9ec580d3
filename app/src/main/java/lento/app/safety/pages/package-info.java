/// The pages about safety.
@NullMarked
package lento.app.safety.pages;

import org.jspecify.annotations.NullMarked;
