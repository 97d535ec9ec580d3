/// MP3, FLAC and M4B out, and any audio file in, through FFmpeg's libraries.
@NullMarked
package lento.sound.ffmpeg;

import org.jspecify.annotations.NullMarked;
