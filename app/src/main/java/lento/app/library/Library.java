package lento.app.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
/// @param content the folder with `practices`, `lists` and `translations`
/// @param vocabulary from all lists, in the language of the scripts
/// @param kept what was read already, by language; all else is read whenever it is asked for
public record Library(Path content, Vocabulary vocabulary, Map<String, Edition> kept) {

    /// The scenes that the player can draw.
    public static final Set<String> SCENES = Set.of("sunset", "meadow", "sea", "rain-window", "night-sky");

    private static final String REGIONS = "body regions";

    public Library {
        kept = Map.copyOf(kept);
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

    /// The same library with every shipped practice read once and for all, in every language.
    public Library whole() throws IOException {
        var scripts = new LinkedHashMap<String, Outcome<Practice>>();
        for (Path file : practiceFiles()) {
            scripts.put(id(file), read(file));
        }
        var editions = new LinkedHashMap<String, Edition>();
        for (String language : languages()) {
            var practices = new LinkedHashMap<String, Outcome<Practice>>();
            for (var script : scripts.entrySet()) {
                practices.put(script.getKey(), in(language, script.getValue()));
            }
            editions.put(language, new Edition(vocabulary(language), practices));
        }
        return new Library(content, vocabulary, editions);
    }

    /// The languages that practices may be asked for in, in order.
    public List<String> languages() throws IOException {
        var all = new TreeSet<>(translations().languages());
        all.add(Translations.SCRIPT);
        return List.copyOf(all);
    }

    /// The lists in this language. Refused where a catalogue is missing or not whole.
    public Outcome<Vocabulary> vocabulary(String language) throws IOException {
        var known = kept.get(language);
        if (known != null) {
            return known.vocabulary();
        }
        return language.equals(Translations.SCRIPT)
                ? Outcome.done(vocabulary)
                : translations().vocabulary(vocabulary, language);
    }

    /// The practice with this id, or the one in this file, as it was written.
    public Outcome<Practice> practice(String idOrFile) throws IOException {
        var edition = kept.get(Translations.SCRIPT);
        var known = edition == null ? null : edition.practices().get(idOrFile);
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

    /// The practice with this id, or the one in this file, in this language. Only shipped practices have translations.
    public Outcome<Practice> practice(String idOrFile, String language) throws IOException {
        var edition = kept.get(language);
        var known = edition == null ? null : edition.practices().get(idOrFile);
        return known == null ? in(language, practice(idOrFile)) : known;
    }

    /// Every shipped practice as it was written, in the order of the ids.
    public List<Outcome<Practice>> practices() throws IOException {
        return practices(Translations.SCRIPT);
    }

    /// Every shipped practice in this language, in the order of the ids. Where there is none, the reason.
    public List<Outcome<Practice>> practices(String language) throws IOException {
        var edition = kept.get(language);
        if (edition != null) {
            return List.copyOf(edition.practices().values());
        }
        var all = new ArrayList<Outcome<Practice>>();
        for (Path file : practiceFiles()) {
            all.add(in(language, read(file)));
        }
        return all;
    }

    /// Refused where nothing can be practised in this language.
    public Outcome<String> known(String language) throws IOException {
        return language.equals(Translations.SCRIPT)
                ? Outcome.done(language)
                : translations().known(language);
    }

    /// A problem for each catalogue in this language that belongs to nothing.
    public List<Problem> strays(String language) throws IOException {
        return translations().strays(ids(), vocabulary, language);
    }

    /// The files of every catalogue in this language.
    public List<Path> catalogues(String language) throws IOException {
        return translations().files(language);
    }

    /// A practice in this language.
    private Outcome<Practice> in(String language, Outcome<Practice> found) throws IOException {
        return switch (found) {
            case Outcome.Refused<Practice> refused -> refused;
            case Outcome.Done<Practice>(Practice practice)
            when practice.language().equals(language) -> found;
            case Outcome.Done<Practice>(Practice practice)
            when !practice.language().equals(Translations.SCRIPT) || !ids().contains(practice.id()) ->
                Outcome.refused(practice.id() + " is not there in '" + language + "' yet. Choose --language "
                        + practice.language() + ".");
            case Outcome.Done<Practice>(Practice practice) ->
                switch (known(language)) {
                    case Outcome.Refused<String>(List<Problem> problems) -> Outcome.refused(problems);
                    case Outcome.Done<String> _ -> translations().practice(practice, language);
                };
        };
    }

    private Translations translations() {
        return new Translations(content.resolve("translations"));
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

    /// The ids of every shipped practice, in order.
    public List<String> ids() throws IOException {
        return practiceFiles().stream().map(Library::id).toList();
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".practice", "");
    }

    static Outcome<String> text(Path file) throws IOException {
        try {
            if (Files.size(file) > 4_000_000) {
                return Outcome.refused(
                        shown(file) + " is larger than 4 MB, so it can't be a practice, a list or a catalogue.");
            }
            return Outcome.done(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Outcome.refused(shown(file) + " is not UTF-8 text. Save it as UTF-8.");
        }
    }

    /// A file as problems name it: relative to the working folder where it lies below it.
    static String shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        var there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : there).toString();
    }
}
