package lento.practice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lento.practice.Choice;
import lento.practice.Lengths;
import lento.practice.Nearest;
import lento.practice.Passage;
import lento.practice.Practice;
import lento.practice.Time;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads what stands between the two lines `---`.
final class FrontMatter {

    private static final Set<String> KNOWN =
            Set.of("id", "title", "language", "kind", "choices", "length", "cautions", "sources");
    private static final Pattern USUALLY = Pattern.compile("usually\\s+(.*)");
    private static final Pattern RANGE_OF_VALUE = Pattern.compile("(?:(" + Written.NAME + ")\\s+)?(\\d.*)");

    private final Notes notes;
    private final YamlText yaml;

    FrontMatter(Notes notes) {
        this.notes = notes;
        this.yaml = new YamlText(notes, 1);
    }

    /// A practice that still lacks its body.
    record Front(
            String id,
            String title,
            String language,
            String kind,
            List<Choice> choices,
            Lengths lengths,
            List<String> cautions,
            List<String> sources,
            Notes notes) {
        Practice with(List<Passage> body) {
            return new Practice(notes.at(1, 1), id, title, language, kind, choices, lengths, cautions, sources, body);
        }
    }

    Optional<Front> read(String text) {
        var entries = yaml.read(text).orElse(Map.of());
        if (entries.isEmpty()) {
            if (notes.isEmpty()) {
                notes.add(notes.at(1, 1), "The front matter is empty. It needs id, title, kind and length.");
            }
            return Optional.empty();
        }
        yaml.onlyKnown(entries, KNOWN);
        var id = needed(entries, "id");
        var title = needed(entries, "title");
        var kind = needed(entries, "kind");
        var length = entries.get("length");
        if (length == null) {
            notes.add(notes.at(1, 1), "'length' is missing. Add a line such as 'length: 5..20 min; usually 10 min'.");
        }
        var idNode = entries.get("id");
        if (idNode != null && !id.isEmpty() && !id.matches(Written.NAME)) {
            notes.add(yaml.at(idNode), "'" + id + "' can't be an id. Use small letters, digits and '-'.");
        }
        var language = entries.containsKey("language")
                ? yaml.text(entries.get("language"), "language").orElse("en")
                : "en";
        var choices = choices(entries);
        var lengths = length == null ? Optional.<Lengths>empty() : lengths(length, choices);
        var cautions = texts(entries, "cautions");
        var sources = texts(entries, "sources");
        return lengths.map(found -> new Front(id, title, language, kind, choices, found, cautions, sources, notes));
    }

    private String needed(Map<String, Node> entries, String key) {
        var node = entries.get(key);
        if (node == null) {
            notes.add(notes.at(1, 1), "'" + key + "' is missing. Add a line '" + key + ": ...'.");
            return "";
        }
        return yaml.text(node, key).orElse("");
    }

    private List<String> texts(Map<String, Node> entries, String key) {
        return entries.containsKey(key) ? yaml.texts(entries.get(key), key) : List.of();
    }

    private List<Choice> choices(Map<String, Node> entries) {
        var choices = new ArrayList<Choice>();
        if (entries.containsKey("choices")) {
            yaml.mapping(entries.get("choices"), "'choices'")
                    .forEach((name, node) -> choice(name, node).ifPresent(choices::add));
        }
        return choices;
    }

    private Optional<Choice> choice(String name, Node node) {
        if (!name.matches(Written.NAME) || name.equals("round")) {
            notes.add(yaml.at(node), "'" + name + "' can't name a choice. Use small letters, digits and '-'.");
            return Optional.empty();
        }
        if (node instanceof SequenceNode) {
            var values = yaml.texts(node, name);
            if (values.isEmpty()) {
                notes.add(yaml.at(node), "'" + name + "' offers nothing. Name its values: [one, two].");
                return Optional.empty();
            }
            for (String value : values) {
                if (!value.matches(Written.NAME)) {
                    notes.add(yaml.at(node), "'" + value + "' can't be a value. Use small letters, digits and '-'.");
                }
            }
            return Optional.of(new Choice.Options(name, values));
        }
        return yaml.text(node, name).flatMap(text -> written(name, text, node));
    }

