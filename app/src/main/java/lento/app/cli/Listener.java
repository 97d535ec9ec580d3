package lento.app.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lento.app.safety.Clearance;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.app.safety.Wish;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Problem;

/// What is true of whoever will listen, as far as it was told.
///
/// @param safety the rules
/// @param truths ids of questions
record Listener(Safety safety, Set<String> truths) {

    /// The name of the option.
    static final String TRUE = "true";

    static final org.apache.commons.cli.Option OPTION = Command.option(
            TRUE,
            "ID,...",
            "What is true of the listener, such as pregnancy: closes or changes the session. 'lento safety' names all.");

    /// The listener who was told of; empty if nothing was told. Refused where an id is unknown.
    static Outcome<Optional<Listener>> told(Place place, Arguments arguments) throws IOException {
        var typed = arguments.text(TRUE);
        if (typed.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return SafetyFiles.open(place.content())
                .then(safety -> of(safety, typed.get()).then(listener -> Outcome.done(Optional.of(listener))));
    }

    /// A listener of whom the named ids are true.
    static Outcome<Listener> of(Safety safety, String typed) {
        var known = safety.rules().questions().keySet();
        var ids = new LinkedHashSet<>(Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList());
        var unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        return unknown.isEmpty()
                ? Outcome.done(new Listener(safety, ids))
                : Outcome.refused(unknown.stream()
                        .map(id -> Problem.of("Nothing is asked by the id '" + id + "'. " + Nearest.hint(id, known)))
                        .toList());
    }

    /// The wish as this listener may practise it. Refused with the reason where it is closed.
    Outcome<Wish> cleared(Wish wish, String language) {
        var clearance = safety.rules().clearance(wish, truths);
        return switch (clearance) {
            case Clearance.Proceed(Wish same) -> Outcome.done(same);
            case Clearance.ProceedWithCare(Wish changed, List<Rule> _) -> Outcome.done(changed);
            case Clearance.AskFirst _, Clearance.GetHelpNow _ ->
                Outcome.refused(wish.practice().id() + " is closed with what is true: "
                        + clearance.because().stream()
                                .map(rule -> rule.words().in(language))
                                .collect(Collectors.joining(" ")));
        };
    }
}
