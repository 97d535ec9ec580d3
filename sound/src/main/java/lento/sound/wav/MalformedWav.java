package lento.sound.wav;

import java.io.IOException;

/// Bytes that should be a WAV file and are not. The message is one sentence that says where and what.
public final class MalformedWav extends IOException {

    private static final long serialVersionUID = 1;

    public MalformedWav(String message) {
        super(message);
    }
}
