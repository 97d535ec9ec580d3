/// Setting in time: a practice, its choices and a length become a session, to the sample.
@NullMarked
package lento.practice.setting;

import org.jspecify.annotations.NullMarked;
