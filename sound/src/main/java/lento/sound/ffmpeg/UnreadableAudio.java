package lento.sound.ffmpeg;

import java.io.IOException;

/// A file that gives no sound: it is no audio, damaged, or too long. The message is one sentence that names the file
/// and says what is wrong.
public final class UnreadableAudio extends IOException {

    private static final long serialVersionUID = 1;

    public UnreadableAudio(String message) {
        super(message);
    }
}
