package lento.sound.wav;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// Writes a WAV file block by block; over 4 GiB it becomes RF64. Does not close what it writes to.
public final class WavWriter implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final OutputStream out;
    private final @Nullable SeekableByteChannel channel;
    private final long start;
    private final WavFormat format;
    private final long promised;
    private final ByteBuffer block;
    private long frames;
    private boolean closed;

    private WavWriter(
            OutputStream out, @Nullable SeekableByteChannel channel, long start, WavFormat format, long promised)
            throws IOException {
        this.out = out;
        this.channel = channel;
        this.start = start;
        this.format = format;
        this.promised = promised;
        this.block = ByteBuffer.allocate(BLOCK * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        out.write(WavHeader.of(format, Math.max(0, promised)));
    }

    /// Writes to anything, a pipe too, since the length is known before the first sample.
    ///
    /// @param frames samples of each channel that will come
    public static WavWriter open(OutputStream out, WavFormat format, long frames) throws IOException {
        return new WavWriter(out, null, 0, format, frames);
    }

    /// Writes from where the channel stands, for as long as it may become; the header is corrected at the end.
    public static WavWriter open(SeekableByteChannel channel, WavFormat format) throws IOException {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel));
        return new WavWriter(out, channel, channel.position(), format, -1);
    }

    /// Takes the next samples.
    ///
    /// @param interleaved from -1 to 1; integers are limited to that
    /// @param from the index of the first
    /// @param count samples of each channel
    /// @throws IllegalStateException if there are more than was said
    public void write(float[] interleaved, int from, int count) throws IOException {
        if (promised >= 0 && frames + count > promised) {
            throw new IllegalStateException("the WAV file has all its " + promised + " samples.");
        }
        int channels = format.channels();
        for (int done = 0; done < count; done += BLOCK) {
            int part = Math.min(BLOCK, count - done);
            block.clear();
            for (int i = 0; i < part * channels; i++) {
                put(interleaved[from + done * channels + i], frames * channels + i);
            }
            out.write(block.array(), 0, block.position());
            frames += part;
        }
    }

    /// Ends the file: adds the byte that makes its length even and corrects the header.
    ///
    /// @throws IOException if fewer samples came than was said, or the end can't be written
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if ((frames * format.frameBytes() & 1) == 1) {
            out.write(0);
        }
        out.flush();
        if (channel != null) {
            long end = channel.position();
            ByteBuffer header = ByteBuffer.wrap(WavHeader.of(format, frames));
            channel.position(start);
            while (header.hasRemaining()) {
                channel.write(header);
            }
            channel.position(end);
        } else if (frames < promised) {
            throw new IOException(
                    "the WAV file was cut off: " + frames + " samples of " + promised + " came. Write it again.");
        }
    }

    private void put(float sample, long index) {
        switch (format.encoding()) {
            case PCM16 -> block.putShort((short) Dither.pcm16(sample, index));
            case PCM24 -> {
                double rounded = Math.rint(sample * 8_388_608.0);
                int value = (int) Math.clamp(rounded, -8_388_608.0, 8_388_607.0);
                block.putShort((short) value).put((byte) (value >> 16));
            }
            case FLOAT32 -> block.putFloat(sample);
        }
    }
}
