package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Frames of any format become one channel of floats at 48 kHz.
final class Monophony {

    private static final int RATE = 48_000;
    private static final int ROOM = 8_192;

    private final Allocations owned;
    private final Path file;
    private final int limit;
    private final FloatPointer room;
    private final PointerPointer<Pointer> planes;
    private final AVChannelLayout layout;
    private @Nullable SwrContext resampler;
    private int rate;
    private int format;
    private float[] samples = new float[0];
    private int length;

    Monophony(Allocations owned, Path file, int limit) throws IOException {
        this.owned = owned;
        this.file = file;
        this.limit = limit;
        room = new FloatPointer(owned.own(av_malloc(4L * ROOM), "buffer", p -> av_free(p)));
        planes = owned.own(new PointerPointer<>(1), "pointer", p -> p.deallocate());
        planes.put(0, room);
        layout = owned.own(new AVChannelLayout(), "channel layout", l -> {
            av_channel_layout_uninit(l);
            l.deallocate();
        });
    }

    /// Takes the next frame.
    ///
    /// @throws UnreadableAudio if it is of another kind than those before, or over the limit
    void add(AVFrame frame) throws IOException {
        if (resampler == null) {
            start(frame);
        } else if (frame.sample_rate() != rate
                || frame.format() != format
                || av_channel_layout_compare(frame.ch_layout(), layout) != 0) {
            throw new UnreadableAudio(file + " changes its kind of sound midway, which is not read.");
        }
        convert(frame.extended_data(), frame.nb_samples());
    }

    /// All samples, the end that the resampler held back included.
    float[] finish() throws IOException {
        convert(null, 0);
        return Arrays.copyOf(samples, length);
    }

    private void start(AVFrame frame) throws IOException {
        rate = frame.sample_rate();
        format = frame.format();
        Native.ok(av_channel_layout_copy(layout, frame.ch_layout()), "copying a channel layout");
        try (var mono = new AVChannelLayout();
                var heard = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(heard, layout.nb_channels());
            } else {
                Native.ok(av_channel_layout_copy(heard, layout), "copying a channel layout");
            }
            var made = new SwrContext(null);
            int answer = swr_alloc_set_opts2(made, mono, AV_SAMPLE_FMT_FLT, RATE, heard, format, rate, 0, null);
            av_channel_layout_uninit(heard);
            if (answer < 0) {
                throw malformed();
            }
            SwrContext context = owned.own(made, "resampler", s -> swr_free(s));
            // Otherwise the sum of two equal channels would come out 3 dB louder than each.
            av_opt_set_double(context, "rematrix_maxval", 1, 0);
            if (swr_init(context) < 0) {
                throw malformed();
            }
            resampler = context;
        }
    }

    private void convert(@Nullable PointerPointer<?> data, int count) throws IOException {
        if (resampler == null) {
            return;
        }
        int got = swr_convert(resampler, planes, ROOM, data, count);
        while (got > 0) {
            append(got);
            // With data but a count of 0 it hands out what is ready; without data it would end.
            got = swr_convert(resampler, planes, ROOM, data, 0);
        }
        if (got < 0) {
            throw malformed();
        }
    }

    private void append(int count) throws IOException {
        if (count > limit - length) {
            throw new UnreadableAudio(file + " is longer than " + limit / RATE + " s, which is the most that is read.");
        }
        if (count > samples.length - length) {
            samples = Arrays.copyOf(samples, (int) Math.min(limit, 2L * samples.length + count));
        }
        room.get(samples, length, count);
        length += count;
    }

    private UnreadableAudio malformed() {
        return new UnreadableAudio(file + " is damaged: its samples can't be converted.");
    }
}
