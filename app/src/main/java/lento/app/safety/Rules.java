package lento.app.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.Text;

/// The questions and the rules: what is asked before a practice, and what follows.
///
/// @param kinds of practice, with what each is called
/// @param byDay kinds of practice before which is asked by day only, so that no night begins with a form
/// @param questions by id, in the order in which they are asked
/// @param all rules, in the order in which their changes are made
public record Rules(Map<String, Text> kinds, Set<String> byDay, Map<String, Question> questions, List<Rule> all) {

    public Rules {
        kinds = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(kinds));
        byDay = Set.copyOf(byDay);
        questions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(questions));
        all = List.copyOf(all);
    }

    /// Whether someone of whom this is true may practise so.
    ///
    /// The gravest rule decides; where several call for care, all their changes are made. A practice that can't be
    /// changed as care demands is not cleared; one of a kind that is not known is judged by all rules.
    ///
    /// @param truths the ids of what is true
    public Clearance clearance(Wish wish, Set<String> truths) {
        var kind = wish.practice().kind();
        var holding = all.stream()
                .filter(rule -> concerns(rule, kind))
                .filter(rule -> rule.when().holds(truths))
                .toList();
        var now = holding.stream()
                .filter(rule -> rule.then() instanceof Rule.Then.HelpNow)
                .toList();
        if (!now.isEmpty()) {
            return new Clearance.GetHelpNow(now);
        }
        var ask = holding.stream()
                .filter(rule -> rule.then() instanceof Rule.Then.AskFirst)
                .toList();
        if (!ask.isEmpty()) {
            return new Clearance.AskFirst(ask);
        }
        return changed(wish, holding);
    }

    private static Clearance changed(Wish wish, List<Rule> holding) {
        var because = new ArrayList<Rule>();
        var changed = Optional.of(wish);
        for (Rule rule : holding) {
            if (rule.then() instanceof Rule.Then.Care care) {
                if (changed.filter(rule::bites).isPresent()) {
                    because.add(rule);
                }
                changed = changed.flatMap(found -> Rule.on(found, care));
            }
        }
        if (because.isEmpty()) {
            return new Clearance.Proceed(wish);
        }
        var fitted = changed.flatMap(found -> Fit.of(wish, found));
        boolean settled = fitted.isPresent() && holding.stream().allMatch(rule -> settles(rule, fitted.get()));
        return settled ? new Clearance.ProceedWithCare(fitted.get(), because) : new Clearance.AskFirst(because);
    }

    /// Whether a rule has nothing left to change: no later one undid what it did.
    private static boolean settles(Rule rule, Wish wish) {
        return !(rule.then() instanceof Rule.Then.Care care)
                || Rule.on(wish, care).equals(Optional.of(wish));
    }

    /// The questions that have to be asked before this, in order: those whose answer is missing or old, and could
    /// change what follows from what is known.
    public List<Question> due(Wish wish, Answers answers, Set<String> truths, LocalDate today) {
        var cleared =
                switch (clearance(wish, truths)) {
                    case Clearance.Proceed _ -> Optional.of(wish);
                    case Clearance.ProceedWithCare(Wish changed, List<Rule> _) -> Optional.of(changed);
                    case Clearance.AskFirst _, Clearance.GetHelpNow _ -> Optional.<Wish>empty();
                };
        if (cleared.isEmpty()) {
            return List.of();
        }
        return questions.values().stream()
                .filter(question -> asked(question, wish.practice().kind()))
                .filter(question -> !answers.fresh(question.id(), today))
                .filter(question -> all.stream()
                        .anyMatch(rule -> rule.when().ids().contains(question.id())
                                && concerns(rule, wish.practice().kind())
                                && rule.bites(cleared.get())))
                .toList();
    }

    /// Whether someone may go on to something of this kind that is no session. What is true already decides before
    /// anything is asked.
    ///
    /// @param truths the ids of what is true
    public Admission admission(String kind, Answers answers, Set<String> truths, LocalDate today) {
        var concerning = all.stream().filter(rule -> rule.concerns(kind)).toList();
        var holding =
                concerning.stream().filter(rule -> rule.when().holds(truths)).toList();
        var now = holding.stream()
                .filter(rule -> rule.then() instanceof Rule.Then.HelpNow)
                .toList();
        if (!now.isEmpty()) {
            return new Admission.Closed(now, true);
        }
        var ask = holding.stream()
                .filter(rule -> rule.then() instanceof Rule.Then.AskFirst)
                .toList();
        if (!ask.isEmpty()) {
            return new Admission.Closed(ask, false);
        }
        var due = questions.values().stream()
                .filter(question -> question.before().contains(kind))
                .filter(question -> !answers.fresh(question.id(), today))
                .filter(question ->
                        concerning.stream().anyMatch(rule -> rule.when().ids().contains(question.id())))
                .toList();
        return due.isEmpty()
                ? new Admission.Open(holding.stream()
                        .filter(rule -> rule.then() instanceof Rule.Then.Care)
                        .toList())
                : new Admission.Asks(due);
    }

    /// What is said besides, where something is true: advice, each with its rule.
    public List<Rule> advice(Set<String> truths) {
        return all.stream()
                .filter(rule -> rule.then() instanceof Rule.Then.Advice)
                .filter(rule -> rule.when().holds(truths))
                .toList();
    }

    /// The questions on the page for what is new or alarming, of this urgency.
    public List<Question> alarms(Question.Alarm urgency) {
        return questions.values().stream()
                .filter(question -> question.alarm().filter(urgency::equals).isPresent())
                .toList();
    }

    /// The ids of the questions that concern a kind of practice: its cautions.
    public Set<String> cautions(String kind) {
        var ids = new java.util.TreeSet<String>();
        for (Question question : questions.values()) {
            if (question.before().contains(kind)) {
                ids.add(question.id());
            }
        }
        return ids;
    }

    /// The questions with these ids, in the order in which they are asked; other ids are passed over.
    ///
    /// @param ids parted by commas, as lists name their cautions
    public List<Question> asks(String ids) {
        var wanted = Set.of(ids.split("\\s*,\\s*"));
        return questions.values().stream()
                .filter(question -> wanted.contains(question.id()))
                .toList();
    }

    /// Who should ask before practising this kind: the questions a yes to which closes it.
    public List<Question> askFirst(String kind) {
        return questions.values().stream()
                .filter(question -> question.before().contains(kind))
                .filter(question -> all.stream()
                        .anyMatch(rule -> rule.then() instanceof Rule.Then.AskFirst
                                && rule.concerns(kind)
                                && rule.when().holds(Set.of(question.id()))))
                .toList();
    }

    private boolean asked(Question question, String kind) {
        return question.before().contains(kind)
                || (!kinds.containsKey(kind) && !question.before().isEmpty());
    }

    private boolean concerns(Rule rule, String kind) {
        return rule.concerns(kind) || !kinds.containsKey(kind);
    }
}
