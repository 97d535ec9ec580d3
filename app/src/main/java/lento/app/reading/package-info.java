/// What to read on: books, guidelines and leaflets, from `content/reading.yaml`, and the page that lists them.
@NullMarked
package lento.app.reading;

import org.jspecify.annotations.NullMarked;
