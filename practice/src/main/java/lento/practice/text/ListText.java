package lento.practice.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Outcome;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a file of lists: muscle groups, body parts, formulas, poses.
///
/// ```yaml
/// name: muscle groups
/// source: where the facts come from
/// orders: [feet-first, head-first]
/// lists:
///   four:
///     feet-first: [legs, trunk, arms, face]
///     head-first: [face, arms, trunk, legs]
/// members:
///   legs:
///     name: both legs
///     region: both-legs
///     covers: [right-thigh, left-thigh]
///     invite: Soon, both legs.
/// ```
public final class ListText {

    private static final Set<String> KNOWN = Set.of("name", "source", "orders", "lists", "members");
    private static final Set<String> OF_A_MEMBER = Set.of("name", "region", "covers");

    private final Notes notes;
    private final YamlText yaml;

    private ListText(Notes notes) {
        this.notes = notes;
        this.yaml = new YamlText(notes, 0);
    }

    /// The lists of this text, or every problem in it.
    public static Outcome<MemberLists> read(String file, String text) {
        var notes = new Notes(file);
        var entries = new ListText(notes).yaml.read(text);
        var lists = entries.map(found -> new ListText(notes).lists(found));
        if (lists.isEmpty() && notes.isEmpty()) {
            notes.add(notes.at(1, 1), "The file is empty. It needs a name, lists and members.");
        }
        return notes.isEmpty() ? Outcome.done(lists.orElseThrow()) : Outcome.refused(notes.inOrder());
    }

    private MemberLists lists(Map<String, Node> entries) {
        yaml.onlyKnown(entries, KNOWN);
        var name = entry(entries, "name");
        var orders = entries.containsKey("orders") ? yaml.texts(entries.get("orders"), "orders") : List.<String>of();
        var members = new LinkedHashMap<String, Member>();
        if (entries.containsKey("members")) {
            yaml.mapping(entries.get("members"), "'members'").forEach((id, node) -> members.put(id, member(id, node)));
        }
        var lists = new LinkedHashMap<String, Map<String, List<String>>>();
        if (entries.containsKey("lists")) {
            yaml.mapping(entries.get("lists"), "'lists'")
                    .forEach((list, node) -> lists.put(list, ordered(list, node, orders, members.keySet())));
        }
        return new MemberLists(name, orders, lists, members);
    }

    private String entry(Map<String, Node> entries, String key) {
        var node = entries.get(key);
        if (node == null) {
            notes.add(notes.at(1, 1), "'" + key + "' is missing. Add a line '" + key + ": ...'.");
            return "";
        }
        return yaml.text(node, key).orElse("");
    }

    private Map<String, List<String>> ordered(String list, Node node, List<String> orders, Set<String> members) {
        if (node instanceof SequenceNode) {
            if (!orders.isEmpty()) {
                notes.add(
                        yaml.at(node),
                        "'" + list + "' needs each of the orders " + String.join(", ", orders)
                                + ", each with its list.");
            }
            return Map.of("", ids(list, node, members));
        }
        var byOrder = new LinkedHashMap<String, List<String>>();
        yaml.mapping(node, "'" + list + "'").forEach((order, items) -> {
            if (!orders.contains(order)) {
                notes.add(yaml.at(items), "'" + order + "' is not one of the orders. " + Nearest.hint(order, orders));
            }
            byOrder.put(order, ids(list, items, members));
        });
        for (String order : orders) {
            if (!byOrder.containsKey(order)) {
                notes.add(yaml.at(node), "'" + list + "' lacks the order '" + order + "'.");
            }
        }
        if (byOrder.values().stream().map(Set::copyOf).distinct().count() > 1) {
            notes.add(yaml.at(node), "The orders of '" + list + "' don't hold the same members.");
        }
        return byOrder;
    }

    private List<String> ids(String list, Node node, Set<String> members) {
        var ids = new ArrayList<>(yaml.texts(node, list));
        ids.removeIf(id -> {
            if (members.contains(id)) {
                return false;
            }
            notes.add(yaml.at(node), "'" + id + "' in '" + list + "' is not a member. " + Nearest.hint(id, members));
            return true;
        });
        return List.copyOf(ids);
    }

    private Member member(String id, Node node) {
        var entries = yaml.mapping(node, "'" + id + "'");
        if (!id.matches(Written.NAME)) {
            notes.add(yaml.at(node), "'" + id + "' can't be an id. Use small letters, digits and '-'.");
        }
        var name = entries.containsKey("name")
                ? yaml.text(entries.get("name"), "name").orElse("")
                : id;
        var region = entries.containsKey("region")
                ? yaml.text(entries.get("region"), "region").orElse("")
                : id;
        var covers = entries.containsKey("covers")
                ? new LinkedHashSet<>(yaml.texts(entries.get("covers"), "covers"))
                : Set.of(id);
        var sentences = new LinkedHashMap<String, String>();
        entries.forEach((field, value) -> {
            if (!OF_A_MEMBER.contains(field)) {
                yaml.text(value, field).ifPresent(sentence -> sentences.put(field, sentence));
            }
        });
        return new Member(id, name, region, covers, sentences);
    }
}
