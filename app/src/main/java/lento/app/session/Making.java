package lento.app.session;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// One part of a playable session while it is made and afterwards: it can be read as far as it has come. It is made
/// only while someone reads it.
final class Making extends OutputStream {

    /// What is thrown to whoever makes a part that no one reads any more.
    static final class Unwanted extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final byte[] bytes;
    private int filled;
    private int readers;
    private boolean begun;
    private boolean over;
    private @Nullable IOException failure;

    Making(int length) {
        this.bytes = new byte[length];
    }

    /// Whether the making begins now; not if it began before.
    synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /// Whether the making began.
    synchronized boolean begun() {
        return begun;
    }

    /// Whether a reader was let in; not if it is too late, and the part has to be made anew.
    synchronized boolean enter() {
        if (over && filled < bytes.length) {
            return false;
        }
        readers++;
        return true;
    }

    synchronized void leave() {
        readers--;
    }

    synchronized boolean read() {
        return readers > 0;
    }

    int length() {
        return bytes.length;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] data, int from, int count) throws IOException {
        if (readers == 0) {
            throw new Unwanted();
        }
        System.arraycopy(data, from, bytes, filled, count);
        filled += count;
        notifyAll();
    }

    /// Nothing more comes.
    synchronized void end(@Nullable IOException reason) {
        over = true;
        failure = reason;
        notifyAll();
    }

    /// How many bytes can be read from this position on, at least one; waits for them.
    synchronized int available(int from) throws IOException, InterruptedException {
        while (filled <= from) {
            if (over) {
                throw new IOException("A part of the session could not be made.", failure);
            }
            wait();
        }
        return filled - from;
    }

    /// Copies what was announced by [#available].
    void copy(int from, int count, OutputStream out) throws IOException {
        out.write(bytes, from, count);
    }
}
