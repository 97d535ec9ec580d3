/// The two databases: how they are opened, brought up to date, written to, and what goes wrong with them.
@NullMarked
package lento.app.store.sql;

import org.jspecify.annotations.NullMarked;
