package lento.practice.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.practice.Nearest;
import lento.practice.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML text as nodes that know their places, read strictly: what does not fit is noted and left out.
final class YamlText {

    private final Notes notes;
    private final int linesBefore;

    /// @param linesBefore how many lines of the file stand before the first line of the YAML
    YamlText(Notes notes, int linesBefore) {
        this.notes = notes;
        this.linesBefore = linesBefore;
    }

    /// The mapping that the whole text is, by key in the order written.
    Optional<Map<String, Node>> read(String text) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(1_000_000)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(false)
                .setUseMarks(true)
                .build();
        try {
            return new Compose(settings).composeString(text).map(node -> mapping(node, "the file"));
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            var at = mark.isPresent()
                    ? notes.at(
                            linesBefore + mark.get().getLine() + 1, mark.get().getColumn() + 1)
                    : notes.at(linesBefore + 1, 1);
            notes.add(at, "This is not YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException | StackOverflowError e) {
            notes.add(notes.at(linesBefore + 1, 1), "This is not YAML that can be read: it is too large or too deep.");
        }
        return Optional.empty();
    }

    /// The entries of a mapping; a problem and no entries if it is none.
    Map<String, Node> mapping(Node node, String what) {
        var entries = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            notes.add(at(node), "Here " + what + " needs lines of the form 'name: value'.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                    notes.add(at(key), "'" + key.getValue() + "' stands here twice. Leave one out.");
                }
            } else {
                notes.add(at(tuple.getKeyNode()), "A name is needed before ':'.");
            }
        }
        return entries;
    }

    /// The text of one value.
    Optional<String> text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip().replaceAll("\\s+", " "));
        }
        notes.add(at(node), "'" + what + "' needs one text.");
        return Optional.empty();
    }

    /// The texts of a list `[a, b]`.
    List<String> texts(Node node, String what) {
        var texts = new ArrayList<String>();
        if (!(node instanceof SequenceNode sequence)) {
            notes.add(at(node), "'" + what + "' needs a list: [one, two].");
            return texts;
        }
        for (Node item : sequence.getValue()) {
            text(item, what).ifPresent(value -> {
                if (texts.contains(value)) {
                    notes.add(at(item), "'" + value + "' stands twice in '" + what + "'. Leave one out.");
                } else {
                    texts.add(value);
                }
            });
        }
        return texts;
    }

    /// Notes every name that is not among the known ones.
    void onlyKnown(Map<String, Node> entries, Set<String> known) {
        entries.forEach((name, node) -> {
            if (!known.contains(name)) {
                notes.add(at(node), "'" + name + "' is not known here. " + Nearest.hint(name, known));
            }
        });
    }

    Position at(Node node) {
        return node.getStartMark()
                .map(mark -> notes.at(linesBefore + mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> notes.at(linesBefore + 1, 1));
    }
}
