package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import lento.practice.Time;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// An encoder and the container around it, the header written. Its parts belong to the [Allocations] it was made in.
record Muxer(AVFormatContext format, AVCodecContext codec, AVStream stream, AVFrame frame) {

    private static final int RATE = 48_000;

    static Muxer open(Allocations owned, Outlet outlet, Recipe recipe, Labels labels, long length) throws IOException {
        Native.quiet();
        AVCodecContext codec = codec(owned, recipe);
        var made = new AVFormatContext(null);
        Native.ok(avformat_alloc_output_context2(made, null, recipe.muxer(), null), "opening " + recipe.muxer());
        AVFormatContext format = owned.own(made, recipe.muxer(), f -> avformat_free_context(f));
        format.pb(outlet.context());
        if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        options(
                recipe.encoderOptions(),
                o -> Native.ok(avcodec_open2(codec, (AVCodec) null, o), "opening " + recipe.encoder()));
        AVStream stream = Native.made(avformat_new_stream(format, null), "stream");
        stream.time_base(av_make_q(1, RATE));
        Native.ok(avcodec_parameters_from_context(stream.codecpar(), codec), "describing the stream");
        label(format, stream, labels, length);
        options(recipe.muxerOptions(), o -> {
            int answer = avformat_write_header(format, o);
            outlet.check();
            Native.ok(answer, "writing the header");
        });
        return new Muxer(format, codec, stream, frame(owned, codec));
    }

    /// Samples of each channel that the encoder takes at once.
    int frameSize() {
        return codec.frame_size();
    }

    private static AVCodecContext codec(Allocations owned, Recipe recipe) throws IOException {
        AVCodec encoder = Native.made(avcodec_find_encoder_by_name(recipe.encoder()), "encoder " + recipe.encoder());
        AVCodecContext codec = owned.own(avcodec_alloc_context3(encoder), "encoder", c -> avcodec_free_context(c));
        codec.sample_rate(RATE);
        codec.sample_fmt(recipe.sampleFormat());
        codec.bit_rate(recipe.bitrate());
        codec.bits_per_raw_sample(recipe.bits());
        codec.time_base(av_make_q(1, RATE));
        av_channel_layout_default(codec.ch_layout(), 2);
        return codec;
    }

    private static AVFrame frame(Allocations owned, AVCodecContext codec) throws IOException {
        AVFrame frame = owned.own(av_frame_alloc(), "frame", f -> av_frame_free(f));
        frame.nb_samples(codec.frame_size());
        frame.format(codec.sample_fmt());
        frame.sample_rate(RATE);
        av_channel_layout_default(frame.ch_layout(), 2);
        Native.ok(av_frame_get_buffer(frame, 0), "making a frame");
        return frame;
    }

    private static void label(AVFormatContext format, AVStream stream, Labels labels, long length) throws IOException {
        var metadata = new AVDictionary(null);
        av_dict_set(metadata, "title", labels.title(), 0);
        if (format.oformat().name().getString().equals("flac")) {
            comments(metadata, labels.chapters());
        }
        String language = iso639(labels.language());
        if (!language.isEmpty()) {
            av_dict_set(metadata, "language", language, 0);
            var ofStream = new AVDictionary(null);
            av_dict_set(ofStream, "language", language, 0);
            stream.metadata(ofStream);
        }
        format.metadata(metadata);
        List<Chapter> chapters = labels.chapters();
        if (chapters.isEmpty()) {
            return;
        }
        // The array, the chapters and their dictionaries are freed with the format.
        Pointer array = Native.made(av_mallocz((long) Loader.sizeof(Pointer.class) * chapters.size()), "chapters");
        var pointers = new PointerPointer<AVChapter>(array);
        format.chapters(pointers);
        for (int i = 0; i < chapters.size(); i++) {
            Pointer memory = Native.made(av_mallocz(Loader.sizeof(AVChapter.class)), "chapter");
            var chapter = new AVChapter(memory);
            chapter.id(i);
            chapter.time_base(av_make_q(1, RATE));
            chapter.start(chapters.get(i).startSample());
            chapter.end(i + 1 < chapters.size() ? chapters.get(i + 1).startSample() : length);
            var title = new AVDictionary(null);
            av_dict_set(title, "title", chapters.get(i).title(), 0);
            chapter.metadata(title);
            pointers.put(i, chapter);
            format.nb_chapters(i + 1);
        }
    }

    /// Chapters as comments (the Ogg "chapter extension"), which this muxer does not write by itself.
    private static void comments(AVDictionary metadata, List<Chapter> chapters) {
        for (int i = 0; i < chapters.size(); i++) {
            String start = Time.stamp(chapters.get(i).startSample() / (RATE / 1_000));
            String name = String.format(Locale.ROOT, "CHAPTER%03d", i);
            av_dict_set(metadata, name, start, 0);
            av_dict_set(metadata, name + "NAME", chapters.get(i).title(), 0);
        }
    }

    /// The three letters that containers take for a language, or nothing if it has none.
    private static String iso639(String tag) {
        try {
            return Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static void options(Map<String, String> options, Use use) throws IOException {
        var dictionary = new AVDictionary(null);
        try {
            options.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
            use.with(dictionary);
        } finally {
            av_dict_free(dictionary);
        }
    }

    @FunctionalInterface
    private interface Use {
        void with(AVDictionary options) throws IOException;
    }
}