    private Optional<Choice> written(String name, String text, Node node) {
        var counts = Written.counts(text);
        if (counts.isPresent()) {
            var found = counts.get();
            if (found.least() < 1 || found.most() < found.least() || found.most() > 99) {
                notes.add(yaml.at(node), "'" + text + "' is no range. Write from the least to the most: 1..2.");
            }
            return Optional.of(new Choice.Count(name, found.least(), found.most()));
        }
        if (!Character.isDigit(text.charAt(0))) {
            return Optional.of(new Choice.Members(name, text));
        }
        var parts = text.split(",", 2);
        var range = Written.range(parts[0]);
        var usual = parts.length < 2 ? Optional.<Long>empty() : usually(parts[1]);
        if (range.isEmpty() || usual.isEmpty()) {
            notes.add(yaml.at(node), "'" + text + "' can't be read. Write '3..7 s, usually 5 s'.");
            return Optional.empty();
        }
        long least = range.get().least();
        long most = range.get().most();
        if (most < least || usual.get() < least || usual.get() > most) {
            notes.add(yaml.at(node), "'" + text + "' is out of order: the usual length lies between the two bounds.");
            return Optional.empty();
        }
        return Optional.of(new Choice.Length(name, least, most, usual.get()));
    }

    private static Optional<Long> usually(String text) {
        var matcher = USUALLY.matcher(text.strip());
        return matcher.matches() ? Written.length(matcher.group(1)) : Optional.empty();
    }

    private Optional<Lengths> lengths(Node node, List<Choice> choices) {
        var text = yaml.text(node, "length");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.get().split(";", 2);
        var usual = parts.length < 2 ? Optional.<Long>empty() : usually(parts[1]);
        var ranges = new ArrayList<Lengths.Range>();
        for (String part : parts[0].split(",")) {
            var matcher = RANGE_OF_VALUE.matcher(part.strip());
            var range = matcher.matches() ? Written.range(matcher.group(2)) : Optional.<Written.Range>empty();
            if (range.isEmpty()
                    || range.get().least() < Time.SAMPLE_RATE
                    || range.get().most() < range.get().least()) {
                notes.add(
                        yaml.at(node),
                        "'" + part.strip() + "' is no range of lengths. Write '9..40 min' or 'seven 5..20 min'.");
                return Optional.empty();
            }
            if (range.get().most() > Written.LONGEST) {
                notes.add(yaml.at(node), "'" + part.strip() + "' is longer than eight hours, the most there is.");
                return Optional.empty();
            }
            var value = matcher.group(1) == null ? "" : matcher.group(1);
            ranges.add(new Lengths.Range(value, range.get().least(), range.get().most()));
        }
        if (usual.isEmpty()) {
            notes.add(yaml.at(node), "The usual length is missing. End the line with '; usually 15 min'.");
            return Optional.empty();
        }
        var choice = ranges.getFirst().value().isEmpty() && ranges.size() == 1
                ? Optional.<String>empty()
                : choiceOf(ranges, choices, node);
        if (choice.isEmpty()
                && !(ranges.size() == 1 && ranges.getFirst().value().isEmpty())) {
            return Optional.empty();
        }
        var lengths = new Lengths(choice.orElse(null), ranges, usual.get());
        if (usual.get() < lengths.least() || usual.get() > lengths.most()) {
            notes.add(yaml.at(node), "The usual length lies outside the permitted ones.");
        }
        return Optional.of(lengths);
    }

    private Optional<String> choiceOf(List<Lengths.Range> ranges, List<Choice> choices, Node node) {
        var values = ranges.stream().map(Lengths.Range::value).toList();
        for (Choice choice : choices) {
            if (choice instanceof Choice.Options(String name, List<String> offered)
                    && offered.contains(values.getFirst())) {
                for (String value : values) {
                    if (!offered.contains(value)) {
                        notes.add(
                                yaml.at(node),
                                "'" + value + "' is no value of '" + name + "'. " + Nearest.hint(value, offered));
                    }
                }
                for (String value : offered) {
                    if (!values.contains(value)) {
                        notes.add(yaml.at(node), "'" + value + "' of '" + name + "' has no range of lengths. Add one.");
                    }
                }
                return Optional.of(name);
            }
        }
        notes.add(
                yaml.at(node),
                "'" + values.getFirst() + "' is no value of any choice, so its range of lengths belongs to nothing.");
        return Optional.empty();
    }
}
