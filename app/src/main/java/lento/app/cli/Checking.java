package lento.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lento.app.library.Library;
import lento.app.session.Voices;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Vocabulary;
import lento.practice.check.Check;
import lento.sound.Voice;

/// One run of checks over practices and their translations.
final class Checking {

    private static final String SCRIPT = ".practice";
    private static final String CATALOGUE = ".po";
    private static final String ENGLISH = "en";
    private static final Path LISTS = Path.of("lists");

    private final Library library;
    private final Voices voices;
    private final Optional<Voice> speaker;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Path> practices = new LinkedHashSet<>();

    /// @param speaker the voice whose language and lengths count; each language's shipped one, or an estimate, if empty
    Checking(Library library, Voices voices, Optional<Voice> speaker) {
        this.library = library;
        this.voices = voices;
        this.speaker = speaker;
    }

    /// What was found so far, each problem once.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// How many practices were looked at.
    int practices() {
        return practices.size();
    }

    /// Everything that is shipped.
    void everything() throws IOException {
        for (String language : languages()) {
            var vocabulary = vocabulary(language);
            problems.addAll(library.strays(language));
            for (Path file : library.practiceFiles()) {
                practice(library.practice(name(file, SCRIPT), language), language, vocabulary, file);
            }
        }
    }

    /// A practice, a catalogue, or all of them in a folder.
    void given(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            for (String ending : List.of(SCRIPT, CATALOGUE)) {
                for (Path inside : Library.files(file, ending)) {
                    given(inside);
                }
            }
            var lists = file.resolve(LISTS);
            for (Path inside : Library.files(lists, CATALOGUE)) {
                given(inside);
            }
        } else if (file.getFileName().toString().endsWith(CATALOGUE)) {
            catalogue(file);
        } else {
            script(file);
        }
    }

    private void script(Path file) throws IOException {
        var read = Library.read(file);
        practices.add(file.toAbsolutePath().normalize());
        switch (read) {
            case Outcome.Refused<Practice>(List<Problem> found) -> problems.addAll(found);
            case Outcome.Done<Practice>(Practice practice) ->
                practice(read, practice.language(), vocabulary(practice.language()), file);
        }
        if (among(library.practiceFiles(), file)) {
            for (String language : languages()) {
                practice(library.practice(name(file, SCRIPT), language), language, vocabulary(language), file);
            }
        }
    }

    private void catalogue(Path file) throws IOException {
        for (String language : languages()) {
            if (among(library.catalogues(language), file)) {
                var vocabulary = library.vocabulary(language);
                var shown = file.toAbsolutePath().normalize();
                vocabulary.problemsFound().stream()
                        .filter(problem -> problem.at() == null
                                || Path.of(problem.at().file())
                                        .toAbsolutePath()
                                        .normalize()
                                        .equals(shown))
                        .forEach(problems::add);
                var id = name(file, CATALOGUE);
                if (among(
                                library.practiceFiles(),
                                library.content().resolve("practices").resolve(id + SCRIPT))
                        && !shown.getName(shown.getNameCount() - 2).equals(LISTS)) {
                    practice(library.practice(id, language), language, vocabulary, file);
                }
                return;
            }
        }
        problems.add(Problem.of(file + " is no catalogue of the content here, so nothing tells which lines it has to"
                + " translate. Put it into translations/LANGUAGE."));
    }

    private void practice(Outcome<Practice> found, String language, Outcome<Vocabulary> vocabulary, Path file)
            throws IOException {
        practices.add(file.toAbsolutePath().normalize());
        switch (found) {
            case Outcome.Refused<Practice>(List<Problem> told) -> problems.addAll(told);
            case Outcome.Done<Practice>(Practice practice) -> {
                if (vocabulary instanceof Outcome.Done<Vocabulary>(Vocabulary words)) {
                    Check.problems(practice, words, lengths(language)).stream()
                            .map(problem -> said(problem, language))
                            .forEach(problems::add);
                }
            }
        }
    }

    /// The lists in this language; what is wrong with them is noted.
    private Outcome<Vocabulary> vocabulary(String language) throws IOException {
        var vocabulary = library.vocabulary(language);
        problems.addAll(vocabulary.problemsFound());
        return vocabulary;
    }

    private List<String> languages() throws IOException {
        return library.languages().stream()
                .filter(language -> speaker.isEmpty() || speaker.get().speaks(language))
                .toList();
    }

    /// Known lengths where the voice has the line without speaking it anew, else an estimate.
    private SpokenLengths lengths(String language) throws IOException {
        var estimate = SpokenLengths.relaxed(language);
        var voice = speaker.isPresent() ? speaker : voices.packed(language);
        return words -> {
            var known = voice.map(found -> found.knownLength(words)).orElse(OptionalLong.empty());
            return known.isPresent() ? known : estimate.of(words);
        };
    }

    /// A problem that stands in the script, but only in another language.
    private static Problem said(Problem problem, String language) {
        var at = problem.at();
        return language.equals(ENGLISH) || at == null || !at.file().endsWith(SCRIPT)
                ? problem
                : new Problem(at, "In '" + language + "': " + problem.message());
    }

    private static boolean among(List<Path> files, Path file) throws IOException {
        for (Path one : files) {
            if (Files.isSameFile(one, file)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path file, String ending) {
        return file.getFileName().toString().replace(ending, "");
    }
}
