package lento.practice.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.text.YamlText.Entry;
import org.jspecify.annotations.Nullable;
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
    private static final String PLAIN = "Use small letters, digits and '-'.";
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
        var printable = Characters.printable(text, "a file of lists", notes);
        if (!notes.isEmpty()) {
            return Outcome.refused(notes.inOrder());
        }
        var reader = new ListText(notes);
        var lists = reader.yaml.read(printable).map(reader::lists);
        if (lists.isEmpty() && notes.isEmpty()) {
            notes.add(notes.at(1, 1), "The file is empty. It needs a name, lists and members.");
        }
        return notes.isEmpty() ? Outcome.done(lists.orElseThrow()) : Outcome.refused(notes.inOrder());
    }

    private MemberLists lists(Map<String, Entry> entries) {
        yaml.onlyKnown(entries, KNOWN);
        var name = needed(entries.get("name"));
        var orders = texts(entries.get("orders"), "orders");
        var members = new LinkedHashMap<String, Member>();
        mapping(entries.get("members"), "'members'").forEach((id, entry) -> members.put(id, member(id, entry)));
        var lists = new LinkedHashMap<String, Map<String, List<String>>>();
        mapping(entries.get("lists"), "'lists'").forEach((list, entry) -> {
            if (!list.matches(Written.NAME)) {
                notes.add(entry.at(), "'" + Written.shown(list) + "' can't name a list. " + PLAIN);
            }
            lists.put(list, ordered(list, entry.value(), orders, members.keySet()));
        });
        return new MemberLists(name, orders, lists, members);
    }

    private String needed(@Nullable Entry entry) {
        if (entry == null) {
            notes.add(notes.at(1, 1), "'name' is missing. Add a line 'name: muscle groups' with its own name.");
            return "";
        }
        return yaml.text(entry.value(), "name").orElse("");
    }

    private List<String> texts(@Nullable Entry entry, String what) {
        return entry == null ? List.of() : yaml.texts(entry.value(), what);
    }

    private Map<String, Entry> mapping(@Nullable Entry entry, String what) {
        return entry == null ? Map.of() : yaml.mapping(entry.value(), what);
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
        yaml.mapping(node, "'" + list + "'").forEach((order, entry) -> {
            if (!orders.contains(order)) {
                notes.add(
                        entry.at(),
                        "'" + Written.shown(order) + "' is not one of the orders. " + Nearest.hint(order, orders));
            }
            byOrder.put(order, ids(list, entry.value(), members));
        });
        for (String order : orders) {
            if (!byOrder.containsKey(order)) {
                notes.add(yaml.at(node), "'" + list + "' lacks the order '" + order + "'. Add it.");
            }
        }
        if (byOrder.values().stream().map(Set::copyOf).distinct().count() > 1) {
            notes.add(
                    yaml.at(node),
                    "The orders of '" + list + "' don't hold the same members. Name every member in each order.");
        }
        return byOrder;
    }

    private List<String> ids(String list, Node node, Set<String> members) {
        var ids = new ArrayList<>(yaml.texts(node, list));
        ids.removeIf(id -> {
            if (members.contains(id)) {
                return false;
            }
            if (!notes.isFull()) {
                notes.add(
                        yaml.at(node),
                        "'" + Written.shown(id) + "' in '" + list + "' is not a member. " + Nearest.hint(id, members));
            }
            return true;
        });
        return List.copyOf(ids);
    }

    private Member member(String id, Entry member) {
        var entries = yaml.mapping(member.value(), "'" + Written.shown(id) + "'");
        if (!id.matches(Written.NAME)) {
            notes.add(member.at(), "'" + Written.shown(id) + "' can't be an id. " + PLAIN);
        }
        var covers = entries.containsKey("covers") ? Set.copyOf(texts(entries.get("covers"), "covers")) : Set.of(id);
        var sentences = new LinkedHashMap<String, String>();
        entries.forEach((field, entry) -> {
            if (!OF_A_MEMBER.contains(field)) {
                sentence(field, entry).ifPresent(words -> sentences.put(field, words));
            }
        });
        return new Member(id, text(entries, "name", id), text(entries, "region", id), covers, sentences);
    }

    private String text(Map<String, Entry> entries, String key, String otherwise) {
        var entry = entries.get(key);
        return entry == null ? otherwise : yaml.text(entry.value(), key).orElse("");
    }

    private Optional<String> sentence(String field, Entry entry) {
        if (!field.matches(Written.NAME)) {
            notes.add(entry.at(), "'" + Written.shown(field) + "' can't name a sentence. " + PLAIN);
            return Optional.empty();
        }
        var words = yaml.text(entry.value(), field);
        if (words.isPresent() && (words.get().contains("{") || words.get().contains("}"))) {
            notes.add(
                    yaml.at(entry.value()),
                    "'" + Written.shown(words.get()) + "' holds a placeholder. Write the words in full.");
        }
        return words;
    }
}
