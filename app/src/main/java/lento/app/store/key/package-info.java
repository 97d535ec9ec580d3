/// The keys of an installation and of its people, and what they seal.
@NullMarked
package lento.app.store.key;

import org.jspecify.annotations.NullMarked;
