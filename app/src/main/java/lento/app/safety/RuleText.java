package lento.app.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.ContentText;
import lento.app.content.Review;
import lento.app.safety.Rule.Then;
import lento.practice.Nearest;
import lento.practice.Time;
import lento.practice.text.Notes;
import lento.practice.text.YamlText;
import lento.practice.text.YamlText.Entry;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads single rules.
final class RuleText {

    static final Set<String> FIELDS =
            Set.of("when", "for", "then", "who", "always", "change", "words", "sources", "checked", "reviewed");

    private static final String EVERY = "every";
    private static final String IF_OFFERED = "if offered";
    private static final List<String> THEN = List.of("now", "ask first", "care", "advice");

    private final Notes notes;
    private final YamlText yaml;
    private final ContentText text;

    RuleText(ContentText text) {
        this.notes = text.notes();
        this.yaml = text.yaml();
        this.text = text;
    }

    Rule rule(String id, Entry rule, Map<String, Entry> fields, Review review) {
        var kinds = text.names(fields, "for");
        if (kinds.isEmpty()) {
            notes.add(rule.at(), "'for' is missing. Name the kinds of practice, or [every].");
        }
        return new Rule(
                id,
                ContentText.optional(fields, "when").map(this::condition).orElseGet(() -> without(rule)),
                kinds.equals(List.of(EVERY)) ? Set.of() : Set.copyOf(kinds),
                then(rule, fields),
                text.text(fields, "words", rule),
                SafetyText.sources(text, fields, rule),
                review);
    }

    private Condition without(Entry rule) {
        notes.add(rule.at(), "'when' is missing. Name what has to be true.");
        return new Condition.Any(List.of());
    }

    private Condition condition(Node node) {
        if (!(node instanceof MappingNode)) {
            return new Condition.Is(yaml.text(node, "when").orElse(""));
        }
        var entries = yaml.mapping(node, "'when'");
        yaml.onlyKnown(entries, Set.of("all", "any"));
        if (entries.size() != 1) {
            notes.add(yaml.at(node), "'when' takes one of {all: [...]} and {any: [...]}.");
        }
        var all = ContentText.optional(entries, "all");
        var of = all
                .or(() -> ContentText.optional(entries, "any"))
                .map(list -> yaml.items(list, "when"))
                .orElse(List.of())
                .stream()
                .map(this::condition)
                .toList();
        if (of.isEmpty()) {
            notes.add(yaml.at(node), "'when' names nothing.");
        }
        return all.isPresent() ? new Condition.All(of) : new Condition.Any(of);
    }

    private Then then(Entry rule, Map<String, Entry> fields) {
        var then = ContentText.optional(fields, "then")
                .flatMap(node -> yaml.text(node, "then"))
                .orElse("");
        boolean changes = fields.containsKey("change");
        boolean care = then.equals("care");
        if (changes && !care) {
            notes.add(rule.at(), "Only 'then: care' takes 'change'.");
        }
        if (fields.containsKey("who") && !then.equals("ask first")) {
            notes.add(rule.at(), "Only 'then: ask first' takes 'who'.");
        }
        return switch (then) {
            case "now" -> new Then.HelpNow();
            case "advice" -> new Then.Advice();
            case "ask first" -> new Then.AskFirst(text.text(fields, "who", rule));
            case "care" -> care(rule, fields);
            default -> {
                notes.add(rule.at(), "'" + then + "' is nothing that can follow. " + Nearest.hint(then, THEN));
                yield new Then.Advice();
            }
        };
    }

    private Then care(Entry rule, Map<String, Entry> fields) {
        var changes = new ArrayList<Change>();
        ContentText.optional(fields, "change").map(list -> yaml.items(list, "change")).orElse(List.of()).stream()
                .map(this::change)
                .flatMap(Optional::stream)
                .forEach(changes::add);
        boolean always = truth(fields, "always");
        if (changes.isEmpty() && !always) {
            notes.add(rule.at(), "This care changes nothing and says nothing. Add 'change', or 'always: true'.");
        }
        return new Then.Care(changes, always);
    }

    private Optional<Change> change(Node node) {
        var entries = yaml.mapping(node, "'change'");
        yaml.onlyKnown(entries, Set.of("choose", "fine", "at most", "minutes", "leave out", IF_OFFERED));
        boolean ifOffered = truth(entries, IF_OFFERED);
        var choose = ContentText.optional(entries, "choose");
        if (choose.isPresent()) {
            return one(choose.get())
                    .map(pair -> new Change.Choose(
                            pair.getKey(), pair.getValue(), Set.copyOf(text.names(entries, "fine")), ifOffered));
        }
        var most = ContentText.optional(entries, "at most");
        if (most.isPresent()) {
            return one(most.get()).flatMap(pair -> number(pair.getValue(), most.get())
                    .map(seconds -> new Change.AtMost(pair.getKey(), Time.samples(seconds), ifOffered)));
        }
        var minutes = ContentText.optional(entries, "minutes");
        if (minutes.isPresent()) {
            return yaml.text(minutes.get(), "minutes")
                    .flatMap(written -> number(written, minutes.get()))
                    .map(Change.Minutes::new);
        }
        var members = ContentText.optional(entries, "leave out").map(of -> yaml.mapping(of, "'leave out'"));
        if (members.isEmpty() || members.get().size() != 1) {
            notes.add(yaml.at(node), "A change is 'choose', 'at most', 'minutes' or 'leave out: {list: [members]}'.");
            return Optional.empty();
        }
        var list = members.get().keySet().iterator().next();
        return Optional.of(new Change.LeaveOut(list, text.names(members.get(), list)));
    }

    /// The one name and value of `{name: value}`.
    private Optional<Map.Entry<String, String>> one(Node node) {
        var entries = yaml.mapping(node, "a change");
        if (entries.size() != 1) {
            notes.add(yaml.at(node), "A change is for one choice: {name: value}.");
            return Optional.empty();
        }
        var entry = entries.entrySet().iterator().next();
        return yaml.text(entry.getValue().value(), entry.getKey()).map(value -> Map.entry(entry.getKey(), value));
    }

    private Optional<Double> number(String written, Node at) {
        if (written.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return Optional.of(Double.valueOf(written));
        }
        notes.add(yaml.at(at), "'" + written + "' is no number.");
        return Optional.empty();
    }

    private boolean truth(Map<String, Entry> fields, String name) {
        var written = ContentText.optional(fields, name)
                .flatMap(node -> yaml.text(node, name).map(value -> Map.entry(node, value)));
        if (written.isEmpty()) {
            return false;
        }
        var value = written.get().getValue();
        if (!value.equals("true") && !value.equals("false")) {
            notes.add(yaml.at(written.get().getKey()), "'" + name + "' is true or false, not '" + value + "'.");
        }
        return value.equals("true");
    }
}
