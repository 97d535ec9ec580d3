package lento.app.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.app.content.Text;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Problem;

/// Reads `content/safety`, strictly: what is unknown, missing in a language or without its source is a problem.
public final class SafetyFiles {

    /// What rules may speak of besides questions: what was noted about unpleasant effects.
    static final Set<String> EFFECTS = Set.of("effect-strong", "effects-mild", "effect-lasting", "effect-in-the-way");

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private SafetyFiles(Path folder) {
        this.folder = folder;
    }

    /// Everything about safety, or every problem in its files.
    ///
    /// @param content the folder that holds `safety`
    public static Outcome<Safety> open(Path content) throws IOException {
        return new SafetyFiles(content.resolve("safety")).all();
    }

    private Outcome<Safety> all() throws IOException {
        var questions = new LinkedHashMap<String, Question>();
        for (String file : List.of("questions.yaml", "alarm.yaml")) {
            var text = text(file);
            for (Question question : text.questions()) {
                if (questions.putIfAbsent(question.id(), question) != null) {
                    text.note("The question '" + question.id() + "' stands in two files. Leave one out.");
                }
            }
            problems.addAll(text.problems());
        }
        var ruled = text("rules.yaml");
        var kinds = ruled.kinds();
        var byDay = ruled.byDay();
        var rules = ruled.rules();
        problems.addAll(ruled.problems());
        var words = text("words.yaml");
        var lines = words.lines();
        var advice = words.advice();
        problems.addAll(words.problems());
        var sourced = text("sources.yaml");
        var sources = sourced.sources();
        problems.addAll(sourced.problems());
        var called = text("contacts.yaml");
        var contacts = called.contacts();
        problems.addAll(called.problems());
        var asked = text("phq-4.yaml");
        var mood = asked.questionnaire();
        problems.addAll(asked.problems());
        known("'asked by day'", "names an unknown kind of practice,", byDay, kinds.keySet());
        crossChecked(questions, kinds, rules, sources);
        return problems.isEmpty()
                ? Outcome.done(new Safety(
                        new Rules(kinds, byDay, questions, rules),
                        lines,
                        advice,
                        mood.orElseThrow(),
                        sources,
                        contacts.orElseThrow()))
                : Outcome.refused(problems);
    }

    private SafetyText text(String name) throws IOException {
        return SafetyText.open(folder.resolve(name));
    }

    /// Every name that one file takes from another.
    private void crossChecked(
            Map<String, Question> questions, Map<String, Text> kinds, List<Rule> rules, Map<String, Source> sources) {
        var truths = new java.util.TreeSet<>(questions.keySet());
        truths.addAll(EFFECTS);
        for (Rule rule : rules) {
            var where = "The rule '" + rule.id() + "'";
            known(where, "names what is asked nowhere,", rule.when().ids(), truths);
            known(where, "is for an unknown kind of practice,", rule.kinds(), kinds.keySet());
            known(where, "has an unknown source,", rule.sources(), sources.keySet());
        }
        for (Question question : questions.values()) {
            var where = "The question '" + question.id() + "'";
            known(where, "is for an unknown kind of practice,", question.before(), kinds.keySet());
            known(where, "has an unknown source,", question.sources(), sources.keySet());
            if (rules.stream().noneMatch(rule -> rule.when().ids().contains(question.id()))) {
                problems.add(Problem.of(where + " changes nothing: no rule names it. Write the rule, or don't ask."));
            }
            for (String kind : question.before()) {
                if (rules.stream()
                        .noneMatch(rule -> rule.when().ids().contains(question.id()) && rule.concerns(kind))) {
                    problems.add(Problem.of(where + " is asked before '" + kind
                            + "', but no rule for that kind names it. Leave the kind out of 'before'."));
                }
            }
        }
    }

    private void known(String where, String what, Iterable<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(Problem.of(where + " " + what + " '" + name + "'. " + Nearest.hint(name, known)));
            }
        }
    }
}
