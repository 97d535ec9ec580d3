package lento.sound.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// What every call of FFmpeg's libraries needs: silence on the terminal, and errors in words.
final class Native {

    private static final int TEXT = 128;

    private Native() {}

    /// Makes sure that no message of a library reaches the terminal.
    static void quiet() {
        av_log_set_level(AV_LOG_QUIET);
    }

    /// Passes on what a function answered unless it is an error.
    static int ok(int answer, String what) throws IOException {
        if (answer < 0) {
            throw new IOException(what + " failed: " + words(answer) + ".");
        }
        return answer;
    }

    /// Passes on what a function made.
    static <P extends Pointer> P made(@Nullable P pointer, String what) throws IOException {
        if (pointer == null || pointer.isNull()) {
            throw new IOException("FFmpeg has no memory for, or no, " + what + ".");
        }
        return pointer;
    }

    /// What an error code means.
    static String words(int code) {
        var text = new byte[TEXT];
        av_strerror(code, text, TEXT);
        int length = 0;
        while (length < TEXT && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
