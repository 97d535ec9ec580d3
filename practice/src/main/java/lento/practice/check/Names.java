package lento.practice.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// The values that each choice may still have here.
    private final Map<String, Set<String>> possible = new HashMap<>();
    private boolean insideRounds;
    private boolean roundMayBeFirst = true;
    private boolean roundMayBeLater = true;

    private Names(Practice practice, Vocabulary vocabulary) {
        this.practice = practice;
        this.vocabulary = vocabulary;
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Options(String name, List<String> values)) {
                possible.put(name, new LinkedHashSet<>(values));
            }
        }
    }

    static List<Problem> problems(Practice practice, Vocabulary vocabulary) {
        var names = new Names(practice, vocabulary);
        names.choices();
        names.all(practice.body(), 0);
        names.unused();
        return names.problems;
    }

    private void note(Position at, String message) {
        problems.add(new Problem(at, message));
    }

    private void choices() {
        var seen = new HashSet<String>();
        for (Choice choice : practice.choices()) {
            if (!seen.add(choice.name())) {
                note(practice.at(), "The choice '" + choice.name() + "' is offered twice.");
            }
            if (choice instanceof Choice.Members(String name, String file)
                    && vocabulary.file(file).isEmpty()) {
                var known = vocabulary.files().stream().map(MemberLists::name).toList();
                note(
                        practice.at(),
                        "'" + name + ": " + file + "' names no file of lists. " + Nearest.hint(file, known));
            }
            if (choice instanceof Choice.Count(String name, int _, int _) && !name.equals("rounds")) {
                note(practice.at(), "Only 'rounds' may be a count; '" + name + "' can't be used by any line.");
            }
        }
    }

    private void unused() {
        for (Choice choice : practice.choices()) {
            if (!used.contains(choice.name())) {
                note(practice.at(), "No line uses the choice '" + choice.name() + "'. Use it, or don't offer it.");
            }
        }
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
                note(at, slot + " changes from loop to loop; inside '@fill' a line is the same everywhere.");
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
            note(focus.at(), "'{" + focus.target() + "}' is the variable of no loop around it.");
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
        }
        Set<String> lists = Set.of(each.list());
        if (practice.choice(each.list()).orElse(null) instanceof Choice.Options(String name, List<String> _)) {
            used.add(name);
            lists = possible.getOrDefault(name, Set.of());
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
        if (!(practice.choice(order).orElse(null) instanceof Choice.Options(String name, List<String> values))) {
            note(each.at(), "'" + order + "' is no choice of an order.");
            return Set.of();
        }
        used.add(name);
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
            note(rounds.at(), "'@rounds' stands only once, and inside no other block than '@when'.");
        }
        var choice = practice.choice("rounds");
        if (!(choice.orElse(null) instanceof Choice.Count count)) {
            note(rounds.at(), "'@rounds' needs the choice 'rounds: 1..2'. Add it to the choices.");
            return;
        }
        used.add("rounds");
        insideRounds = true;
        roundMayBeLater = count.most() > 1;
        all(rounds.body(), level);
        insideRounds = false;
    }

    private void when(Passage.When when, int level) {
        var before = new HashMap<>(possible);
        boolean first = roundMayBeFirst;
        boolean later = roundMayBeLater;
        for (Passage.Branch branch : when.branches()) {
            var rest = narrowed(branch);
            all(branch.body(), level);
            rest.ifPresent(left -> possible.put(left.choice(), left.values()));
            if (branch.condition() instanceof Condition.Round(boolean wasFirst)) {
                roundMayBeFirst = !wasFirst && first;
                roundMayBeLater = wasFirst && later;
            }
        }
        if (!when.otherwise().isEmpty()) {
            boolean exhausted =
                    possible.values().stream().anyMatch(Set::isEmpty) || (!roundMayBeFirst && !roundMayBeLater);
            if (exhausted) {
                note(
                        when.otherwise().getFirst().at(),
                        "Nothing reaches this '@otherwise': the branches before it take every case. Remove one.");
            } else {
                all(when.otherwise(), level);
            }
        }
        possible.clear();
        possible.putAll(before);
        roundMayBeFirst = first;
        roundMayBeLater = later;
    }

    /// The values that are left for a choice once a branch has taken its own.
    private record Left(String choice, Set<String> values) {}

    private Optional<Left> narrowed(Passage.Branch branch) {
        switch (branch.condition()) {
            case Condition.Is(String name, List<String> values, boolean negated) -> {
                if (!(practice.choice(name).orElse(null) instanceof Choice.Options(String _, List<String> offered))) {
                    note(
                            branch.at(),
                            "'" + name + "' is no choice with values. " + Nearest.hint(name, possible.keySet()));
                    return Optional.empty();
                }
                used.add(name);
                for (String value : values) {
                    if (!offered.contains(value)) {
                        note(
                                branch.at(),
                                "'" + value + "' is no value of '" + name + "'. " + Nearest.hint(value, offered));
                        return Optional.empty();
                    }
                }
                var now = possible.getOrDefault(name, Set.of());
                var taken = new LinkedHashSet<>(now);
                taken.removeIf(value -> values.contains(value) == negated);
                var left = new LinkedHashSet<>(now);
                left.removeAll(taken);
                if (taken.isEmpty()) {
                    note(branch.at(), "Nothing reaches this branch: '" + name + "' can't have that value here.");
                }
                possible.put(name, taken);
                return Optional.of(new Left(name, left));
            }
            case Condition.Round(boolean wantsFirst) -> {
                if (!insideRounds) {
                    note(branch.at(), "'round' means something only inside '@rounds'.");
                } else if (wantsFirst ? !roundMayBeFirst : !roundMayBeLater) {
                    note(branch.at(), "Nothing reaches this branch: there is no such round here.");
                }
                return Optional.empty();
            }
            case Condition.In(String variable, String name) -> {
                if (!variables.containsKey(variable)) {
                    note(branch.at(), "'" + variable + "' is the variable of no loop around it.");
                }
                if (practice.choice(name).orElse(null) instanceof Choice.Members) {
                    used.add(name);
                } else {
                    note(branch.at(), "'" + name + "' is no choice of members.");
                }
                return Optional.empty();
            }
        }
    }
}
