/// Starting: all subjects become one web application.
@NullMarked
package lento.app.serve;

import org.jspecify.annotations.NullMarked;
