package lento.app.scent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.Vocabulary;

/// The oils of `content/lists/oils.yaml` in one language.
///
/// @param essential those with a limit
/// @param carriers those that thin the others
public record Oils(List<Oil> essential, List<Carrier> carriers) {

    private static final String FILE = "oils";

    /// An oil that thins others.
    ///
    /// @param care who leaves it out
    public record Carrier(String id, String name, String care) {}

    public Oils {
        essential = List.copyOf(essential);
        carriers = List.copyOf(carriers);
    }

    /// The oils among these lists. Refused where they are missing, or one has no limit between 0 and 5 percent.
    public static Outcome<Oils> of(Vocabulary vocabulary) {
        var file = vocabulary.file(FILE);
        if (file.isEmpty()) {
            return Outcome.refused("There is no list 'oils'. Restore content/lists/oils.yaml.");
        }
        var essential = new ArrayList<Oil>();
        var problems = new ArrayList<Problem>();
        for (Member member : members(file.get(), "oils")) {
            var limit = member.sentences().getOrDefault("limit-percent", "");
            if (limit.matches("[0-4](\\.\\d{1,2})?") && new BigDecimal(limit).signum() > 0) {
                essential.add(new Oil(member.id(), member.name(), new BigDecimal(limit), care(member)));
            } else {
                problems.add(
                        Problem.of("The oil '" + member.id() + "' in content/lists/oils.yaml has the limit-percent '"
                                + limit + "'. Write a number of percent over 0 and under 5, such as \"0.8\"."));
            }
        }
        var carriers = members(file.get(), "carriers").stream()
                .map(member -> new Carrier(member.id(), member.name(), care(member)))
                .toList();
        return problems.isEmpty() ? Outcome.done(new Oils(essential, carriers)) : Outcome.refused(problems);
    }

    /// The essential oil with this id.
    public Optional<Oil> named(String id) {
        return essential.stream().filter(oil -> oil.id().equals(id)).findFirst();
    }

    private static List<Member> members(MemberLists file, String list) {
        return file.inOrder(list, "").orElse(List.of());
    }

    private static String care(Member member) {
        return member.sentences().getOrDefault("care", "");
    }
}
