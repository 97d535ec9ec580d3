/// The nouns of a diary: nights, pain, practice, questionnaires. Pure: no store, no page, no clock.
@NullMarked
package lento.app.diary;

import org.jspecify.annotations.NullMarked;
