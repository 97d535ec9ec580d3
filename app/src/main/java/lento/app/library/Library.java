package lento.app.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Vocabulary;
import lento.practice.text.ListText;
import lento.practice.text.PracticeText;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;

/// The practices that can be practised, and the words that they may use.
///
/// @param content the folder with `practices` and `lists`
/// @param vocabulary from all lists
/// @param kept practices that were read already, by id; all others are read whenever they are asked for
public record Library(Path content, Vocabulary vocabulary, Map<String, Outcome<Practice>> kept) {

    /// The scenes that the player can draw.
    public static final Set<String> SCENES = Set.of("sunset", "meadow", "sea", "rain-window", "night-sky");

    private static final String REGIONS = "body regions";

    public Library {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /// The library in this folder. Refused where a list can't be read.
    public static Outcome<Library> open(Path content) throws IOException {
        var files = new ArrayList<MemberLists>();
        var problems = new ArrayList<Problem>();
        // Side by side: reading YAML is the slowest step of a cold start.
        var outcomes = files(content.resolve("lists"), ".yaml").parallelStream()
                .map(Library::lists)
                .toList();
        for (Outcome<MemberLists> outcome : outcomes) {
            switch (outcome) {
                case Outcome.Done<MemberLists>(MemberLists lists) -> files.add(lists);
                case Outcome.Refused<MemberLists>(List<Problem> found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var regions = files.stream()
                .filter(lists -> lists.name().equals(REGIONS))
                .findFirst()
                .map(lists -> lists.members().keySet())
                .orElse(Set.of());
        var sounds = Soundscapes.all().stream().map(Soundscape::name).toList();
        return Outcome.done(new Library(content, new Vocabulary(files, regions, Set.copyOf(sounds), SCENES), Map.of()));
    }

    private static Outcome<MemberLists> lists(Path file) {
        try {
            return text(file).then(text -> ListText.read(shown(file), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same library with every shipped practice read once and for all.
    public Library whole() throws IOException {
        var all = new LinkedHashMap<String, Outcome<Practice>>();
        for (Path file : practiceFiles()) {
            all.put(id(file), read(file));
        }
        return new Library(content, vocabulary, all);
    }

    /// The practice with this id, or the one in this file.
    public Outcome<Practice> practice(String idOrFile) throws IOException {
        var known = kept.get(idOrFile);
        if (known != null) {
            return known;
        }
        var file = Path.of(idOrFile);
        if (idOrFile.endsWith(".practice") && Files.exists(file)) {
            return read(file);
        }
        var shipped = practiceFolder().resolve(idOrFile + ".practice");
        if (idOrFile.matches("[a-z][a-z0-9-]*") && Files.exists(shipped)) {
            return read(shipped);
        }
        return Outcome.refused("There is no practice '" + idOrFile + "'. " + Nearest.hint(idOrFile, ids())
                + " A file's name ends in .practice.");
    }

    /// Every shipped practice, in the order of the ids.
    public List<Outcome<Practice>> practices() throws IOException {
        if (!kept.isEmpty()) {
            return List.copyOf(kept.values());
        }
        var all = new ArrayList<Outcome<Practice>>();
        for (Path file : practiceFiles()) {
            all.add(read(file));
        }
        return all;
    }

    /// The files of every shipped practice, in the order of the ids.
    public List<Path> practiceFiles() throws IOException {
        return files(practiceFolder(), ".practice");
    }

    /// Reads one file as a practice.
    public static Outcome<Practice> read(Path file) throws IOException {
        return text(file).then(text -> PracticeText.read(shown(file), text));
    }

    /// The files in a folder whose names end so, in order; none if there is no such folder.
    public static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private Path practiceFolder() {
        return content.resolve("practices");
    }

    private List<String> ids() throws IOException {
        return practiceFiles().stream().map(Library::id).toList();
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".practice", "");
    }

    private static Outcome<String> text(Path file) throws IOException {
        try {
            if (Files.size(file) > 4_000_000) {
                return Outcome.refused(shown(file) + " is larger than 4 MB, so it can't be a practice or a list.");
            }
            return Outcome.done(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Outcome.refused(shown(file) + " is not UTF-8 text. Save it as UTF-8.");
        }
    }

    /// A file as problems name it: relative to the working folder where it lies below it.
    private static String shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        var there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : there).toString();
    }
}
