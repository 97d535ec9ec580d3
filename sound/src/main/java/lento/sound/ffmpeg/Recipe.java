package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;

import java.util.Map;
import lento.sound.wav.Dither;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.ShortPointer;

/// What FFmpeg calls a coding, and how its encoder takes samples.
///
/// @param muxer the container
/// @param encoder the codec
/// @param sampleFormat one of FFmpeg's AV_SAMPLE_FMT constants
/// @param bitrate bits per second, or 0 where there is none
/// @param bits of an integer sample, or 0 for floats
/// @param encoderOptions of the codec
/// @param muxerOptions of the container
record Recipe(
        String muxer,
        String encoder,
        int sampleFormat,
        int bitrate,
        int bits,
        Map<String, String> encoderOptions,
        Map<String, String> muxerOptions) {

    private static final double FULL_24 = 8_388_608;

    static Recipe of(Coding coding) {
        return switch (coding) {
            case Coding.Mp3(int bitrate, boolean reservoir) ->
                new Recipe(
                        "mp3",
                        "libmp3lame",
                        AV_SAMPLE_FMT_FLTP,
                        bitrate,
                        0,
                        Map.of("reservoir", reservoir ? "1" : "0"),
                        Map.of("write_xing", "0", "id3v2_version", "3"));
            case Coding.Flac(int bits) ->
                new Recipe(
                        "flac",
                        "flac",
                        bits == 16 ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_S32,
                        0,
                        bits,
                        Map.of(),
                        Map.of());
            case Coding.M4b(int bitrate) ->
                new Recipe("ipod", "aac", AV_SAMPLE_FMT_FLTP, bitrate, 0, Map.of(), Map.of("movie_timescale", "48000"));
        };
    }

    /// Writes the first `count` samples of both channels into a frame.
    ///
    /// @param first the position of the first sample in the file
    void fill(AVFrame frame, float[] left, float[] right, int count, long first) {
        switch (bits) {
            case 16 -> {
                var samples = new short[2 * count];
                for (int i = 0; i < count; i++) {
                    samples[2 * i] = (short) Dither.pcm16(left[i], 2 * (first + i));
                    samples[2 * i + 1] = (short) Dither.pcm16(right[i], 2 * (first + i) + 1);
                }
                new ShortPointer(frame.data(0)).put(samples, 0, samples.length);
            }
            case 24 -> {
                var samples = new int[2 * count];
                for (int i = 0; i < count; i++) {
                    samples[2 * i] = pcm24(left[i]);
                    samples[2 * i + 1] = pcm24(right[i]);
                }
                new IntPointer(frame.data(0)).put(samples, 0, samples.length);
            }
            default -> {
                new FloatPointer(frame.data(0)).put(left, 0, count);
                new FloatPointer(frame.data(1)).put(right, 0, count);
            }
        }
    }

    /// 24 bits in the upper three bytes, as the encoder takes them.
    private static int pcm24(float sample) {
        return (int) Math.clamp(Math.rint(sample * FULL_24), -FULL_24, FULL_24 - 1) << 8;
    }
}
