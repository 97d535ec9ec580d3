package lento.app.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.ContentText;
import lento.app.content.Text;
import lento.practice.Nearest;
import lento.practice.Problem;
import lento.practice.text.Notes;
import lento.practice.text.YamlText;
import lento.practice.text.YamlText.Entry;
import org.snakeyaml.engine.v2.nodes.Node;

/// One file of `content/safety`, with every problem in it.
final class SafetyText {

    private static final String BY_DAY = "asked by day";

    private final ContentText in;
    private final Notes notes;
    private final YamlText yaml;
    private final Map<String, Entry> entries;

    private SafetyText(ContentText in) {
        this.in = in;
        this.notes = in.notes();
        this.yaml = in.yaml();
        this.entries = in.entries();
    }

    /// Reads a file. One that is missing has nothing, and that as its only problem.
    static SafetyText open(Path file) throws IOException {
        return new SafetyText(ContentText.open(file));
    }

    List<Problem> problems() {
        return in.problems();
    }

    void note(String message) {
        in.note(message);
    }

    List<Question> questions() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "questions"));
        var review = in.review(entries);
        var questions = new ArrayList<Question>();
        in.mapping(entries, "questions").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, Set.of("ask", "why", "before", "alarm", "sources", "checked", "reviewed"));
            questions.add(new Question(
                    id,
                    in.text(fields, "ask", entry),
                    in.text(fields, "why", entry),
                    Set.copyOf(in.names(fields, "before")),
                    ContentText.optional(fields, "alarm").flatMap(this::alarm),
                    sources(fields, entry),
                    in.review(fields, review)));
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
        in.mapping(entries, "kinds").forEach((kind, entry) -> kinds.put(kind, in.text(entry.value(), kind)));
        return kinds;
    }

    Set<String> byDay() {
        return Set.copyOf(in.names(entries, BY_DAY));
    }

    List<Rule> rules() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "kinds", BY_DAY, "rules"));
        var review = in.review(entries);
        var rules = new ArrayList<Rule>();
        var reader = new RuleText(in);
        in.mapping(entries, "rules").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, RuleText.FIELDS);
            rules.add(reader.rule(id, entry, fields, in.review(fields, review)));
        });
        return rules;
    }

    Map<String, Text> lines() {
        yaml.onlyKnown(entries, Set.of("checked", "reviewed", "lines", "advice"));
        var lines = new LinkedHashMap<String, Text>();
        in.mapping(entries, "lines").forEach((name, entry) -> lines.put(name, in.text(entry.value(), name)));
        return lines;
    }

    Map<String, List<Safety.Advice>> advice() {
        var pages = new LinkedHashMap<String, List<Safety.Advice>>();
        in.mapping(entries, "advice").forEach((page, entry) -> {
            var sections = new ArrayList<Safety.Advice>();
            for (Node node : yaml.items(entry.value(), page)) {
                var fields = yaml.mapping(node, "'" + page + "'");
                yaml.onlyKnown(fields, Set.of("title", "text", "items"));
                sections.add(new Safety.Advice(
                        in.text(fields, "title", entry),
                        in.text(fields, "text", entry),
                        ContentText.optional(fields, "items").map(in::texts).orElse(List.of())));
            }
            pages.put(page, sections);
        });
        return pages;
    }

    Map<String, Source> sources() {
        yaml.onlyKnown(entries, Set.of("checked", "sources"));
        var sources = new LinkedHashMap<String, Source>();
        in.mapping(entries, "sources").forEach((id, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + id + "'");
            yaml.onlyKnown(fields, Set.of("title", "year", "address", "read", "says"));
            sources.put(
                    id,
                    new Source(
                            id,
                            in.text(fields, "title", entry),
                            in.plain(fields, "year"),
                            in.plain(fields, "address"),
                            in.text(fields, "read", entry),
                            in.text(fields, "says", entry)));
        });
        return sources;
    }

    Optional<Contacts> contacts() {
        yaml.onlyKnown(entries, Set.of("checked", "countries"));
        var countries = new LinkedHashMap<String, Contacts.Country>();
        in.mapping(entries, "countries").forEach((code, entry) -> {
            var fields = yaml.mapping(entry.value(), "'" + code + "'");
            yaml.onlyKnown(fields, Set.of("name", "emergency", "lines"));
            var emergency = ContentText.optional(fields, "emergency")
                    .map(node -> yaml.mapping(node, "'emergency'"))
                    .orElse(Map.of());
            yaml.onlyKnown(emergency, Set.of("number", "sources"));
            var lines = new ArrayList<Contacts.Line>();
            ContentText.optional(fields, "lines").map(node -> yaml.items(node, "lines")).orElse(List.of()).stream()
                    .map(node -> line(node, entry))
                    .forEach(lines::add);
            countries.put(
                    code,
                    new Contacts.Country(
                            code,
                            in.text(fields, "name", entry),
                            new Contacts.Emergency(in.needed(emergency, "number", entry), sources(emergency, entry)),
                            lines));
        });
        return in.checked(entries).map(day -> new Contacts(countries, day));
    }

    private Contacts.Line line(Node node, Entry country) {
        var fields = yaml.mapping(node, "a line");
        yaml.onlyKnown(fields, Set.of("name", "number", "hours", "note", "sources"));
        return new Contacts.Line(
                in.needed(fields, "name", country),
                in.needed(fields, "number", country),
                ContentText.optional(fields, "hours").map(found -> in.text(found, "hours")),
                ContentText.optional(fields, "note").map(found -> in.text(found, "note")),
                sources(fields, country));
    }

    Optional<Questionnaire> questionnaire() {
        yaml.onlyKnown(entries, Set.of("title", "stem", "items", "answers", "notice", "sources"));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var whole = entries.values().iterator().next();
        return Optional.of(new Questionnaire(
                in.text(entries, "title", whole),
                in.text(entries, "stem", whole),
                ContentText.optional(entries, "items").map(in::texts).orElse(List.of()),
                ContentText.optional(entries, "answers").map(in::texts).orElse(List.of()),
                in.text(entries, "notice", whole),
                sources(entries, whole)));
    }

    /// The names of sources, at least one.
    static List<String> sources(ContentText in, Map<String, Entry> fields, Entry whole) {
        var sources = in.names(fields, "sources");
        if (sources.isEmpty()) {
            in.notes().add(whole.at(), "'sources' is missing. Nothing about safety stands without its source.");
        }
        return sources;
    }

    private List<String> sources(Map<String, Entry> fields, Entry whole) {
        return sources(in, fields, whole);
    }
}
