package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Where a muxer's bytes go: a stream, or a channel in which it may go back. The first failure is kept and ends
/// everything that follows.
final class Outlet implements Closeable {

    private static final int BUFFER = 1 << 15;
    private static final int IO_ERROR = -5;
    private static final int WHENCE = 3;

    /// JavaCPP has room for only ten callbacks of a type, so all outlets share one and are told apart by a number.
    private static final Map<Long, Outlet> OPEN = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Writing WRITE = new Writing();
    private static final Seeking SEEK = new Seeking();

    private final long number = NUMBERS.incrementAndGet();
    private final @Nullable SeekableByteChannel channel;
    private final AVIOContext context;
    private OutputStream out;
    private @Nullable IOException failure;

    private Outlet(OutputStream out, @Nullable SeekableByteChannel channel) throws IOException {
        this.out = out;
        this.channel = channel;
        Pointer buffer = Native.made(av_malloc(BUFFER), "buffer");
        AVIOContext made = avio_alloc_context(
                new BytePointer(buffer), BUFFER, 1, new Ticket(number), null, WRITE, channel == null ? null : SEEK);
        if (made == null || made.isNull()) {
            av_free(buffer);
        }
        context = Native.made(made, "output");
        OPEN.put(number, this);
    }

    static Outlet to(Allocations owned, OutputStream out) throws IOException {
        return opened(owned, out, null);
    }

    static Outlet to(Allocations owned, SeekableByteChannel channel) throws IOException {
        return opened(owned, OutputStream.nullOutputStream(), channel);
    }

    private static Outlet opened(Allocations owned, OutputStream out, @Nullable SeekableByteChannel channel)
            throws IOException {
        try {
            var outlet = new Outlet(out, channel);
            owned.closes(outlet);
            return outlet;
        } catch (IOException e) {
            owned.close();
            throw e;
        }
    }

    AVIOContext context() {
        return context;
    }

    boolean seekable() {
        return channel != null;
    }

    /// Sends what follows to another stream.
    void redirect(OutputStream other) {
        out = other;
    }

    /// @throws IOException the failure of the stream or the channel, if there was one
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        if (OPEN.remove(number) != null) {
            av_free(context.buffer());
            avio_context_free(context);
        }
    }

    private int write(BytePointer data, int size) {
        if (failure != null) {
            return IO_ERROR;
        }
        var bytes = new byte[size];
        data.get(bytes);
        try {
            if (channel == null) {
                out.write(bytes);
            } else {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
            return size;
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            // An exception must not pass through the native frames below.
            failure = new IOException("the output can't be written: " + e + ".", e);
        }
        return IO_ERROR;
    }

    private long seek(long offset, int whence) {
        if (channel == null || failure != null) {
            return IO_ERROR;
        }
        try {
            if ((whence & AVSEEK_SIZE) != 0) {
                return channel.size();
            }
            long from =
                    switch (whence & WHENCE) {
                        case 0 -> 0;
                        case 1 -> channel.position();
                        default -> channel.size();
                    };
            return channel.position(from + offset).position();
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException("the output can't be written: " + e + ".", e);
        }
        return IO_ERROR;
    }

    /// A number in the place of an address.
    private static final class Ticket extends Pointer {
        Ticket(long number) {
            address = number;
        }
    }

    private static final class Writing extends Write_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer data, int size) {
            Outlet outlet = OPEN.get(opaque.address());
            return outlet == null ? IO_ERROR : outlet.write(data, size);
        }
    }

    private static final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            Outlet outlet = OPEN.get(opaque.address());
            return outlet == null ? IO_ERROR : outlet.seek(offset, whence);
        }
    }
}
