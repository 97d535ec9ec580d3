/// WAV files: exact sound, for tests, for other programs and from recorders.
@NullMarked
package lento.sound.wav;

import org.jspecify.annotations.NullMarked;
