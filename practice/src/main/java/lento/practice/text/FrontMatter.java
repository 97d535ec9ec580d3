package lento.practice.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lento.practice.Choice;
import lento.practice.Lengths;
import lento.practice.Nearest;
import lento.practice.Passage;
import lento.practice.Position;
import lento.practice.Practice;
import lento.practice.Time;
import lento.practice.text.YamlText.Entry;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads what stands between the two lines `---`.
final class FrontMatter {

    private static final Set<String> KNOWN =
            Set.of("id", "title", "language", "kind", "choices", "length", "cautions", "sources");
    private static final int MOST_ROUNDS = 20;
    private static final String PLAIN = "Use small letters, digits and '-'.";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
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
            Position at,
            String id,
            String title,
            String language,
            String kind,
            List<Choice> choices,
            Lengths lengths,
            List<String> cautions,
            List<String> sources,
            Map<String, Position> places) {
        Practice with(List<Passage> body) {
            return new Practice(at, id, title, language, kind, choices, lengths, cautions, sources, body, places);
        }
    }

    /// What the text between the two lines says, if enough of it can be read.
    Optional<Front> read(String text) {
        var entries = yaml.read(text).orElse(Map.of());
        if (entries.isEmpty()) {
            if (notes.isEmpty()) {
                notes.add(notes.at(1, 1), "The front matter is empty. It needs id, title, kind and length.");
            }
            return Optional.empty();
        }
        yaml.onlyKnown(entries, KNOWN);
        var id = needed(entries, "id", "pmr");
        var title = needed(entries, "title", "Progressive muscle relaxation");
        var kind = needed(entries, "kind", "tension-release");
        named("id", id, entries);
        named("kind", kind, entries);
        var places = new HashMap<String, Position>();
        var choices = choices(entries, places);
        var length = entries.get("length");
        if (length == null) {
            notes.add(notes.at(1, 1), "'length' is missing. Add a line such as 'length: 5..20 min; usually 10 min'.");
        } else {
            places.put("length", yaml.at(length.value()));
        }
        var lengths = length == null ? Optional.<Lengths>empty() : lengths(length.value(), choices);
        var language = language(entries);
        var cautions = texts(entries, "cautions");
        var sources = texts(entries, "sources");
        return lengths.map(found ->
                new Front(notes.at(1, 1), id, title, language, kind, choices, found, cautions, sources, places));
    }

    private String needed(Map<String, Entry> entries, String key, String example) {
        var entry = entries.get(key);
        if (entry == null) {
            notes.add(notes.at(1, 1), "'" + key + "' is missing. Add a line such as '" + key + ": " + example + "'.");
            return "";
        }
        return yaml.text(entry.value(), key).orElse("");
    }

    private void named(String key, String value, Map<String, Entry> entries) {
        var entry = entries.get(key);
        if (entry != null && !value.isEmpty() && !value.matches(Written.NAME)) {
            notes.add(yaml.at(entry.value()), "'" + Written.shown(value) + "' can't be the " + key + ". " + PLAIN);
        }
    }

    private String language(Map<String, Entry> entries) {
        var entry = entries.get("language");
        if (entry == null) {
            return "en";
        }
        var language = yaml.text(entry.value(), "language");
        if (language.isPresent() && !LANGUAGE.matcher(language.get()).matches()) {
            notes.add(
                    yaml.at(entry.value()),
                    "'" + Written.shown(language.get()) + "' is no tag of a language. Write 'en' or 'de-CH'.");
        }
        return language.orElse("en");
    }

    private List<String> texts(Map<String, Entry> entries, String key) {
        var entry = entries.get(key);
        return entry == null ? List.of() : yaml.texts(entry.value(), key);
    }

    private List<Choice> choices(Map<String, Entry> entries, Map<String, Position> places) {
        var choices = new ArrayList<Choice>();
        var entry = entries.get("choices");
        if (entry != null) {
            yaml.mapping(entry.value(), "'choices'")
                    .forEach((name, choice) -> choice(name, choice).ifPresent(found -> {
                        places.put("choices." + name, choice.at());
                        choices.add(found);
                    }));
        }
        return choices;
    }

    private Optional<Choice> choice(String name, Entry entry) {
        if (name.equals("round")) {
            notes.add(entry.at(), "'round' can't name a choice: it asks which round it is. Choose another name.");
            return Optional.empty();
        }
        if (!name.matches(Written.NAME)) {
            notes.add(entry.at(), "'" + Written.shown(name) + "' can't name a choice. " + PLAIN);
            return Optional.empty();
        }
        var node = entry.value();
        if (node instanceof SequenceNode) {
            var values = yaml.texts(node, name);
            if (values.isEmpty()) {
                notes.add(yaml.at(node), "'" + name + "' offers nothing. Name its values: [one, two].");
                return Optional.empty();
            }
            for (String value : values) {
                if (!value.matches(Written.NAME)) {
                    notes.add(yaml.at(node), "'" + Written.shown(value) + "' can't be a value. " + PLAIN);
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
            if (found.least() < 1 || found.most() < found.least() || found.most() > MOST_ROUNDS) {
                notes.add(
                        yaml.at(node),
                        "'" + text + "' is no range. Write from the least, at least 1, to the most, at most "
                                + MOST_ROUNDS + ": '1..2'.");
                return Optional.empty();
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
            notes.add(
                    yaml.at(node),
                    "'" + Written.shown(text) + "' can't be read. Write '3..7 s, usually 5 s', or '1..2' for rounds.");
            return Optional.empty();
        }
        long least = range.get().least();
        long most = range.get().most();
        if (most < least || usual.get() < least || usual.get() > most) {
            notes.add(
                    yaml.at(node),
                    "'" + text + "' is out of order. Write the least, then the most, and a usual length between them.");
            return Optional.empty();
        }
        if (most > Written.LONGEST_HOLD) {
            notes.add(
                    yaml.at(node), "'" + text + "' is more than a minute, the most for a hold or a part of a breath.");
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
            var range = rangeOfLengths(part.strip(), node);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        if (usual.isEmpty()) {
            notes.add(yaml.at(node), "The usual length is missing. End the line with '; usually 15 min'.");
            return Optional.empty();
        }
        boolean single = ranges.size() == 1 && ranges.getFirst().value().isEmpty();
        var choice = single ? Optional.<String>empty() : choiceOf(ranges, choices, node);
        if (!single && choice.isEmpty()) {
            return Optional.empty();
        }
        long asUsual = usual.get();
        if (ranges.stream().noneMatch(range -> range.admits(asUsual))) {
            notes.add(
                    yaml.at(node),
                    "The usual length, " + Time.words(asUsual) + ", lies outside the permitted ones. Change one of"
                            + " them.");
        }
        return Optional.of(new Lengths(choice.orElse(null), ranges, asUsual));
    }

    private Optional<Lengths.Range> rangeOfLengths(String part, Node node) {
        var matcher = RANGE_OF_VALUE.matcher(part);
        var range = matcher.matches() ? Written.range(matcher.group(2)) : Optional.<Written.Range>empty();
        if (range.isEmpty()
                || range.get().least() < Time.SAMPLE_RATE
                || range.get().most() < range.get().least()) {
            notes.add(
                    yaml.at(node),
                    "'" + Written.shown(part) + "' is no range of lengths. Write '9..40 min' or 'seven 5..20 min'.");
            return Optional.empty();
        }
        if (range.get().most() > Written.LONGEST) {
            notes.add(yaml.at(node), "'" + part + "' is longer than eight hours, the most there is. Shorten it.");
            return Optional.empty();
        }
        var value = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(
                new Lengths.Range(value, range.get().least(), range.get().most()));
    }

    private Optional<String> choiceOf(List<Lengths.Range> ranges, List<Choice> choices, Node node) {
        var values = ranges.stream().map(Lengths.Range::value).toList();
        if (values.contains("") || Set.copyOf(values).size() < values.size()) {
            notes.add(
                    yaml.at(node),
                    "Write one range of lengths, or one for each value of a choice: 'seven 5..20 min, four 3..12 min'.");
            return Optional.empty();
        }
        for (Choice choice : choices) {
            if (choice instanceof Choice.Options(String name, List<String> offered)
                    && values.stream().anyMatch(offered::contains)) {
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
                "'" + values.getFirst() + "' is no value of any choice, so its range of lengths belongs to nothing."
                        + " Name a value, or write one range for all.");
        return Optional.empty();
    }
}
