package lento.sound.voice;

import java.io.Serial;

/// A line could not be spoken. The message says which, why, and what to do.
public final class SpeechException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public SpeechException(String message) {
        super(message);
    }

    public SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}
