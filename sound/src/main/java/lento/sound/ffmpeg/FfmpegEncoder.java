package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Writes stereo sound at 48 kHz as MP3, FLAC or M4B, block by block, exactly as long as was said. Used by one
/// thread at a time. A failing output ends it with the output's own exception.
public final class FfmpegEncoder implements AutoCloseable {

    private final Allocations owned;
    private final Outlet outlet;
    private final Muxer muxer;
    private final Recipe recipe;
    private final AVFrame frame;
    private final AVPacket packet;
    private final long length;
    private final long packetsWanted;
    private final float[] left;
    private final float[] right;
    /// Undoes what the coder would make quieter.
    private final float gain;
    private int filled;
    private long taken;
    private long sent;
    private long packets;

    private FfmpegEncoder(Allocations owned, Outlet outlet, Coding coding, Labels labels, long length)
            throws IOException {
        this.owned = owned;
        this.outlet = outlet;
        this.length = length;
        recipe = Recipe.of(coding);
        muxer = Muxer.open(owned, outlet, recipe, labels, length);
        frame = muxer.frame();
        packet = owned.own(av_packet_alloc(), "packet", p -> av_packet_free(p));
        packetsWanted = coding instanceof Coding.Mp3 mp3 ? mp3.frames(length) : Long.MAX_VALUE;
        left = new float[muxer.frameSize()];
        right = new float[muxer.frameSize()];
        gain = coding instanceof Coding.Mp3 mp3 ? 1 / Mp3Frame.scale(mp3.bitrate()) : 1;
    }

    /// Writes a file of any coding; a file of that name is replaced.
    ///
    /// @param length samples of each channel that will come
    public static FfmpegEncoder open(Path file, Coding coding, Labels labels, long length) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var owned = new Allocations();
        owned.closes(channel);
        return coding instanceof Coding.Mp3
                ? streaming(owned, Channels.newOutputStream(channel), coding, labels, length)
                : begun(owned, Outlet.to(owned, channel), coding, labels, length);
    }

    /// Writes MP3 or FLAC to a stream, each block as far as it can be coded. The stream is neither flushed nor
    /// closed.
    ///
    /// @param length samples of each channel that will come
    /// @throws IllegalArgumentException for M4B, which needs a file
    public static FfmpegEncoder open(OutputStream out, Coding coding, Labels labels, long length) throws IOException {
        if (coding instanceof Coding.M4b) {
            throw new IllegalArgumentException("M4B can't be streamed: write it to a file.");
        }
        return streaming(new Allocations(), out, coding, labels, length);
    }

    /// The bytes before the sound of MP3 or FLAC as it is streamed.
    ///
    /// @param length samples of each channel that will come
    public static byte[] header(Coding coding, Labels labels, long length) throws IOException {
        var header = new ByteArrayOutputStream();
        open(header, coding, labels, length).close();
        return header.toByteArray();
    }

    /// Takes the next samples.
    ///
    /// @param interleaved left and right in turn, from -1 to 1
    /// @param from the index of the first
    /// @param count samples of each channel
    /// @throws IllegalStateException if there are more than was said
    /// @throws IOException if the output fails
    public void write(float[] interleaved, int from, int count) throws IOException {
        if (taken + count > length) {
            throw new IllegalStateException("the file has all its " + length + " samples.");
        }
        for (int i = 0; i < count; i++) {
            left[filled] = interleaved[from + 2 * i] * gain;
            right[filled] = interleaved[from + 2 * i + 1] * gain;
            if (++filled == left.length) {
                send();
            }
        }
        taken += count;
        if (!outlet.seekable()) {
            avio_flush(outlet.context());
        }
        outlet.check();
    }

    /// Writes what is still held back, and the end of the file.
    ///
    /// @throws IOException if fewer samples came than was said, or the output fails
    public void finish() throws IOException {
        if (taken < length) {
            throw new IOException(
                    "the sound was cut off: " + taken + " samples of " + length + " came. Write it again.");
        }
        if (packetsWanted == Long.MAX_VALUE) {
            if (filled > 0) {
                send();
            }
            call(avcodec_send_frame(muxer.codec(), null), "encoding the end");
            drain();
        } else {
            while (packets < packetsWanted) {
                Arrays.fill(left, filled, left.length, 0);
                Arrays.fill(right, filled, right.length, 0);
                filled = left.length;
                send();
            }
        }
        call(av_write_trailer(muxer.format()), "writing the end");
        avio_flush(outlet.context());
        outlet.check();
    }

    /// Frees everything; without [#finish] before, what was written stays unfinished.
    @Override
    public void close() {
        owned.close();
    }

    private static FfmpegEncoder streaming(
            Allocations owned, OutputStream out, Coding coding, Labels labels, long length) throws IOException {
        var header = new ByteArrayOutputStream();
        Outlet outlet = Outlet.to(owned, header);
        FfmpegEncoder encoder = begun(owned, outlet, coding, labels, length);
        try {
            avio_flush(outlet.context());
            out.write(Headers.complete(header.toByteArray(), coding, length));
            outlet.redirect(out);
            return encoder;
        } catch (IOException | RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    private static FfmpegEncoder begun(Allocations owned, Outlet outlet, Coding coding, Labels labels, long length)
            throws IOException {
        try {
            return new FfmpegEncoder(owned, outlet, coding, labels, length);
        } catch (IOException | RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    private void send() throws IOException {
        call(av_frame_make_writable(frame), "making room");
        frame.nb_samples(filled);
        frame.pts(sent);
        recipe.fill(frame, left, right, filled, sent);
        sent += filled;
        filled = 0;
        call(avcodec_send_frame(muxer.codec(), frame), "encoding");
        drain();
    }

    private void drain() throws IOException {
        while (true) {
            int answer = avcodec_receive_packet(muxer.codec(), packet);
            if (answer == AVERROR_EAGAIN() || answer == AVERROR_EOF) {
                return;
            }
            call(answer, "encoding");
            try {
                if (packets < packetsWanted) {
                    packets++;
                    packet.stream_index(0);
                    av_packet_rescale_ts(
                            packet, muxer.codec().time_base(), muxer.stream().time_base());
                    call(av_write_frame(muxer.format(), packet), "writing");
                }
            } finally {
                av_packet_unref(packet);
            }
        }
    }

    private void call(int answer, String what) throws IOException {
        if (answer < 0) {
            outlet.check();
        }
        Native.ok(answer, what);
    }
}
