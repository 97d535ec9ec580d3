package lento.sound.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lento.sound.Clip;
import lento.sound.voice.RecordedVoice.Problem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The folder of a [RecordedVoice] while it is read: collects what is wrong instead of stopping at it.
final class RecordingFolder {

    private final Path folder;
    private final ClipCache cache;
    private final Decoder decoder;
    private final List<Problem> problems = new ArrayList<>();

    RecordingFolder(Path folder, ClipCache cache, Decoder decoder) {
        this.folder = folder;
        this.cache = cache;
        this.decoder = decoder;
    }

    RecordedVoice.Opening open() {
        Map<String, String> card = card();
        var clips = new HashMap<String, Clip>();
        var keys = new TreeMap<String, String>();
        var firstLines = new HashMap<String, Integer>();
        Path index = folder.resolve("lines.tsv");
        int number = 0;
        for (String row : rows(index)) {
            number++;
            if (row.isBlank()) {
                continue;
            }
            int tab = row.indexOf('\t');
            if (tab <= 0 || row.substring(tab).isBlank()) {
                problem(index, number, "needs the name of an audio file, a tab, and the line that is spoken in it.");
                continue;
            }
            String words = ClipKey.normalised(row.substring(tab));
            Integer before = firstLines.putIfAbsent(words, number);
            if (before != null) {
                problem(index, number, "\"" + words + "\" stands on line " + before + " already; remove one of them.");
                continue;
            }
            clip(index, number, row.substring(0, tab).strip(), words, keys).ifPresent(clip -> clips.put(words, clip));
        }
        if (problems.isEmpty() && clips.isEmpty()) {
            problem(index, 0, "names no recording; write a file name, a tab, and the line that is spoken in it.");
        }
        if (!problems.isEmpty()) {
            return new RecordedVoice.Faulty(problems);
        }
        return new RecordedVoice.Ready(new RecordedVoice(
                card.getOrDefault("name", ""),
                card.getOrDefault("language", ""),
                card.getOrDefault("licence", ""),
                ClipKey.of(keys.toString()),
                clips));
    }

    private Optional<Clip> clip(Path index, int number, String name, String words, Map<String, String> keys) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            problem(index, number, name + " is outside of the folder; put it inside.");
            return Optional.empty();
        }
        try {
            String key = ClipKey.of(words, "recording", Finish.VERSION, ClipKey.digest(Files.readAllBytes(file)));
            keys.put(words, key);
            Optional<Clip> found = cache.find(key);
            if (found.isPresent()) {
                return found;
            }
            float[] finished = Finish.recorded(decoder.read(file));
            if (finished.length == 0) {
                problem(index, number, name + " is silent; record it again.");
                return Optional.empty();
            }
            return Optional.of(cache.put(key, finished));
        } catch (IOException e) {
            problem(
                    index,
                    number,
                    Files.exists(file)
                            ? name + " can't be read as audio (" + e.getMessage() + "); save it as WAV or FLAC."
                            : name + " is not there; record it or remove this line.");
            return Optional.empty();
        }
    }

    private List<String> rows(Path index) {
        try {
            return Files.readAllLines(index);
        } catch (IOException e) {
            problem(index, 0, "can't be read; it says which audio file holds which line.");
            return List.of();
        }
    }

    /// The entries of voice.yaml that are text.
    private Map<String, String> card() {
        Path file = folder.resolve("voice.yaml");
        var card = new HashMap<String, String>();
        try {
            var load = new Load(LoadSettings.builder().setLabel("voice.yaml").build());
            if (!(load.loadFromString(Files.readString(file)) instanceof Map<?, ?> entries)) {
                problem(file, 0, "needs the entries name, language and licence.");
                return card;
            }
            entries.forEach((key, value) -> {
                if (value != null && !(value instanceof Map) && !(value instanceof List)) {
                    card.put(String.valueOf(key), String.valueOf(value).strip());
                }
            });
            for (String needed : List.of("name", "language", "licence")) {
                if (card.getOrDefault(needed, "").isEmpty()) {
                    problem(file, 0, "needs the entry `" + needed + "`.");
                }
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problem(file, line, "is no YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            problem(file, 0, "is no YAML: " + e.getMessage() + ".");
        } catch (IOException e) {
            problem(file, 0, "can't be read; it needs the entries name, language and licence.");
        }
        return card;
    }

    private void problem(Path file, int line, String message) {
        problems.add(new Problem(file, line, message));
    }
}
