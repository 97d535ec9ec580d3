package lento.sound.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.sound.Clip;
import lento.sound.Voice;

/// A real person's recorded lines: a folder with
///
/// - `voice.yaml`: `name`, `language` (a BCP 47 tag) and `licence` (whose voice it is and what may be done with it),
/// - `lines.tsv`: on each line the name of an audio file, a tab, and the line as it stands in the script,
/// - the audio files, in any format.
///
/// It speaks these lines and no others.
public final class RecordedVoice implements Voice {

    private final String name;
    private final String language;
    private final String licence;
    private final String version;
    private final Map<String, Clip> clips;

    RecordedVoice(String name, String language, String licence, String version, Map<String, Clip> clips) {
        this.name = name;
        this.language = language;
        this.licence = licence;
        this.version = version;
        this.clips = Map.copyOf(clips);
    }

    /// What became of a folder.
    public sealed interface Opening {}

    /// A voice that can be used.
    public record Ready(RecordedVoice voice) implements Opening {}

    /// A folder that has to be put right first: everything that is wrong with it, in order of file and line.
    public record Faulty(List<Problem> problems) implements Opening {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /// One thing that is wrong.
    ///
    /// @param file where
    /// @param line the line in that file from 1, or 0 if it is about the whole file
    /// @param message what is wrong and what to do, in one sentence
    public record Problem(Path file, int line, String message) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + message;
        }
    }

    /// Reads a folder. Clips are trimmed, levelled and faded once and then found in the cache, by their content.
    public static Opening open(Path folder, Path cache, Decoder decoder) {
        return new RecordingFolder(folder, new ClipCache(cache), decoder).open();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean synthetic() {
        return false;
    }

    @Override
    public String licence() {
        return licence;
    }

    @Override
    public Optional<Clip> clip(String words) {
        return Optional.ofNullable(clips.get(ClipKey.normalised(words)));
    }
}
