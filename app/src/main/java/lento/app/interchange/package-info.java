/// Exports of other apps into the nouns of the diary. One way in, `Import`; a class a format. Pure but for reading the
/// file that is named.
@NullMarked
package lento.app.interchange;

import org.jspecify.annotations.NullMarked;
