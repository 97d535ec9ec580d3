package lento.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import lento.practice.Catalogue;
import lento.practice.LanguageTag;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Vocabulary;
import lento.practice.text.CatalogueText;
import lento.practice.translation.Translation;

/// The catalogues of translations. A language may have several forms of address: one has a folder named by a private
/// use subtag (`de-x-sie`; RFC 5646, section 2.2.7), which holds only what is said otherwise.
///
/// @param folder with one folder for each language, and in it `NAME.po` for each practice and `lists/NAME.po` for each
///     file of lists
record Translations(Path folder) {

    /// The language that scripts are written in.
    static final String SCRIPT = "en";

    private static final String ENDING = ".po";
    private static final String LISTS = "lists";
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

    /// The languages that there are catalogues in, in order.
    List<String> languages() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(language -> language.getFileName().toString())
                    .filter(name -> TAG.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /// Refused where there is nothing in this language.
    Outcome<String> known(String language) throws IOException {
        var all = new TreeSet<>(languages());
        if (all.contains(language)) {
            return Outcome.done(language);
        }
        all.add(SCRIPT);
        return Outcome.refused("There is no practice in '" + language + "' yet. " + Nearest.hint(language, all));
    }

    /// A practice in this language, or every problem of its catalogue.
    Outcome<Practice> practice(Practice script, String language) throws IOException {
        return catalogue(language, "'" + script.id() + "'", tag -> file(script.id(), tag))
                .then(catalogue -> Translation.practice(script, catalogue));
    }

    /// All lists in this language, or every problem of their catalogues.
    Outcome<Vocabulary> vocabulary(Vocabulary script, String language) throws IOException {
        var files = new ArrayList<MemberLists>();
        var problems = new ArrayList<Problem>();
        for (MemberLists lists : script.files()) {
            var found = catalogue(language, "The list '" + lists.name() + "'", tag -> listFile(lists, tag))
                    .then(catalogue -> Translation.lists(lists, catalogue));
            switch (found) {
                case Outcome.Done<MemberLists>(MemberLists translated) -> files.add(translated);
                case Outcome.Refused<MemberLists>(List<Problem> told) -> problems.addAll(told);
            }
        }
        return problems.isEmpty()
                ? Outcome.done(new Vocabulary(files, script.regions(), script.sounds(), script.scenes()))
                : Outcome.refused(problems);
    }

    /// A problem for each catalogue that belongs to no practice and no list.
    List<Problem> strays(List<String> ids, Vocabulary script, String language) throws IOException {
        var problems = new ArrayList<Problem>();
        var wanted = new TreeSet<Path>();
        ids.forEach(id -> wanted.add(file(id, language)));
        script.files().forEach(lists -> wanted.add(listFile(lists, language)));
        for (Path file : files(language)) {
            if (!wanted.contains(file)) {
                problems.add(Problem.of(
                        Library.shown(file) + " belongs to no practice and to no list. Rename or remove it."));
            }
        }
        return problems;
    }

    /// Every catalogue in this language.
    List<Path> files(String language) throws IOException {
        var files = new ArrayList<>(Library.files(folder.resolve(language), ENDING));
        files.addAll(Library.files(folder.resolve(language).resolve(LISTS), ENDING));
        return files;
    }

    /// The catalogue in this language, or in this form of address.
    private Outcome<Catalogue> catalogue(String tag, String what, Function<String, Path> file) throws IOException {
        var language = LanguageTag.spoken(tag);
        var whole = catalogue(file.apply(language), language, what);
        if (language.equals(tag) || !Files.exists(file.apply(tag))) {
            return whole;
        }
        var form = catalogue(file.apply(tag), tag, what);
        return whole.then(found -> form.then(other -> Outcome.done(found.addressed(other))));
    }

    private static Outcome<Catalogue> catalogue(Path file, String language, String what) throws IOException {
        if (!Files.exists(file)) {
            return Outcome.refused(
                    what + " is not there in '" + language + "' yet. Write its catalogue " + Library.shown(file) + ".");
        }
        return Library.text(file)
                .then(text -> CatalogueText.read(Library.shown(file), text))
                .then(catalogue -> catalogue.language().equals(language)
                        ? Outcome.done(catalogue)
                        : Outcome.refused(List.of(new Problem(
                                catalogue.at(),
                                "The header tells of the language '" + catalogue.language() + "', but the folder is '"
                                        + language + "'. Make them the same."))));
    }

    private Path file(String id, String language) {
        return folder.resolve(language).resolve(id + ENDING);
    }

    /// Files of lists are named like the lists, with `-` for a space.
    private Path listFile(MemberLists lists, String language) {
        return folder.resolve(language).resolve(LISTS).resolve(lists.name().replace(' ', '-') + ENDING);
    }
}
