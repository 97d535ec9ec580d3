package lento.sound.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a session can be rendered to.
public enum AudioFormat {
    /// Ogg Opus, 64 kbit/s.
    OPUS(true),
    /// MP3, 128 kbit/s.
    MP3(true),
    /// AAC with chapters, as audio books are.
    M4B(false),
    /// Lossless.
    FLAC(true),
    /// Uncompressed, 24 bit.
    WAV(true);

    private final boolean streams;

    AudioFormat(boolean streams) {
        this.streams = streams;
    }

    /// Whether it can be written to a pipe; the others go back and complete their beginning.
    public boolean streams() {
        return streams;
    }

    /// The name as it ends a file's name: `opus`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format with this name.
    public static Optional<AudioFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equalsIgnoreCase(name))
                .findFirst();
    }

    /// All names.
    public static List<String> names() {
        return Arrays.stream(values()).map(AudioFormat::extension).toList();
    }
}
