package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Reads a sound file of any usual kind as one channel at 48 kHz.
public final class FfmpegDecoder {

    /// Containers of sound alone. Playlists and the like are left out: they could name other files and hosts.
    private static final String CONTAINERS =
            "wav,w64,aiff,au,caf,mp3,flac,ogg,mov,mp4,m4a,matroska,webm,aac,amr,asf,wv,ape";

    private final Path file;
    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVPacket packet;
    private final AVFrame frame;
    private final Monophony sound;
    private final int stream;

    private FfmpegDecoder(Allocations owned, Path file, int limit) throws IOException {
        this.file = file;
        format = opened(owned, file);
        if (avformat_find_stream_info(format, (PointerPointer<?>) null) < 0) {
            throw malformed("is damaged or no sound file");
        }
        stream = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (stream < 0) {
            throw malformed("holds no sound");
        }
        @Nullable
        AVCodec decoder = avcodec_find_decoder(format.streams(stream).codecpar().codec_id());
        if (decoder == null || decoder.isNull()) {
            throw malformed("is coded in a way that is not known here");
        }
        codec = owned.own(avcodec_alloc_context3(decoder), "decoder", c -> avcodec_free_context(c));
        codec.pkt_timebase(format.streams(stream).time_base());
        if (avcodec_parameters_to_context(codec, format.streams(stream).codecpar()) < 0
                || avcodec_open2(codec, decoder, (PointerPointer<?>) null) < 0) {
            throw malformed("is damaged: its sound can't be decoded");
        }
        packet = owned.own(av_packet_alloc(), "packet", p -> av_packet_free(p));
        frame = owned.own(av_frame_alloc(), "frame", f -> av_frame_free(f));
        sound = new Monophony(owned, file, limit);
    }

    /// All samples of a file: its best audio stream, channels mixed to one without getting louder, resampled.
    ///
    /// @param limit the most samples that are read, at 48 kHz
    /// @throws UnreadableAudio if the file is no audio or longer than the limit
    /// @throws NoSuchFileException if there is no such file
    public static float[] read(Path file, int limit) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Native.quiet();
        try (var owned = new Allocations()) {
            return new FfmpegDecoder(owned, file, limit).samples();
        }
    }

    private static AVFormatContext opened(Allocations owned, Path file) throws IOException {
        var options = new AVDictionary(null);
        var format = new AVFormatContext(null);
        try {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            av_dict_set(options, "format_whitelist", CONTAINERS, 0);
            int answer = avformat_open_input(format, "file:" + file.toAbsolutePath(), null, options);
            if (answer < 0) {
                throw new UnreadableAudio(file + " is no sound file that can be read (" + Native.words(answer) + ").");
            }
            return owned.own(format, "file", f -> avformat_close_input(f));
        } finally {
            av_dict_free(options);
        }
    }

    private float[] samples() throws IOException {
        int answer = av_read_frame(format, packet);
        while (answer >= 0) {
            try {
                if (packet.stream_index() == stream) {
                    decode(packet);
                }
            } finally {
                av_packet_unref(packet);
            }
            answer = av_read_frame(format, packet);
        }
        decode(null);
        float[] samples = sound.finish();
        if (samples.length == 0) {
            throw malformed("holds no sound that can be decoded");
        }
        return samples;
    }

    /// Damaged packets are left out, as every player does: recordings often begin with one.
    private void decode(@Nullable AVPacket data) throws IOException {
        int answer = avcodec_send_packet(codec, data);
        if (answer < 0 && answer != AVERROR_INVALIDDATA() && answer != AVERROR_EOF()) {
            throw malformed("can't be decoded (" + Native.words(answer) + ")");
        }
        while (true) {
            answer = avcodec_receive_frame(codec, frame);
            if (answer == AVERROR_EAGAIN() || answer == AVERROR_EOF()) {
                return;
            }
            if (answer >= 0) {
                sound.add(frame);
            } else if (answer != AVERROR_INVALIDDATA()) {
                throw malformed("can't be decoded (" + Native.words(answer) + ")");
            }
        }
    }

    private UnreadableAudio malformed(String what) {
        return new UnreadableAudio(file + " " + what + ".");
    }
}
