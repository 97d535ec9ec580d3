package lento.app.safety;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.practice.Nearest;
import lento.practice.Problem;
import lento.practice.text.Notes;
import lento.practice.text.YamlText;
import lento.practice.text.YamlText.Entry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// One file of `content/safety`, with every problem in it.
final class SafetyText {

    private static final String UNREVIEWED = "not yet reviewed by a clinician";

    private static final String BY_DAY = "asked by day";

    private final Notes notes;
    private final YamlText yaml;
    private final Map<String, Entry> entries;

    private SafetyText(Notes notes, YamlText yaml, Map<String, Entry> entries) {
        this.notes = notes;
        this.yaml = yaml;
        this.entries = entries;
    }

    static SafetyText of(String file, String text) {
        var notes = new Notes(file);
        var yaml = new YamlText(notes, 0);
        var entries = yaml.read(text);
        if (entries.isEmpty() && notes.isEmpty()) {
            notes.add(notes.at(1, 1), "The file is empty.");
        }
        return new SafetyText(notes, yaml, entries.orElse(Map.of()));
    }

    /// A file that is not there: it has nothing, and no problem of its own.
    static SafetyText missing(String file) {
        var notes = new Notes(file);
        return new SafetyText(notes, new YamlText(notes, 0), Map.of());
    }

    List<Problem> problems() {
        return notes.inOrder();
    }

    void note(String message) {
        notes.add(notes.at(1, 1), message);
    }

