package lento.practice.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.practice.Choice;
import lento.practice.Condition;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Passage;
import lento.practice.Piece;
import lento.practice.Position;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Span;
import lento.practice.Vocabulary;

/// Looks up every name of a practice, and follows its branches.
final class Names {

    private final Practice practice;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    /// The members that each loop variable may stand for.
    private final Map<String, List<Member>> variables = new HashMap<>();
    private boolean insideRounds;
    private Reach here;

    private Names(Practice practice, Vocabulary vocabulary) {
        this.practice = practice;
        this.vocabulary = vocabulary;
        here = Reach.of(practice);
    }

    static List<Problem> problems(Practice practice, Vocabulary vocabulary) {
        var names = new Names(practice, vocabulary);
        names.problems.addAll(Offers.problems(practice, vocabulary));
        names.all(practice.body(), 0);
        names.unused();
        return names.problems;
    }

    private void note(Position at, String message) {
        problems.add(new Problem(at, message));
    }

    private void unused() {
        for (Choice choice : practice.choices()) {
            if (!used.contains(choice.name()) && !(choice instanceof Choice.Count count && !isRounds(count))) {
                note(
                        practice.placeOf(choice),
                        "No line uses the choice '" + choice.name() + "'. Use it, or don't offer it.");
            }
        }
    }

    private static boolean isRounds(Choice.Count count) {
        return count.name().equals("rounds");
    }

    private void all(List<Passage> passages, int level) {
        passages.forEach(passage -> walk(passage, level));
    }

    private void walk(Passage passage, int level) {
        switch (passage) {
            case Passage.Section _, Passage.Rest _, Passage.Bell _, Passage.Open _ -> {}
            case Passage.Line line -> line.pieces().forEach(piece -> piece(piece, line.at(), true));
            case Passage.Breathe breathe -> {
                for (Span span : List.of(breathe.in(), breathe.hold(), breathe.out(), breathe.pause())) {
                    span(span, breathe.at());
                }
            }
            case Passage.Tense tense -> {
                span(tense.hold(), tense.at());
                all(tense.inside(), level);
            }
            case Passage.Focus focus -> focus(focus);
            case Passage.Sound sound -> known("soundscape", sound.name(), vocabulary.sounds(), sound.at());
            case Passage.Scene scene -> known("scene", scene.name(), vocabulary.scenes(), scene.at());
            case Passage.Each each -> each(each, level);
            case Passage.Rounds rounds -> rounds(rounds, level);
            case Passage.When when -> when(when, level);
            case Passage.Optional optional -> {
                if (optional.level() <= level) {
                    note(
                            optional.at(),
                            "'@optional " + optional.level() + "' stands inside '@optional " + level
                                    + "', so it would be dropped too late. Give it a higher number.");
                }
                all(optional.body(), optional.level());
            }
            case Passage.Fill fill ->
                fill.alternatives()
                        .forEach(alternative -> alternative.forEach(part -> {
                            if (part instanceof Passage.Line line) {
                                line.pieces().forEach(piece -> piece(piece, line.at(), false));
                            }
                        }));
        }
    }

    private void piece(Piece piece, Position at, boolean variablesAllowed) {
        if (!(piece instanceof Piece.Slot slot)) {
            return;
        }
        var members = variables.get(slot.name());
        if (members != null) {
            if (!variablesAllowed) {
                note(
                        at,
                        slot + " changes from loop to loop, but inside '@fill' a line is the same everywhere. Write"
                                + " words.");
            }
            String field = slot.field();
            for (Member member : members) {
                if (field != null && !member.sentences().containsKey(field)) {
                    note(
                            at,
                            "'" + member.id() + "' has no '" + field + "' for " + slot + ". "
                                    + Nearest.hint(field, member.sentences().keySet()));
                }
            }
            return;
        }
        var choice = practice.choice(slot.name());
        if (slot.field() == null
                && (choice.orElse(null) instanceof Choice.Options || choice.orElse(null) instanceof Choice.Length)) {
            used.add(slot.name());
            return;
        }
        note(
                at,
                slot + " is neither a choice nor the variable of a loop around it. "
                        + Nearest.hint(slot.name(), inReach()));
    }

