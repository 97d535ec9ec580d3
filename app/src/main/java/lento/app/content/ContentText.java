package lento.app.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.practice.Problem;
import lento.practice.text.Notes;
import lento.practice.text.YamlText;
import lento.practice.text.YamlText.Entry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// One file whose sentences stand in every language side by side, read strictly: what is unknown, missing, or missing
/// in a language is a problem with its place.
public final class ContentText {

    private static final String UNREVIEWED = "not yet reviewed by a clinician";

    private final Notes notes;
    private final YamlText yaml;
    private final Map<String, Entry> entries;
    private final List<Problem> unread;

    private ContentText(Notes notes, YamlText yaml, Map<String, Entry> entries, List<Problem> unread) {
        this.notes = notes;
        this.yaml = yaml;
        this.entries = entries;
        this.unread = unread;
    }

    /// Reads a file. One that is missing or unreadable has nothing, and that as its only problem.
    public static ContentText open(Path file) throws IOException {
        try {
            return of(file.toString(), Files.readString(file));
        } catch (NoSuchFileException _) {
            return unreadable(file, "There is no file " + file + ". Lento does not start without it.");
        } catch (CharacterCodingException _) {
            return unreadable(file, file + " is not UTF-8 text. Save it as UTF-8.");
        }
    }

    /// Reads a text.
    ///
    /// @param file as problems name it
    public static ContentText of(String file, String text) {
        var notes = new Notes(file);
        var yaml = new YamlText(notes, 0);
        var entries = yaml.read(text);
        if (entries.isEmpty() && notes.isEmpty()) {
            notes.add(notes.at(1, 1), "The file is empty.");
        }
        return new ContentText(notes, yaml, entries.orElse(Map.of()), List.of());
    }

    private static ContentText unreadable(Path file, String why) {
        var notes = new Notes(file.toString());
        return new ContentText(notes, new YamlText(notes, 0), Map.of(), List.of(Problem.of(why)));
    }

    /// Every problem so far, in the order of their places.
    public List<Problem> problems() {
        var all = new ArrayList<>(unread);
        all.addAll(notes.inOrder());
        return all;
    }

    /// Takes problems.
    public Notes notes() {
        return notes;
    }

    /// Reads single values.
    public YamlText yaml() {
        return yaml;
    }

    /// The entries of the whole file.
    public Map<String, Entry> entries() {
        return entries;
    }

    /// Notes a problem of the whole file.
    public void note(String message) {
        notes.add(notes.at(1, 1), message);
    }

    /// The mapping with this name; a problem if the file has entries, but not this one.
    public Map<String, Entry> mapping(Map<String, Entry> of, String name) {
        var entry = of.get(name);
        if (entry == null) {
            if (!of.isEmpty()) {
                note("'" + name + "' is missing.");
            }
            return Map.of();
        }
        return yaml.mapping(entry.value(), "'" + name + "'");
    }

    /// The words of a list.
    public List<Text> texts(Node list) {
        return yaml.items(list, "a list").stream()
                .map(node -> text(node, "an item"))
                .toList();
    }

    /// The words of a field in every language.
    ///
    /// @param whole where a problem is told if there is no such field
    public Text text(Map<String, Entry> fields, String name, Entry whole) {
        var entry = fields.get(name);
        if (entry == null) {
            notes.add(whole.at(), "'" + name + "' is missing. Add it in " + String.join(", ", Text.LANGUAGES) + ".");
            return nothing();
        }
        return text(entry.value(), name);
    }

    /// Words in every language.
    public Text text(Node node, String name) {
        var languages = yaml.mapping(node, "'" + name + "'");
        var known = new HashSet<>(Text.LANGUAGES);
        known.addAll(Text.FORMS.keySet());
        yaml.onlyKnown(languages, known);
        var words = new LinkedHashMap<String, String>();
        Text.FORMS.forEach((key, tag) -> {
            var form = languages.get(key);
            if (form != null) {
                yaml.text(form.value(), name).ifPresent(text -> words.put(tag, text));
            }
        });
        for (String language : Text.LANGUAGES) {
            var entry = languages.get(language);
            if (entry == null) {
                notes.add(yaml.at(node), "'" + name + "' is missing in '" + language + "'. Add it.");
            }
            words.put(
                    language,
                    entry == null ? "" : yaml.text(entry.value(), name).orElse(""));
        }
        return new Text(words);
    }

    private static Text nothing() {
        var words = new LinkedHashMap<String, String>();
        Text.LANGUAGES.forEach(language -> words.put(language, ""));
        return new Text(words);
    }

    /// A field that may not be missing, in no language.
    public String needed(Map<String, Entry> fields, String name, Entry whole) {
        var entry = fields.get(name);
        if (entry == null) {
            notes.add(whole.at(), "'" + name + "' is missing.");
            return "";
        }
        return yaml.text(entry.value(), name).orElse("");
    }

    /// A field that may be missing, in no language; then it is empty.
    public String plain(Map<String, Entry> fields, String name) {
        return optional(fields, name).flatMap(node -> yaml.text(node, name)).orElse("");
    }

    /// The names of a field that lists them, empty if there is none.
    public List<String> names(Map<String, Entry> fields, String name) {
        return optional(fields, name).map(node -> yaml.texts(node, name)).orElse(List.of());
    }

    /// The value of a field, if there is one.
    public static Optional<Node> optional(Map<String, Entry> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Entry::value);
    }

    /// The review of a whole file: its `checked` and `reviewed`, which may not be missing.
    public Review review(Map<String, Entry> fields) {
        var checked = checked(fields);
        var reviewed = fields.get("reviewed");
        if (reviewed == null && !fields.isEmpty()) {
            note("'reviewed' is missing. Write '" + UNREVIEWED + "', or {by: a name, on: a day}.");
        }
        return new Review(checked.orElse(LocalDate.EPOCH), reviewed(reviewed));
    }

    /// The review of one entry, where it has its own.
    public Review review(Map<String, Entry> fields, Review ofFile) {
        var checked = fields.containsKey("checked") ? checked(fields).orElse(ofFile.checked()) : ofFile.checked();
        return new Review(checked, fields.containsKey("reviewed") ? reviewed(fields.get("reviewed")) : ofFile.by());
    }

    private Optional<Review.By> reviewed(@Nullable Entry entry) {
        if (entry == null
                || (entry.value() instanceof ScalarNode scalar
                        && scalar.getValue().equals(UNREVIEWED))) {
            return Optional.empty();
        }
        var fields = yaml.mapping(entry.value(), "'reviewed'");
        yaml.onlyKnown(fields, Set.of("by", "on"));
        return Optional.of(new Review.By(
                needed(fields, "by", entry), day(fields, "on", entry).orElse(LocalDate.EPOCH)));
    }

    /// The day on which the sources were last looked at, which may not be missing.
    public Optional<LocalDate> checked(Map<String, Entry> fields) {
        var entry = fields.get("checked");
        if (entry == null) {
            if (!fields.isEmpty()) {
                note("'checked' is missing: the day when the sources were last looked at, such as 2026-11-21.");
            }
            return Optional.empty();
        }
        return day(fields, "checked", entry);
    }

    private Optional<LocalDate> day(Map<String, Entry> fields, String name, Entry whole) {
        var written = needed(fields, name, whole);
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException _) {
            if (!written.isEmpty()) {
                notes.add(whole.at(), "'" + written + "' is no day. Write it as 2026-11-21.");
            }
            return Optional.empty();
        }
    }
}
