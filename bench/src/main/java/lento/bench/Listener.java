package lento.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// One listener, as a browser's audio element: asks for a session from its first byte on, reads as fast as it comes,
/// and plays it. Runs once, on a thread of its own; what it tells is there when that has ended.
final class Listener implements Runnable {

    private static final int BUFFER = 16_384;

    private final URI sound;
    private final String cookie;
    private final InetAddress from;
    private final long arrives;
    private final Socket socket = new Socket();
    private final PlayingClock clock = new PlayingClock();
    private volatile boolean left;
    private long waited = -1;
    private boolean failed;

    /// @param sound the address of the sound
    /// @param cookie of a household that was let in
    /// @param from the address of the listener
    /// @param arrives when it asks, on the clock of [System#nanoTime]
    Listener(URI sound, String cookie, InetAddress from, long arrives) {
        this.sound = sound;
        this.cookie = cookie;
        this.from = from;
        this.arrives = arrives;
    }

    @Override
    public void run() {
        try {
            Waiting.until(arrives);
            if (!left) {
                listen();
            }
        } catch (IOException _) {
            failed = !left;
        } finally {
            leave();
        }
    }

    private void listen() throws IOException {
        long asked = System.nanoTime();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(sound.getHost(), sound.getPort()));
        socket.getOutputStream()
                .write(("GET " + sound.getRawPath() + " HTTP/1.1\r\nHost: " + sound.getAuthority() + "\r\nCookie: "
                                + cookie + "\r\nAccept: */*\r\nRange: bytes=0-\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        try (var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER))) {
            head(in);
            var page = OggPage.HEADER;
            while (page != OggPage.LAST) {
                page = OggPage.read(in);
                if (page == OggPage.NONE) {
                    throw new IOException("The sound ended too early.");
                }
                if (page != OggPage.HEADER) {
                    long now = System.nanoTime();
                    waited = waited < 0 ? now - asked : waited;
                    clock.second(now);
                }
            }
        } catch (IOException e) {
            clock.end(System.nanoTime());
            throw e;
        }
    }

    /// Reads the head of the answer.
    private static void head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("There was no answer.");
            }
            head.append((char) next);
        }
        if (head.indexOf("HTTP/1.1 206 ") != 0) {
            throw new IOException("The answer is not the range that was asked for.");
        }
    }

    /// Goes, whatever is still to come.
    void leave() {
        left = true;
        try {
            socket.close();
        } catch (IOException _) {
            failed = true;
        }
    }

    /// What the listener met. Call it when the listener's thread has ended.
    Heard heard() {
        return new Heard(
                waited < 0 ? Double.NaN : waited / 1e9, clock.seconds(), clock.stalls(), clock.stood(), failed);
    }

    /// What a listener met.
    ///
    /// @param waited seconds from asking to the first second of sound; not a number if it did not come
    /// @param seconds of sound that arrived
    /// @param stalls how often the sound stood still
    /// @param stood how long it stood still, in seconds
    /// @param failed whether the sound was refused or broke off
    record Heard(double waited, int seconds, int stalls, double stood, boolean failed) {}
}