    private Set<String> inReach() {
        var names = new LinkedHashSet<>(variables.keySet());
        practice.choices().forEach(choice -> names.add(choice.name()));
        return names;
    }

    private void span(Span span, Position at) {
        if (!(span instanceof Span.ByChoice(String name))) {
            return;
        }
        if (practice.choice(name).orElse(null) instanceof Choice.Length) {
            used.add(name);
            return;
        }
        var lengths = practice.choices().stream()
                .filter(choice -> choice instanceof Choice.Length)
                .map(Choice::name)
                .toList();
        note(at, "'{" + name + "}' is no choice of a length. " + Nearest.hint(name, lengths));
    }

    private void focus(Passage.Focus focus) {
        if (!focus.variable()) {
            known("region", focus.target(), vocabulary.regions(), focus.at());
            return;
        }
        var members = variables.get(focus.target());
        if (members == null) {
            note(
                    focus.at(),
                    "'{" + focus.target() + "}' is the variable of no loop around it. "
                            + Nearest.hint(focus.target(), variables.keySet()));
            return;
        }
        members.forEach(member -> known("region", member.region(), vocabulary.regions(), focus.at()));
    }

    private void known(String what, String name, Set<String> names, Position at) {
        if (!names.isEmpty() && !names.contains(name)) {
            note(at, "There is no " + what + " '" + name + "'. " + Nearest.hint(name, names));
        }
    }

    private void each(Passage.Each each, int level) {
        if (variables.containsKey(each.variable())
                || practice.choice(each.variable()).isPresent()) {
            note(
                    each.at(),
                    "'" + each.variable() + "' already names something here. Choose another name for the loop.");
            used.add(each.variable());
        }
        if (each.order() != null) {
            used.add(each.order());
        }
        Set<String> lists = Set.of(each.list());
        if (practice.choice(each.list()).orElse(null) instanceof Choice.Options(String name, List<String> _)) {
            used.add(name);
            lists = here.values().getOrDefault(name, Set.of());
        }
        var members = new LinkedHashSet<Member>();
        for (String list : lists) {
            var file = vocabulary.fileOfList(list);
            if (file.isEmpty()) {
                var known = vocabulary.files().stream()
                        .flatMap(found -> found.lists().keySet().stream())
                        .toList();
                note(each.at(), "There is no list '" + list + "'. " + Nearest.hint(list, known));
                continue;
            }
            usedOver(file.get());
            var orders = order(each, file.get());
            orders.stream()
                    .findFirst()
                    .flatMap(order -> file.get().inOrder(list, order))
                    .ifPresent(members::addAll);
        }
        var outer = variables.put(each.variable(), List.copyOf(members));
        all(each.body(), level);
        if (outer == null) {
            variables.remove(each.variable());
        } else {
            variables.put(each.variable(), outer);
        }
    }

