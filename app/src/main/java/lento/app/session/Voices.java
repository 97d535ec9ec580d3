package lento.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.sound.Voice;
import lento.sound.espeak.EspeakSynthesizer;
import lento.sound.ffmpeg.FfmpegDecoder;
import lento.sound.voice.LibOpus;
import lento.sound.voice.LiveVoice;
import lento.sound.voice.PackedVoice;
import lento.sound.voice.RecordedVoice;
import lento.sound.voice.Synthesizer;
import org.jspecify.annotations.Nullable;

/// The voices at hand: the packs that are shipped, engines that speak at once, and folders of recordings.
///
/// Each pack is read once. May be shared between threads.
public final class Voices {

    /// The longest line that a recording may hold, in samples: ten minutes.
    private static final int LONGEST = 10 * 60 * 48_000;

    private final Path packs;
    private final Path cache;
    private final LibOpus opus;
    private final Supplier<List<Synthesizer>> engines;
    private final Map<Path, Voice> opened = new ConcurrentHashMap<>();
    private @Nullable List<Voice> live;

    /// @param packs the folder that holds one folder for each shipped voice
    /// @param cache where decoded and spoken clips are kept
    /// @param opus opened when the first clip is decoded
    public Voices(Path packs, Path cache, LibOpus opus) {
        this(packs, cache, opus, Synthesizer::alive);
    }

    /// @param engines asked for those that speak at once, when none of the packs will do
    public Voices(Path packs, Path cache, LibOpus opus, Supplier<List<Synthesizer>> engines) {
        this.packs = packs;
        this.cache = cache;
        this.opus = opus;
        this.engines = engines;
    }

    /// The names of all shipped voices, in order.
    public List<String> names() throws IOException {
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (var folders = Files.list(packs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("voice.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// The voice with this name, or the one in this folder.
    public Outcome<Voice> named(String name) throws IOException {
        if (names().contains(name)) {
            return in(packs.resolve(name));
        }
        var folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return in(folder);
        }
        for (Voice voice : live()) {
            if (voice.name().equals(name)) {
                return Outcome.done(voice);
            }
        }
        if (name.startsWith("espeak-")) {
            return Outcome.refused("The voice '" + name + "' is not here. " + EspeakSynthesizer.INSTALL);
        }
        var all = Stream.concat(names().stream(), live().stream().map(Voice::name))
                .toList();
        return Outcome.refused("There is no voice '" + name + "'. " + Nearest.hint(name, all)
                + " A folder of recordings is a voice, too.");
    }

    /// The first voice that speaks this language.
    public Outcome<Voice> speaking(String language) throws IOException {
        var packed = packed(language);
        if (packed.isPresent()) {
            return Outcome.done(packed.get());
        }
        for (Voice voice : live()) {
            if (voice.speaks(language)) {
                return Outcome.done(voice);
            }
        }
        var install = language.equals("de") ? " " + EspeakSynthesizer.INSTALL : "";
        return Outcome.refused("No voice here speaks '" + language + "'." + install
                + " 'lento voice list' tells which there are. A folder of recordings is a voice, too.");
    }

    /// The first voice of a pack that speaks this language.
    public Optional<Voice> packed(String language) throws IOException {
        return packed().stream().filter(voice -> voice.speaks(language)).findFirst();
    }

    /// Every voice at hand that can be used.
    public List<Voice> all() throws IOException {
        var all = new ArrayList<>(packed());
        all.addAll(live());
        return all;
    }

    /// Those that speak at once.
    private synchronized List<Voice> live() {
        List<Voice> found = live;
        if (found == null) {
            found = engines.get().stream()
                    .<Voice>map(engine -> new LiveVoice(engine, cache))
                    .toList();
            live = found;
        }
        return found;
    }

    private List<Voice> packed() throws IOException {
        var voices = new ArrayList<Voice>();
        for (String name : names()) {
            if (in(packs.resolve(name)) instanceof Outcome.Done<Voice>(Voice voice)) {
                voices.add(voice);
            }
        }
        return voices;
    }

    private Outcome<Voice> in(Path folder) throws IOException {
        if (Files.exists(folder.resolve("index.tsv"))) {
            var known = opened.get(folder);
            if (known == null) {
                known = PackedVoice.open(folder, cache, opus, () -> synthesizer(folder));
                opened.put(folder, known);
            }
            return Outcome.done(known);
        }
        return switch (RecordedVoice.open(folder, cache, file -> FfmpegDecoder.read(file, LONGEST))) {
            case RecordedVoice.Ready(RecordedVoice voice) -> Outcome.done(voice);
            case RecordedVoice.Faulty(List<RecordedVoice.Problem> problems) ->
                Outcome.refused(problems.stream()
                        .map(problem -> Problem.of(problem.toString()))
                        .toList());
        };
    }

    private static Optional<Synthesizer> synthesizer(Path pack) {
        return Optional.ofNullable(pack.getFileName()).flatMap(name -> Synthesizer.named(name.toString()));
    }
}
