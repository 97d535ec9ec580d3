package lento.sound.wav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads WAV and RF64 files block by block: 16, 24 or 32-bit integers or 32-bit floats, also with an extensible
/// header, one or two channels, any sample rate. Does not close what it reads.
public final class WavReader {

    private static final int EXTENSIBLE = 0xfffe;
    private static final int INTEGERS = 1;
    private static final int FLOATS = 3;
    private static final int FRAMES = 4_096;
    private static final long UNKNOWN = 0xffff_ffffL;

    private final InputStream in;
    private final int channels;
    private final int rate;
    private final int tag;
    private final int bytes;
    private final long frame;
    private final ByteBuffer block;
    private long left;

    /// Reads up to the first sample.
    ///
    /// @throws MalformedWav if there is none of the kinds that are read
    public WavReader(InputStream in) throws IOException {
        this.in = in;
        String riff = name();
        number();
        if (!(riff.equals("RIFF") || riff.equals("RF64")) || !name().equals("WAVE")) {
            throw new MalformedWav("the sound is no WAV file: it does not begin with RIFF and WAVE.");
        }
        long size64 = -1;
        @Nullable ByteBuffer fmt = null;
        String chunk = name();
        long size = number();
        while (!chunk.equals("data")) {
            if (chunk.equals("fmt ")) {
                fmt = fields(size, 16);
            } else if (chunk.equals("ds64")) {
                size64 = fields(size, 24).getLong(8);
            } else {
                skip(size);
            }
            skip(size & 1);
            chunk = name();
            size = number();
        }
        if (fmt == null) {
            throw new MalformedWav("the WAV file does not say how its samples are written (no fmt chunk).");
        }
        int plain = fmt.getShort(0) & 0xffff;
        tag = plain == EXTENSIBLE && fmt.limit() >= 26 ? fmt.getShort(24) & 0xffff : plain;
        channels = fmt.getShort(2) & 0xffff;
        rate = fmt.getInt(4);
        int bits = fmt.getShort(14) & 0xffff;
        bytes = bits / 8;
        boolean known = tag == INTEGERS ? bits == 16 || bits == 24 || bits == 32 : tag == FLOATS && bits == 32;
        if (!known || channels < 1 || channels > 2 || rate < 1) {
            throw new MalformedWav("the WAV file has " + channels + " channels of " + bits + " bits at " + rate
                    + " Hz, format " + tag
                    + ": one or two channels of 16, 24 or 32-bit integers or 32-bit floats are read.");
        }
        frame = bytes * (long) channels;
        left = size == UNKNOWN && size64 >= 0 ? size64 : size;
        if (left % frame != 0) {
            throw new MalformedWav("the WAV file has " + left + " bytes of samples, which ends inside a sample.");
        }
        block = ByteBuffer.allocate(FRAMES * bytes * channels).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// 1 or 2.
    public int channels() {
        return channels;
    }

    /// Samples of each channel in one second.
    public int rate() {
        return rate;
    }

    /// Samples of each channel that are still to be read.
    public long left() {
        return left / frame;
    }

    /// Reads the next samples, channels interleaved.
    ///
    /// @param count samples of each channel at most
    /// @return samples of each channel that were read; 0 at the end
    /// @throws MalformedWav if the file ends before its last sample
    public int read(float[] interleaved, int from, int count) throws IOException {
        int all = (int) Math.min(count, left());
        for (int done = 0; done < all; done += FRAMES) {
            int size = Math.min(FRAMES, all - done) * bytes * channels;
            if (in.readNBytes(block.array(), 0, size) < size) {
                throw new MalformedWav("the WAV file ends too early: it was cut off or is still being written.");
            }
            left -= size;
            for (int i = 0; i < size / bytes; i++) {
                interleaved[from + done * channels + i] = sample(i * bytes);
            }
        }
        return all;
    }

    /// Reads all samples that are left, channels interleaved.
    ///
    /// @param limit the most samples of each channel that are read
    /// @throws MalformedWav if there are more or the file ends too early
    public float[] rest(int limit) throws IOException {
        if (left() > limit) {
            throw new MalformedWav("the WAV file has " + left() + " samples: at most " + limit + " are read.");
        }
        var samples = new float[Math.toIntExact(left() * channels)];
        read(samples, 0, limit);
        return samples;
    }

    private float sample(int at) {
        if (tag == FLOATS) {
            return block.getFloat(at);
        }
        return switch (bytes) {
            case 2 -> block.getShort(at) / 32_768f;
            case 3 -> ((block.getShort(at) & 0xffff) | block.get(at + 2) << 16) / 8_388_608f;
            default -> block.getInt(at) / 0x1p31f;
        };
    }

    private String name() throws IOException {
        return new String(bytes(4), StandardCharsets.US_ASCII);
    }

    private long number() throws IOException {
        return ByteBuffer.wrap(bytes(4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    }

    /// A chunk of fields, of which there may be more than are known.
    private ByteBuffer fields(long size, int least) throws IOException {
        if (size < least || size > 4_096) {
            throw new MalformedWav("the WAV file has a chunk of " + size + " bytes where " + least + " are usual.");
        }
        return ByteBuffer.wrap(bytes((int) size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new MalformedWav("the WAV file ends before its first sample.");
        }
        return read;
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw new MalformedWav("the WAV file ends before its first sample.");
        }
    }
}
