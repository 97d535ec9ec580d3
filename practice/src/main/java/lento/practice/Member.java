package lento.practice;

import java.util.Map;
import java.util.Set;

/// One member of a list: a muscle group, a body part, a formula, a pose.
///
/// @param id how practices and choices name it
/// @param name how a person reads it
/// @param region the region of the body map
/// @param covers the ids of the smallest parts that it takes in; its own id if it is one of them
/// @param sentences its own spoken sentences, by field
public record Member(String id, String name, String region, Set<String> covers, Map<String, String> sentences) {

    public Member {
        covers = Set.copyOf(covers);
        sentences = Map.copyOf(sentences);
    }
}
