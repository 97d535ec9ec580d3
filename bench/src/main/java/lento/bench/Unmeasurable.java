package lento.bench;

import java.io.Serial;

/// Something that a measurement needs is not there. The message says what, and what to do.
public final class Unmeasurable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Unmeasurable(String message) {
        super(message);
    }
}
