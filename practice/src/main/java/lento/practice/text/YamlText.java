package lento.practice.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.practice.Nearest;
import lento.practice.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML text as nodes that know their places, read strictly: what does not fit is noted and left out.
public final class YamlText {

    private static final int DEEPEST = 8;

    private final Notes notes;
    private final int linesBefore;

    /// @param linesBefore how many lines of the file stand before the first line of the YAML
    /// @param notes takes what is wrong
    public YamlText(Notes notes, int linesBefore) {
        this.notes = notes;
        this.linesBefore = linesBefore;
    }

    /// One line `name: value`.
    ///
    /// @param at where its name stands
    public record Entry(Position at, Node value) {}

    /// The entries of the mapping that the whole text is, in the order written.
    public Optional<Map<String, Entry>> read(String text) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(Written.LONGEST_TEXT)
                .setAllowDuplicateKeys(false)
                .setUseMarks(true)
                .build();
        try {
            if (!plain(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            var whole = new Compose(settings).composeString(text);
            var entries = whole.map(node -> mapping(node, "the file"));
            return whole.orElse(null) instanceof MappingNode ? entries : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            boolean tab = e.getProblem().contains("TAB");
            notes.add(
                    at(e.getProblemMark()),
                    tab
                            ? "A tab can't indent a line. Use spaces."
                            : "This can't be read: " + e.getProblem()
                                    + ". Check colons, quotes, brackets and indents; put a value that holds ': ' in quotes.");
        } catch (YamlEngineException e) {
            notes.add(notes.at(linesBefore + 1, 1), "This can't be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    /// Whether the text holds neither aliases nor deep nesting, with which a short text can stand for an endless one.
    private boolean plain(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event) {
                case AliasEvent alias -> {
                    notes.add(
                            at(alias.getStartMark()),
                            "'*" + Written.shown(alias.getAlias().getValue())
                                    + "' repeats another value. Write the value itself.");
                    return false;
                }
                case CollectionStartEvent start -> {
                    depth++;
                    if (depth > DEEPEST) {
                        notes.add(
                                at(start.getStartMark()),
                                "Lists stand more than " + DEEPEST + " deep here. Write them flat.");
                        return false;
                    }
                }
                case CollectionEndEvent _ -> depth--;
                default -> {}
            }
        }
        return true;
    }

    /// The entries of a mapping; a problem and no entries if it is none.
    public Map<String, Entry> mapping(Node node, String what) {
        var entries = new LinkedHashMap<String, Entry>();
        if (!(node instanceof MappingNode mapping)) {
            notes.add(at(node), "Here " + what + " needs lines of the form 'name: value'.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var entry = new Entry(at(key), tuple.getValueNode());
                if (entries.putIfAbsent(key.getValue(), entry) != null) {
                    notes.add(at(key), "'" + Written.shown(key.getValue()) + "' stands here twice. Leave one out.");
                }
            } else {
                notes.add(at(tuple.getKeyNode()), "A name is needed before ':'.");
            }
        }
        return entries;
    }

    /// The text of one value, on one line.
    public Optional<String> text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            notes.add(at(node), "'" + what + "' needs one text.");
            return Optional.empty();
        }
        var value = scalar.getValue().strip().replaceAll("\\s+", " ");
        if (value.length() > Written.LONGEST_LINE) {
            notes.add(
                    at(node),
                    "'" + what + "' has " + value.length() + " characters; it may have " + Written.LONGEST_LINE
                            + ". Shorten it.");
            return Optional.empty();
        }
        if (Characters.anyForbidden(value)) {
            notes.add(at(node), "'" + what + "' holds a character that can't be printed or spoken. Remove it.");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /// The texts of a list `[a, b]`.
    public List<String> texts(Node node, String what) {
        if (!(node instanceof SequenceNode sequence)) {
            notes.add(at(node), "'" + what + "' needs a list: [one, two].");
            return List.of();
        }
        var texts = new LinkedHashSet<String>();
        for (Node item : sequence.getValue()) {
            text(item, what).ifPresent(value -> {
                if (!texts.add(value)) {
                    notes.add(
                            at(item), "'" + Written.shown(value) + "' stands twice in '" + what + "'. Leave one out.");
                }
            });
        }
        return List.copyOf(texts);
    }

    /// The items of a list `[a, b]` or `- a`.
    public List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        notes.add(at(node), "'" + what + "' needs a list: [one, two].");
        return List.of();
    }

    /// Notes every name that is not among the known ones.
    public void onlyKnown(Map<String, Entry> entries, Set<String> known) {
        entries.forEach((name, entry) -> {
            if (!known.contains(name)) {
                notes.add(entry.at(), "'" + Written.shown(name) + "' is not known here. " + Nearest.hint(name, known));
            }
        });
    }

    /// Where a value begins.
    public Position at(Node node) {
        return at(node.getStartMark());
    }

    private Position at(Optional<Mark> mark) {
        return mark.map(found -> notes.at(linesBefore + found.getLine() + 1, found.getColumn() + 1))
                .orElseGet(() -> notes.at(linesBefore + 1, 1));
    }
}