    List<Question> questions() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "questions"));
        var review = review(entries);
        var questions = new ArrayList<Question>();
        mapping(entries, "questions").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, Set.of("ask", "why", "before", "alarm", "sources", "checked", "reviewed"));
            questions.add(new Question(
                    id,
                    text(fields, "ask", entry),
                    text(fields, "why", entry),
                    Set.copyOf(names(fields, "before")),
                    optional(fields, "alarm").flatMap(this::alarm),
                    sources(fields, entry),
                    review(fields, review)));
        });
        return questions;
    }

    private Optional<Question.Alarm> alarm(Node node) {
        var names = List.of("now", "alone", "soon", "appointment");
        var name = yaml.text(node, "alarm").orElse("now");
        if (!names.contains(name)) {
            notes.add(yaml.at(node), "'" + name + "' is no urgency. " + Nearest.hint(name, names));
            return Optional.empty();
        }
        return Optional.of(Question.Alarm.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    Map<String, Text> kinds() {
        var kinds = new LinkedHashMap<String, Text>();
        mapping(entries, "kinds").forEach((kind, entry) -> kinds.put(kind, text(entry.value(), kind)));
        return kinds;
    }

    Set<String> byDay() {
        return Set.copyOf(names(entries, BY_DAY));
    }

    List<Rule> rules() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "kinds", BY_DAY, "rules"));
        var review = review(entries);
        var rules = new ArrayList<Rule>();
        var reader = new RuleText(notes, yaml, this);
        mapping(entries, "rules").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, RuleText.FIELDS);
            rules.add(reader.rule(id, entry, fields, review(fields, review)));
        });
        return rules;
    }

    Map<String, Text> lines() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "lines", "advice"));
        var lines = new LinkedHashMap<String, Text>();
        mapping(entries, "lines").forEach((name, entry) -> lines.put(name, text(entry.value(), name)));
        return lines;
    }

    Map<String, List<Safety.Advice>> advice() {
        var pages = new LinkedHashMap<String, List<Safety.Advice>>();
        mapping(entries, "advice").forEach((page, entry) -> {
            var sections = new ArrayList<Safety.Advice>();
            for (Node node : yaml.items(entry.value(), page)) {
                var fields = yaml.mapping(node, "'" + page + "'");
                yaml.onlyKnown(fields, Set.of("title", "text", "items"));
                sections.add(new Safety.Advice(
                        text(fields, "title", entry),
                        text(fields, "text", entry),
                        optional(fields, "items").map(this::texts).orElse(List.of())));
            }
            pages.put(page, sections);
        });
        return pages;
    }

    Map<String, Source> sources() {
        yaml.onlyKnown(entries, Set.of("checked", "sources"));
        var sources = new LinkedHashMap<String, Source>();
        mapping(entries, "sources").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, Set.of("title", "year", "address", "read", "says"));
            sources.put(
                    id,
                    new Source(
                            id,
                            text(fields, "title", entry),
                            plain(fields, "year"),
                            plain(fields, "address"),
                            text(fields, "read", entry),
                            text(fields, "says", entry)));
        });
        return sources;
    }

    Optional<Contacts> contacts() {
        yaml.onlyKnown(entries, Set.of("checked", "countries"));
        var countries = new LinkedHashMap<String, Contacts.Country>();
        mapping(entries, "countries").forEach((code, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + code + "'");
            yaml.onlyKnown(fields, Set.of("name", "emergency", "lines"));
            var emergency = optional(fields, "emergency")
                    .map(node -> yaml.mapping(node, "'emergency'"))
                    .orElse(Map.of());
            yaml.onlyKnown(emergency, Set.of("number", "sources"));
            var lines = new ArrayList<Contacts.Line>();
            optional(fields, "lines").map(node -> yaml.items(node, "lines")).orElse(List.of()).stream()
                    .map(node -> line(node, entry))
                    .forEach(lines::add);
            countries.put(
                    code,
                    new Contacts.Country(
                            code,
                            text(fields, "name", entry),
                            new Contacts.Emergency(needed(emergency, "number", entry), sources(emergency, entry)),
                            lines));
        });
        return checked(entries).map(day -> new Contacts(countries, day));
    }

    private Contacts.Line line(Node node, Entry country) {
        var fields = yaml.mapping(node, "a line");
        yaml.onlyKnown(fields, Set.of("name", "number", "hours", "note", "sources"));
        return new Contacts.Line(
                needed(fields, "name", country),
                needed(fields, "number", country),
                optional(fields, "hours").map(found -> text(found, "hours")),
                optional(fields, "note").map(found -> text(found, "note")),
                sources(fields, country));
    }

    Optional<Questionnaire> questionnaire() {
        yaml.onlyKnown(entries, Set.of("title", "stem", "items", "answers", "notice", "sources"));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var whole = entries.values().iterator().next();
        return Optional.of(new Questionnaire(
                text(entries, "title", whole),
                text(entries, "stem", whole),
                optional(entries, "items").map(this::texts).orElse(List.of()),
                optional(entries, "answers").map(this::texts).orElse(List.of()),
                text(entries, "notice", whole),
                sources(entries, whole)));
    }

    private Map<String, Entry> mapping(Map<String, Entry> of, String name) {
        var entry = of.get(name);
        if (entry == null) {
            if (!of.isEmpty()) {
                note("'" + name + "' is missing.");
            }
            return Map.of();
        }
        return yaml.mapping(entry.value(), "'" + name + "'");
    }

    private List<Text> texts(Node list) {
        return yaml.items(list, "a list").stream()
                .map(node -> text(node, "an item"))
                .toList();
    }

    /// Words in every language.
    Text text(Map<String, Entry> fields, String name, Entry whole) {
        var entry = fields.get(name);
        if (entry == null) {
            notes.add(whole.at(), "'" + name + "' is missing. Add it in " + String.join(", ", Text.LANGUAGES) + ".");
            return nothing();
        }
        return text(entry.value(), name);
    }

    Text text(Node node, String name) {
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

    private String needed(Map<String, Entry> fields, String name, Entry whole) {
        var entry = fields.get(name);
        if (entry == null) {
            notes.add(whole.at(), "'" + name + "' is missing.");
            return "";
        }
        return yaml.text(entry.value(), name).orElse("");
    }

    private String plain(Map<String, Entry> fields, String name) {
        return optional(fields, name).flatMap(node -> yaml.text(node, name)).orElse("");
    }

    List<String> names(Map<String, Entry> fields, String name) {
        return optional(fields, name).map(node -> yaml.texts(node, name)).orElse(List.of());
    }

    List<String> sources(Map<String, Entry> fields, Entry whole) {
        var sources = names(fields, "sources");
        if (sources.isEmpty()) {
            notes.add(whole.at(), "'sources' is missing. Nothing about safety stands without its source.");
        }
        return sources;
    }

    static Optional<Node> optional(Map<String, Entry> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Entry::value);
    }

    /// The review of a whole file.
    private Review review(Map<String, Entry> fields) {
        var checked = checked(fields);
        var reviewed = fields.get("reviewed");
        if (reviewed == null && !fields.isEmpty()) {
            note("'reviewed' is missing. Write '" + UNREVIEWED + "', or {by: a name, on: a day}.");
        }
        return new Review(checked.orElse(LocalDate.EPOCH), reviewed(reviewed));
    }

    /// The review of one entry, where it has its own.
    private Review review(Map<String, Entry> fields, Review ofFile) {
        var checked = fields.containsKey("checked") ? checked(fields).orElse(ofFile.checked()) : ofFile.checked();
        return new Review(checked, fields.containsKey("reviewed") ? reviewed(fields.get("reviewed")) : ofFile.by());
    }

    private Optional<Review.By> reviewed(@Nullable Entry entry) {
        if (entry == null
                || (entry.value() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode scalar
                        && scalar.getValue().equals(UNREVIEWED))) {
            return Optional.empty();
        }
        var fields = yaml.mapping(entry.value(), "'reviewed'");
        yaml.onlyKnown(fields, Set.of("by", "on"));
        return Optional.of(new Review.By(
                needed(fields, "by", entry), day(fields, "on", entry).orElse(LocalDate.EPOCH)));
    }

    private Optional<LocalDate> checked(Map<String, Entry> fields) {
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
