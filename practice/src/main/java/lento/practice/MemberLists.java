package lento.practice;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One file of members and the lists that put them in order: sixteen, seven or four muscle groups.
///
/// @param name what a choice of members names: `muscle groups`
/// @param orders the names of the orders that every list has, empty if each has just one
/// @param lists by list name, then by order (`""` where there are no orders), the ids of the members; as written
/// @param members by id, as written
public record MemberLists(
        String name, List<String> orders, Map<String, Map<String, List<String>>> lists, Map<String, Member> members) {

    public MemberLists {
        orders = List.copyOf(orders);
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /// The members of a list in this order; empty if there is no such list or order.
    public Optional<List<Member>> inOrder(String list, String order) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(order))
                .map(ids -> ids.stream().map(members::get).toList());
    }

    /// The smallest parts that these members take in.
    public Set<String> parts(Set<String> ids) {
        var parts = new HashSet<String>();
        for (String id : ids) {
            var member = members.get(id);
            parts.addAll(member == null ? Set.of(id) : member.covers());
        }
        return parts;
    }

    /// The smallest parts that the members of these lists take in; names of no list here are passed over.
    public Set<String> partsOf(Set<String> names) {
        var ids = new HashSet<String>();
        for (String name : names) {
            lists.getOrDefault(name, Map.of()).values().forEach(ids::addAll);
        }
        return parts(ids);
    }
}
