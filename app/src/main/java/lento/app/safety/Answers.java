package lento.app.safety;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What someone answered, by the id of the question.
public record Answers(Map<String, Reply> replies) {

    /// How long an answer counts before it is asked for again, in years.
    static final int VALID_YEARS = 1;

    /// One answer.
    ///
    /// @param on its day
    public record Reply(boolean yes, LocalDate on) {}

    public Answers {
        replies = java.util.Collections.unmodifiableMap(new TreeMap<>(replies));
    }

    /// Nothing was asked yet.
    public static Answers none() {
        return new Answers(Map.of());
    }

    /// With the answers to these questions.
    ///
    /// @param asked ids of all questions that were asked
    /// @param yes ids of those that are true; what is not among the asked is not taken
    public Answers with(Collection<String> asked, Collection<String> yes, LocalDate on) {
        var all = new HashMap<>(replies);
        for (String id : asked) {
            all.put(id, new Reply(yes.contains(id), on));
        }
        return new Answers(all);
    }

    /// When pain is new or has changed: what was denied has to be asked again, what is true stays true until it is
    /// asked again.
    public Answers outdated() {
        var all = new HashMap<String, Reply>();
        replies.forEach((id, reply) -> {
            if (reply.yes()) {
                all.put(id, new Reply(true, LocalDate.EPOCH));
            }
        });
        return new Answers(all);
    }

    /// The ids of what is true.
    public Set<String> truths() {
        return replies.entrySet().stream()
                .filter(entry -> entry.getValue().yes())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a question need not be asked today.
    boolean fresh(String id, LocalDate today) {
        var reply = replies.get(id);
        return reply != null && reply.on().plusYears(VALID_YEARS).isAfter(today);
    }
}
