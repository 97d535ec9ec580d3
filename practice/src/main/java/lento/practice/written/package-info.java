/// What is written from a session: captions, transcript, chapters, SSML.
@NullMarked
package lento.practice.written;

import org.jspecify.annotations.NullMarked;
