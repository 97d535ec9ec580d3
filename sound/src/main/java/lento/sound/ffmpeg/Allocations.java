package lento.sound.ffmpeg;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Native objects that live and die together: freed once, the last made first.
final class Allocations implements AutoCloseable {

    private final Deque<Runnable> frees = new ArrayDeque<>();

    /// Takes what a function made.
    ///
    /// @throws IOException if it made nothing
    <P extends Pointer> P own(@Nullable P pointer, String what, Consumer<P> free) throws IOException {
        P made = Native.made(pointer, what);
        frees.push(() -> free.accept(made));
        return made;
    }

    /// Closes this too, in its turn.
    void closes(Closeable resource) {
        frees.push(() -> {
            try {
                resource.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        while (!frees.isEmpty()) {
            frees.pop().run();
        }
    }
}
