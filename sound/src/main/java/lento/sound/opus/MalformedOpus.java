package lento.sound.opus;

import java.io.IOException;

/// Bytes that should be Ogg Opus and are not. The message is one sentence that says where and what.
public final class MalformedOpus extends IOException {

    private static final long serialVersionUID = 1;

    public MalformedOpus(String message) {
        super(message);
    }
}