    private void usedOver(MemberLists file) {
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Members(String name, String of)
                    && name.equals("leave-out")
                    && of.equals(file.name())) {
                used.add(name);
            }
        }
    }

    /// The orders in which a loop may go through the lists of a file.
    private Set<String> order(Passage.Each each, MemberLists file) {
        String order = each.order();
        if (order == null) {
            if (!file.orders().isEmpty()) {
                note(
                        each.at(),
                        "The lists of '" + file.name() + "' have the orders " + String.join(", ", file.orders())
                                + ". Add ', in order' and offer the choice 'order'.");
            }
            return file.orders().isEmpty() ? Set.of("") : Set.copyOf(file.orders());
        }
        if (!(practice.choice(order).orElse(null) instanceof Choice.Options(String _, List<String> values))) {
            note(
                    each.at(),
                    "'" + order + "' is no choice of an order. Offer it: '" + order + ": ["
                            + String.join(", ", file.orders()) + "]'.");
            return Set.of();
        }
        for (String value : values) {
            if (!file.orders().contains(value)) {
                note(
                        each.at(),
                        "'" + value + "' is no order of '" + file.name() + "'. " + Nearest.hint(value, file.orders()));
            }
        }
        return new LinkedHashSet<>(values);
    }

    private void rounds(Passage.Rounds rounds, int level) {
        if (insideRounds || level > 0 || !variables.isEmpty()) {
            note(rounds.at(), "'@rounds' stands only once, and inside no other block than '@when'. Move it out.");
        }
        var choice = practice.choice("rounds");
        if (!(choice.orElse(null) instanceof Choice.Count count)) {
            note(rounds.at(), "'@rounds' needs the choice 'rounds: 1..2'. Add it to the choices.");
            return;
        }
        used.add("rounds");
        boolean outside = insideRounds;
        var before = here;
        insideRounds = true;
        here = here.inRounds(count.most() > 1);
        all(rounds.body(), level);
        insideRounds = outside;
        here = before;
    }

    private void when(Passage.When when, int level) {
        var before = here;
        var left = here;
        for (Passage.Branch branch : when.branches()) {
            boolean known = known(branch);
            var taken = known ? left.where(branch.condition(), true) : left;
            boolean reached = !taken.isEmpty() && (!known || members(branch));
            if (!reached) {
                note(branch.at(), "Nothing reaches this branch: " + why(branch.condition()) + ". Remove it.");
            }
            // What stands in a branch that nothing reaches is still looked up, as if something did.
            here = reached ? taken : before;
            all(branch.body(), level);
            left = known ? left.where(branch.condition(), false) : left;
        }
        if (!when.otherwise().isEmpty()) {
            if (left.isEmpty()) {
                note(
                        when.otherwise().getFirst().at(),
                        "Nothing reaches this '@otherwise': the branches before it take every case. Remove one.");
            }
            here = left.isEmpty() ? before : left;
            all(when.otherwise(), level);
        }
        here = before;
    }

    private static String why(Condition condition) {
        return switch (condition) {
            case Condition.Is(String name, List<String> values, boolean negated) ->
                "'" + name + "' is never " + (negated ? "other than " : "") + String.join(" or ", values) + " here";
            case Condition.Round(boolean first) -> "there is no " + (first ? "first" : "later") + " round here";
            case Condition.In(String variable, String name) ->
                "no '" + variable + "' is among what '" + name + "' offers";
        };
    }

    /// Whether the names of a condition are known, with a note for each that is not.
    private boolean known(Passage.Branch branch) {
        int notes = problems.size();
        switch (branch.condition()) {
            case Condition.Is(String name, List<String> values, boolean _) -> {
                if (!(practice.choice(name).orElse(null) instanceof Choice.Options(String _, List<String> offered))) {
                    note(
                            branch.at(),
                            "'" + name + "' is no choice with values. "
                                    + Nearest.hint(name, here.values().keySet()));
                    return false;
                }
                used.add(name);
                for (String value : values) {
                    if (!offered.contains(value)) {
                        note(
                                branch.at(),
                                "'" + value + "' is no value of '" + name + "'. " + Nearest.hint(value, offered));
                    }
                }
            }
            case Condition.Round _ -> {
                if (!insideRounds) {
                    note(branch.at(), "'round' means something only inside '@rounds'. Move this into it.");
                }
            }
            case Condition.In(String variable, String name) -> {
                if (!variables.containsKey(variable)) {
                    note(
                            branch.at(),
                            "'" + variable + "' is the variable of no loop around it. "
                                    + Nearest.hint(variable, variables.keySet()));
                }
                if (practice.choice(name).orElse(null) instanceof Choice.Members) {
                    used.add(name);
                } else {
                    var offered = practice.choices().stream()
                            .filter(choice -> choice instanceof Choice.Members)
                            .map(Choice::name)
                            .toList();
                    note(branch.at(), "'" + name + "' is no choice of members. " + Nearest.hint(name, offered));
                }
            }
        }
        return problems.size() == notes;
    }

    /// Whether a loop's member can be among those that a choice offers; true for other conditions.
    private boolean members(Passage.Branch branch) {
        if (!(branch.condition() instanceof Condition.In(String variable, String name))
                || !(practice.choice(name).orElse(null) instanceof Choice.Members(String _, String file))) {
            return true;
        }
        var lists = vocabulary.file(file);
        var ofLoop = variables.getOrDefault(variable, List.of());
        if (lists.isEmpty() || ofLoop.isEmpty()) {
            return true;
        }
        var parts = lists.get().parts(lists.get().members().keySet());
        return ofLoop.stream().anyMatch(member -> member.covers().stream().anyMatch(parts::contains));
    }
}
