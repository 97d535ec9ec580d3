@NullMarked
package lento.app.store.sql;

import org.jspecify.annotations.NullMarked;
