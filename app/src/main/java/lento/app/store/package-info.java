/// What is kept of people: documents, encrypted with each person's own key, on SQLite or PostgreSQL.
@NullMarked
package lento.app.store;

import org.jspecify.annotations.NullMarked;
