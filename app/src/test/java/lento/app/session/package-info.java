@NullMarked
package lento.app.session;

import org.jspecify.annotations.NullMarked;
